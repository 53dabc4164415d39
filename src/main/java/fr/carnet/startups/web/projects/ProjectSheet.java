package fr.carnet.startups.web.projects;

import fr.carnet.startups.StartupId;
import fr.carnet.startups.web.registry.Typed;
import fr.carnet.web.Link;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digital project as its page and its forms show it.
 *
 * @param productOwners who leads it: the name typed, else those of the accounts; null where nobody is named
 * @param incubatorSlug null where it is in no incubator
 */
record ProjectSheet(
        UUID id,
        String slug,
        ProjectForm form,
        boolean archived,
        String sponsorName,
        @Nullable String productOwners,
        @Nullable String incubatorSlug,
        @Nullable String incubatorName) {

    public String name() {
        return Typed.words(form.name());
    }

    /** The links that are known and can be followed. */
    public List<Link> links() {
        return Stream.of(
                        Map.entry("Site", Typed.words(form.site())),
                        Map.entry("Dépôt de code", Typed.words(form.repository())),
                        Map.entry("Statistiques", Typed.words(form.statistics())),
                        Map.entry("Documentation", Typed.words(form.wiki())))
                .filter(link -> link.getValue().startsWith("https://")
                        || link.getValue().startsWith("http://"))
                .map(link -> new Link(link.getValue(), link.getKey()))
                .toList();
    }

    StartupId projectId() {
        return new StartupId(id);
    }
}
