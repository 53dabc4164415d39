package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding an order again: by a filter kept by name, by coming back to the list, by the search that Ctrl+K opens. */
class FindingJourney extends Journey {

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("style.md § 12: saved filters, and a list that remembers its filters when one comes back")
    void aListKeepsItsFilters() {
        var buyer = visitor("acheteur");
        buyer.open("/bons-de-commande?q=EMPLOI+numerique").look("01-bons-de-commande-cherches");
        assertThat(buyer.page().locator("#bons tbody tr").count()).isPositive();
        buyer.page().locator(".carnet-saved summary").click();
        buyer.page().fill("#filtre-nom", "Emploi");
        buyer.press("Enregistrer ces filtres").look("02-filtre-enregistre");

        buyer.page().locator("#bons tbody a").first().click();
        buyer.follow("Bons de commande");
        assertThat(buyer.page().url()).contains("q=EMPLOI");
        inMenu(buyer, "Livrables").click();
        inMenu(buyer, "Bons de commande").click();
        assertThat(buyer.page().url()).contains("q=EMPLOI");

        buyer.open("/bons-de-commande");
        buyer.page().locator(".carnet-saved a.fr-tag").click();
        assertThat(buyer.page().url()).contains("q=EMPLOI");
        buyer.page().locator(".carnet-saved summary").click();
        buyer.press("Supprimer le filtre Emploi");
        assertThat(buyer.page().locator(".carnet-saved a.fr-tag").count()).isZero();
    }

    @Test
    @DisplayName("style.md § 12: Ctrl+K or / searches what one may see, by keyboard alone")
    void theSearchOpensFromEachPage() {
        var buyer = visitor("acheteur");
        buyer.page().keyboard().press("Control+k");
        PlaywrightAssertions.assertThat(buyer.page().locator("#recherche-carnet"))
                .isFocused();
        buyer.page().keyboard().type("emploi");
        buyer.page().keyboard().press("Enter");
        buyer.page().waitForURL(Pattern.compile(".*/recherche\\?q=emploi"));
        buyer.look("03-recherche");
        assertThat(buyer.page().locator("main h2").allTextContents()).contains("Bons de commande", "Startups");

        buyer.page().locator("body").press("/");
        PlaywrightAssertions.assertThat(buyer.page().locator("#recherche-carnet"))
                .isFocused();
        buyer.page().keyboard().type("/rien de tel");
        buyer.page().keyboard().press("Enter");
        buyer.page().waitForURL(Pattern.compile(".*/recherche\\?q=%2Frien.*"));
        buyer.look("04-recherche-vaine");

        buyer.page().setViewportSize(320, 700);
        buyer.page().keyboard().press("Control+k");
        buyer.page().waitForURL(Pattern.compile(".*/recherche"));
        var competitor = visitor("correspondant2").open("/recherche?q=Atelier");
        assertThat(competitor.page().locator(".carnet-hits").count()).isZero();
    }

    @Test
    @DisplayName("WCAG 2.1.4: a shortcut of one key can be switched off")
    void theSingleKeyCanBeSwitchedOff() {
        var buyer = visitor("acheteur");
        buyer.press("Paramètres d’affichage");
        buyer.page().locator("label[for=raccourci-recherche]").click();
        buyer.open("/").page().locator("body").press("/");

        PlaywrightAssertions.assertThat(buyer.page().locator("#recherche-carnet"))
                .not()
                .isFocused();
    }

    @Test
    void theOrderShowsWhatWasWrittenAboutIt() {
        var order = jdbc.sql("select id from purchase_order where state = 'IN_PROGRESS' order by number limit 1")
                .query(UUID.class)
                .single();
        var message = UUID.randomUUID();
        jdbc.sql("""
                insert into order_message (id, order_id, kind, version, contractor_id, cause, subject, body_text, body_html,
                    created_at)
                select :id, o.id, 'ISSUED', 1, o.contractor_id, cast(:id as text),
                    '[Carnet] Bon de commande ' || o.number || ' émis : à vous d’en accuser réception',
                    E'Bonjour,\\n\\n{carnet.url}/bons-de-commande', '', now()
                from purchase_order o where o.id = :order""").param("id", message).param("order", order).update();
        recipient(message, "Corinne Exemple", "now()", "null", "");
        recipient(message, "Marc Exemple", "null", "now()", "550 5.1.1 no such user");
        recipient(message, "Nadia Exemple", "null", "null", "Local address contains control or whitespace");

        var buyer = visitor("acheteur").open("/bons-de-commande/" + order).look("05-courriels");

        assertThat(buyer.page().locator("#courriels").innerText())
                .containsIgnoringCase("Envoyé")
                .contains("Corinne Exemple", "aucun serveur de messagerie", "Renvoyer");
        assertThat(visitor("coach")
                        .open("/bons-de-commande/" + order)
                        .page()
                        .locator("#courriels")
                        .count())
                .isZero();
    }

    private static Locator inMenu(Visitor visitor, String entry) {
        return visitor.page().locator("#navigation a", new Page.LocatorOptions().setHasText(entry));
    }

    private void recipient(UUID message, String name, String sentAt, String next, String error) {
        jdbc.sql("insert into order_message_recipient (id, message_id, name, email, sent_at, next_attempt_at, attempts,"
                        + " last_error) values (?, ?, ?, ?, " + sentAt + ", " + next + ", 1, ?)")
                .params(UUID.randomUUID(), message, name, name.replace(' ', '.') + "@atelier.example", error)
                .update();
    }
}
