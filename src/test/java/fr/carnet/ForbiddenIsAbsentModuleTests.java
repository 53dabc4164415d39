package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Over the wire, whichever lock refuses, the answer is the one to an address that nothing handles. */
@ApplicationTest
class ForbiddenIsAbsentModuleTests {

    private static final String PASSWORD = "une phrase assez longue";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    HttpVisitor coach;

    @BeforeEach
    void aCoachIsSignedIn() {
        var username = "coach-" + UUID.randomUUID();
        new AccountRows(jdbc).account(Role.COACH, username, null, passwords.encode(PASSWORD));
        coach = new HttpVisitor(port);
        assertThat(coach.signIn(username, PASSWORD).redirect()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "the role may not, /bons-de-commande/{id}/bon.pdf",
        "the role may not and there is no such thing, /bons-de-commande/nouveau",
        "there is no such thing, /bons-de-commande/{id}",
        "the identifier is none, /bons-de-commande/pas-un-identifiant",
        "nothing handles it, /bons-de-commande/x/y/z/t",
    })
    void looksTheSame(String why, String address) {
        var answer = coach.get(address.replace("{id}", UUID.randomUUID().toString()));
        var nothing = coach.get("/bons-de-commande/nulle/part/ailleurs");
        assertThat(answer.status()).as(why).isEqualTo(404);
        assertThat(seen(answer)).as(why).isEqualTo(seen(nothing));
    }

    @Test
    void aZeroByteIsRefusedAndIsNoFailure() {
        assertThat(coach.get("/startups?q=%00").status()).isEqualTo(400);
    }

    @Test
    void thePageIsWholeAndFrench() {
        var page = coach.get("/bons-de-commande/" + UUID.randomUUID()).html();
        assertThat(page.select("h1").text()).isEqualTo("Page introuvable");
        assertThat(page.select(".fr-nav__link[aria-current]").text()).isEqualTo("Bons de commande");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> coach.get(href).status() == 200)
                .allMatch(href -> href.matches(".*[0-9a-f]{12}.*"));
    }

    private static String seen(HttpVisitor.Answer answer) {
        return answer.status()
                + "\n"
                + answer.response().headers().map().keySet()
                + "\n"
                + answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
