package fr.carnet.people.signin;

import fr.carnet.people.Role;
import fr.carnet.web.LayoutModel;
import fr.carnet.web.NavigationItem;
import fr.carnet.web.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Adds to each page who is signed in, and the navigation entries that the role may open. */
@Component
class PeopleLayout implements LayoutModel {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Accueil", "/"),
            new Entry("Accords-cadres", "/accords"),
            new Entry("Bons de commande", "/bons-de-commande"),
            new Entry(
                    "Suivi",
                    new Entry("Jours et reste à faire", "/suivi"),
                    new Entry("Relevés mensuels", "/releves"),
                    new Entry("Point hebdomadaire", "/point-hebdomadaire")),
            new Entry("Livrables", "/livrables"),
            new Entry("Startups", "/startups"),
            new Entry("Portefeuille", "/portefeuille"),
            new Entry("Comités", "/comites"),
            new Entry("Équipes", "/equipes"),
            new Entry(
                    "Administration",
                    new Entry("Utilisateurs", "/administration/utilisateurs"),
                    new Entry("Organisations", "/administration/organisations"),
                    new Entry("Import des startups", "/startups/import"),
                    new Entry("Journal", "/administration/journal")));

    private static final Map<Role, List<Entry>> OPEN = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role, role -> ENTRIES.stream()
                    .flatMap(entry -> entry.openTo(role).stream())
                    .toList()));

    private final MessageSource messages;

    PeopleLayout(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable SignedIn signedIn(HttpServletRequest request) {
        return CurrentViewer.of(request)
                .map(viewer -> new SignedIn(viewer.displayName(), label(viewer.role())))
                .orElse(null);
    }

    @Override
    public List<NavigationItem> navigation(HttpServletRequest request) {
        var here = address(request);
        return CurrentViewer.of(request)
                .map(viewer -> OPEN.getOrDefault(viewer.role(), List.of()).stream()
                        .map(entry -> entry.item(here))
                        .toList())
                .orElse(List.of());
    }

    private String label(Role role) {
        return messages.getMessage("Role." + role.name(), null, Locale.FRENCH);
    }

    /** The address that was asked for, also on an error page. */
    private static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    /** A page, or a group of them; a group leads to the first that the role may open. */
    private record Entry(String label, String href, List<Entry> parts) {

        Entry(String label, String href) {
            this(label, href, List.of());
        }

        Entry(String label, Entry... parts) {
            this(label, parts[0].href, List.of(parts));
        }

        Optional<Entry> openTo(Role role) {
            if (parts.isEmpty()) {
                return UrlLock.admits(role, href) ? Optional.of(this) : Optional.empty();
            }
            var open =
                    parts.stream().flatMap(part -> part.openTo(role).stream()).toList();
            return open.isEmpty() ? Optional.empty() : Optional.of(new Entry(label, open.get(0).href, open));
        }

        NavigationItem item(String here) {
            return new NavigationItem(
                    label,
                    href,
                    covers(here),
                    parts.stream().map(part -> part.item(here)).toList());
        }

        private boolean covers(String address) {
            return parts.isEmpty()
                    ? address.equals(href) || (!href.equals("/") && address.startsWith(href + "/"))
                    : parts.stream().anyMatch(part -> part.covers(address));
        }
    }
}
