package fr.carnet.people.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    /**
     * The token of a form, as the real cookie and field carry it. Spring's own {@code csrf()} would replace where the
     * application keeps its tokens, for all tests that share its context.
     */
    public static RequestPostProcessor token() {
        return request -> {
            var token = UUID.randomUUID().toString();
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie(SecurityConfig.TOKEN_COOKIE, token));
            request.setCookies(cookies.toArray(Cookie[]::new));
            // A page masks the token with random bytes put before it; zeros are as good as any.
            var masked = ByteBuffer.allocate(2 * token.length())
                    .position(token.length())
                    .put(token.getBytes(UTF_8));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked.array()));
            return request;
        };
    }

    private static Viewer of(
            Role role, String username, String name, UUID contractor, Set<UUID> startups, Set<UUID> incubators) {
        var id = UUID.nameUUIDFromBytes(username.getBytes(UTF_8));
        return new Viewer(id, username, name, role, contractor, startups, incubators);
    }
}
