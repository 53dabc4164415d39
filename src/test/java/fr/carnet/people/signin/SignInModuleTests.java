package fr.carnet.people.signin;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.HttpVisitor;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Signing in and out over the wire, cookies and all. */
@ApplicationTest
class SignInModuleTests {

    private static final String PASSWORD = "une phrase assez longue";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private final UUID id = UUID.randomUUID();
    private final String username = "camille-" + id;
    private HttpVisitor visitor;

    @BeforeEach
    void someoneHasAnAccount() {
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, password_hash, created_at)
                values (:id, 0, :username, 'Camille Essai', 'camille@carnet.example', 'BUYER', :hash, now())""")
                .param("id", id)
                .param("username", username)
                .param("hash", passwords.encode(PASSWORD))
                .update();
        visitor = new HttpVisitor(port);
    }

    @Test
    void signsInAndComesToThePageThatWasAskedFor() {
        assertThat(visitor.get("/administration/journal?q=x").redirect()).isEqualTo("/connexion");
        var answer = visitor.signIn(username.toUpperCase(), PASSWORD);
        assertThat(answer.redirect()).isEqualTo("/administration/journal?q=x");
        assertThat(acts()).containsExactly("account.signedIn");
    }

    @Test
    void aWrongPasswordKeepsTheUsernameAndSaysNothingMore() {
        var wrong = visitor.signIn(username, "pas le bon mot de passe");
        var unknown = visitor.signIn("x" + username, "pas le bon mot de passe");
        assertThat(wrong.html().select("#identifiant").val()).isEqualTo(username);
        assertThat(wrong.html().select("#motDePasse").val()).isEmpty();
        assertThat(wrong.html().select(".fr-alert--error").text())
                .contains("Identifiant ou mot de passe incorrect")
                .isEqualTo(unknown.html().select(".fr-alert--error").text());
        assertThat(acts()).containsExactly("account.signInFailed");
    }

    @Test
    void aPasswordLongerThanBcryptReadsIsJustWrong() {
        assertThat(visitor.signIn(username, "é".repeat(100)).status()).isEqualTo(200);
        assertThat(visitor.signIn(username + "?", "é".repeat(100)).status()).isEqualTo(200);
    }

    @Test
    void oneAttemptTooManyIsRefusedEvenWithTheRightPassword() {
        for (var i = 0; i < SignInThrottle.PER_USERNAME; i++) {
            visitor.signIn(username, "faux");
        }
        var refused = visitor.signIn(username, PASSWORD);
        assertThat(refused.html().select(".fr-alert--error").text())
                .contains("Trop d’essais")
                .containsPattern("à partir de \\d{1,2} h \\d\\d");
        jdbc.sql("update failed_sign_in set failed_at = failed_at - interval '16 minutes' where username = :username")
                .param("username", username)
                .update();
        assertThat(visitor.signIn(username, PASSWORD).redirect()).isEqualTo("/");
        assertThat(attempts()).isZero();
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndNewAtEachSignIn() {
        var first = visitor.signIn(username, PASSWORD).cookie("CARNET");
        assertThat(first).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(visitor.get("/connexion").redirect()).isEqualTo("/");
        var second = new HttpVisitor(port).signIn(username, PASSWORD).cookie("CARNET");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void behindAProxyThatSaysHttpsTheCookiesAreSecure() {
        visitor.get("/connexion");
        visitor.header("X-Forwarded-Proto", "https");
        var answer = visitor.signIn(username, PASSWORD);
        assertThat(answer.cookie("CARNET")).contains("Secure");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void theSessionHoldsTheAccountsIdAndNothingElse() {
        visitor.signIn(username, PASSWORD);
        var stored =
                jdbc.sql("""
                select a.attribute_name || ' ' || length(a.attribute_bytes) from spring_session_attributes a
                join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = :id""").param("id", id.toString()).query(String.class).list();
        assertThat(stored).hasSize(1).allMatch(attribute -> attribute.endsWith(" 43"));
    }

    @Test
    @DisplayName("a page costs one statement for the session and one for the viewer")
    void aSignedInRequestReadsTwiceAndWritesNothing() throws Exception {
        var cookie = visitor.signIn(username, PASSWORD).cookie("CARNET").split("[=;]");
        var request = MockMvcRequestBuilders.get("/accessibilite").cookie(new Cookie(cookie[0], cookie[1]));
        assertThat(statements(() -> mvc.perform(request).andReturn()))
                .hasSize(2)
                .allMatch(sql -> sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select"));
    }

    @Test
    void theTimeOfLastAccessIsWrittenNowAndThen() {
        visitor.signIn(username, PASSWORD);
        jdbc.sql("""
                update spring_session set last_access_time = last_access_time - 600000, expiry_time = expiry_time - 600000
                where principal_name = :id""").param("id", id.toString()).update();
        var before = expiry();
        visitor.get("/accessibilite");
        var after = expiry();
        assertThat(after).isGreaterThan(before + 500_000);
        visitor.get("/accessibilite");
        assertThat(expiry()).isEqualTo(after);
    }

    @Test
    void aVisitorLeavesNoRow() {
        var before = sessions();
        visitor.get("/");
        visitor.get("/connexion");
        visitor.signIn(username, "faux");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signIn(username, PASSWORD);
        var answer = visitor.post("/deconnexion");
        assertThat(answer.redirect()).isEqualTo("/connexion?deconnexion");
        assertThat(visitor.get("/").redirect()).isEqualTo("/connexion");
        assertThat(acts()).containsExactly("account.signedIn", "account.signedOut");
    }

    @Test
    void aGetDoesNotSignOut() {
        visitor.signIn(username, PASSWORD);
        visitor.get("/deconnexion");
        assertThat(visitor.get("/connexion").redirect()).isEqualTo("/");
    }

    @Test
    @DisplayName("domain.md § 8: an account disabled meanwhile is nobody at once")
    void aDisabledAccountIsOutAtTheNextClick() {
        visitor.signIn(username, PASSWORD);
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", id)
                .update();
        assertThat(visitor.get("/").redirect()).isEqualTo("/connexion");
        jdbc.sql("update account set enabled = true where id = :id")
                .param("id", id)
                .update();
        assertThat(visitor.get("/").redirect()).isEqualTo("/connexion");
    }

    @Test
    void aStoredSessionThatCannotBeReadIsAsIfItHadNeverBeen() {
        visitor.signIn(username, PASSWORD);
        jdbc.sql("""
                update spring_session_attributes set attribute_bytes = '\\xACED0005' where session_primary_id =
                    (select primary_id from spring_session where principal_name = :id)""").param("id", id.toString()).update();
        assertThat(visitor.get("/").redirect()).isEqualTo("/connexion");
        assertThat(visitor.signIn(username, PASSWORD).redirect()).isEqualTo("/");
    }

    @Test
    void anExpiredSessionEnds() {
        visitor.signIn(username, PASSWORD);
        jdbc.sql("""
                update spring_session set last_access_time = 0, expiry_time = 1 where principal_name = :id""").param("id", id.toString()).update();
        assertThat(visitor.get("/").redirect()).isEqualTo("/connexion");
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_event where subject_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private long attempts() {
        return jdbc.sql("select count(*) from failed_sign_in where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private long expiry() {
        return jdbc.sql("select expiry_time from spring_session where principal_name = :id")
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
