package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupId;
import fr.carnet.web.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of a startup's page. */
record StartupHead(
        UUID id,
        String slug,
        String name,
        String mission,
        String problem,
        String users,
        String incubatorSlug,
        String incubatorName,
        String sponsorName,
        @Nullable String siteUrl,
        @Nullable String repositoryUrl,
        @Nullable String statisticsUrl,
        @Nullable String wikiUrl,
        @Nullable String productOwners,
        @Nullable String coaches,
        @Nullable Phase phase,
        boolean stopped,
        @Nullable LocalDate since) {

    /** The links to the product that are known. */
    public List<Link> links() {
        return Stream.of(
                        link("Site", siteUrl),
                        link("Dépôt de code", repositoryUrl),
                        link("Statistiques", statisticsUrl),
                        link("Documentation", wikiUrl))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Link> link(String label, @Nullable String href) {
        return Optional.ofNullable(href)
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .map(address -> new Link(address, label));
    }

    StartupId startupId() {
        return new StartupId(id);
    }
}
