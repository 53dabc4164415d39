package fr.carnet.people;

import fr.carnet.web.LayoutModel;
import fr.carnet.web.NavigationItem;
import fr.carnet.web.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who is signed in, and the navigation: only what the role may open. */
@Component
class PeopleLayout implements LayoutModel {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Accueil", "/"),
            new Entry("Accords-cadres", "/accords"),
            new Entry("Bons de commande", "/bons-de-commande"),
            new Entry("Suivi des jours", "/suivi"),
            new Entry("Relevés", "/releves"),
            new Entry("Point hebdomadaire", "/point-hebdomadaire"),
            new Entry("Livrables", "/livrables"),
            new Entry("Startups", "/startups"),
            new Entry("Portefeuille", "/portefeuille"),
            new Entry("Équipes", "/equipes"),
            new Entry("Utilisateurs", "/administration/utilisateurs"),
            new Entry("Organisations", "/administration/organisations"),
            new Entry("Journal", "/administration/journal"));

    private static final Map<Role, List<Entry>> OPEN = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(role -> role, role -> ENTRIES.stream()
                    .filter(entry -> UrlLock.admits(role, entry.href()))
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
                        .map(entry -> new NavigationItem(entry.label(), entry.href(), entry.covers(here)))
                        .toList())
                .orElse(List.of());
    }

    private String label(Role role) {
        return messages.getMessage("Role." + role.name(), null, Locale.FRENCH);
    }

    /** The page that was asked for, on its error page too. */
    private static String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private record Entry(String label, String href) {

        boolean covers(String address) {
            return address.equals(href) || (!href.equals("/") && address.startsWith(href + "/"));
        }
    }
}
