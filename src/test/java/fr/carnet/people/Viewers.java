package fr.carnet.people;

import java.util.Set;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Viewers for tests, and requests sent by them: {@code mvc.perform(get("/accords").with(Viewers.as(Viewers.buyer())))}. */
public final class Viewers {

    public static final UUID COMPANY = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    public static final UUID COMPETITOR = UUID.fromString("00000000-0000-0000-0000-0000000000c2");

    private Viewers() {}

    public static Viewer buyer() {
        return of(Role.BUYER, "acheteur", "Alice Acheteuse", null, Set.of(), Set.of());
    }

    public static Viewer productOwner(UUID... startups) {
        return of(Role.PRODUCT_OWNER, "produit", "Paul Produit", null, Set.of(startups), Set.of());
    }

    /** A coach of these incubators, and of these startups of theirs. */
    public static Viewer coach(Set<UUID> incubators, Set<UUID> startups) {
        return of(Role.COACH, "coach", "Camille Coach", null, startups, incubators);
    }

    public static Viewer coach() {
        return coach(Set.of(), Set.of());
    }

    /** A correspondent of {@link #COMPANY}. */
    public static Viewer correspondent() {
        return correspondent(COMPANY);
    }

    public static Viewer correspondent(UUID contractor) {
        return of(Role.CORRESPONDENT, "correspondant", "Corinne Correspondante", contractor, Set.of(), Set.of());
    }

    public static Viewer administrator() {
        return of(Role.ADMINISTRATOR, "administrateur", "Ada Administratrice", null, Set.of(), Set.of());
    }

    /** Someone of this role with nothing within reach (a correspondent belongs to {@link #COMPANY}). */
    public static Viewer of(Role role) {
        return switch (role) {
            case BUYER -> buyer();
            case PRODUCT_OWNER -> productOwner();
            case COACH -> coach();
            case CORRESPONDENT -> correspondent();
            case ADMINISTRATOR -> administrator();
        };
    }

    /** Sends the request as this viewer, through the real security filters, without reading any account. */
    public static RequestPostProcessor as(Viewer viewer) {
        var signedIn = SecurityMockMvcRequestPostProcessors.authentication(AccountSession.signedIn(viewer.accountId()));
        return request -> {
            request.setAttribute(CurrentViewer.ATTRIBUTE, viewer);
            return signedIn.postProcessRequest(request);
        };
    }

    /** The viewer that security settled on for a request that was performed, or null. */
    static Viewer in(MockHttpServletRequest request) {
        return (Viewer) request.getAttribute(CurrentViewer.ATTRIBUTE);
    }

    private static Viewer of(
            Role role, String username, String name, UUID contractor, Set<UUID> startups, Set<UUID> incubators) {
        var id = UUID.nameUUIDFromBytes(username.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Viewer(id, username, name, role, contractor, startups, incubators);
    }
}
