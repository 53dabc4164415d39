package fr.carnet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(UrlLockWebTests.Echo.class)
@Import(UrlLockWebTests.Echo.class)
class UrlLockWebTests extends WebTestBase {

    @Autowired
    private ViewerLookup viewers;

    @RestController
    static class Echo {

        @GetMapping({"/portefeuille", "/nulle-part"})
        String who(Viewer viewer) {
            return viewer.username();
        }

        @PostMapping("/suivi")
        String log(Viewer viewer) {
            return viewer.username();
        }
    }

    @Test
    void aHandlerLearnsWhoIsAsking() throws Exception {
        assertThat(get(Viewers.buyer(), "/portefeuille").getContentAsString()).isEqualTo("acheteur");
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCT_OWNER", "CORRESPONDENT", "ADMINISTRATOR"})
    void anotherRoleFindsNothingThere(Role role) {
        assertThat(get(Viewers.of(role), "/portefeuille").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoRuleNamesIsDeniedToAll(Role role) {
        assertThat(get(Viewers.of(role), "/nulle-part").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portefeuille", "/nulle-part", "/actuator/env"})
    void aVisitorIsAskedToSignInWhateverTheAddress(String address) {
        var answer = send(MockMvcRequestBuilders.get(address).accept(MediaType.TEXT_HTML));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion");
    }

    @Test
    void aPartOfAPageAskedForAfterTheSessionEndedReloadsThePage() {
        var answer = send(MockMvcRequestBuilders.get("/portefeuille").header("HX-Request", "true"));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void anAccountDisabledMeanwhileIsAVisitorAtOnce() {
        var id = UUID.randomUUID();
        when(viewers.find(id)).thenReturn(Optional.empty());
        var answer =
                send(MockMvcRequestBuilders.get("/portefeuille").with(authentication(AccountSession.signedIn(id))));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/connexion");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = send(MockMvcRequestBuilders.post("/suivi").with(Viewers.as(Viewers.correspondent())));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(post(Viewers.correspondent(), "/suivi").getStatus()).isEqualTo(200);
        assertThat(send(MockMvcRequestBuilders.post("/suivi").with(Viewers.token()))
                        .getRedirectedUrl())
                .isEqualTo("/connexion");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var answer =
                send(MockMvcRequestBuilders.get("/portefeuille").secure(true).with(Viewers.as(Viewers.buyer())));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }
}
