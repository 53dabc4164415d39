package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.carnet.TestDay;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("une startup de l’idée à la passation, une décision corrigée en chemin")
class StartupGatesJourney extends Journey {

    private static final LocalDate IDEA = TestDay.TODAY.minusDays(420);

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "/startups/parcours-" + mark;

    @Test
    void fromTheIdeaToTheHandover() {
        var buyer = visitor("acheteur");
        create(buyer);
        enter(buyer, "Investigation", IDEA).press("Enregistrer la décision");
        assertThat(buyer.text()).contains("La décision est enregistrée", "Six premiers mois");
        enterConstruction(buyer);
        correct(buyer);
        satisfied(buyer);
        enter(buyer, "Consolidation", IDEA.plusDays(300));
        type(buyer, "evidence", "Statistiques d’usage");
        buyer.press("Enregistrer la décision");
        assertThat(buyer.text()).contains("dure d’ordinaire six mois au plus");
        buyer.choose("J’ai lu ces avertissements").press("Enregistrer la décision");
        handOver(buyer);
    }

    @Test
    void aStopLeavesItsOrdersToBeEnded() {
        String slug = jdbc.sql("""
                select s.slug from startup s join phase_decision d on d.startup_id = s.id
                where d.outcome = 'STOP' and d.recorded_by = 'Morgan Coach'""").query(String.class).single();
        var buyer = visitor("acheteur").open("/startups/" + slug);
        assertThat(buyer.text()).contains("La startup est arrêtée depuis le", "Bons de commande à clore", "Résilier");
        buyer.look("30-startup-arretee");
        var order = jdbc.sql("""
                select cast(o.id as text) from purchase_order o join startup s on s.id = o.startup_id
                where s.slug = ? and o.state = 'IN_PROGRESS' order by o.number limit 1""").param(slug).query(String.class).single();
        buyer.open("/bons-de-commande/" + order);
        assertThat(buyer.text()).contains("Startup arrêtée", "clôturez-le ou résiliez-le");
        buyer.look("31-bon-de-commande");
    }

    private void create(Visitor buyer) {
        buyer.open("/startups/nouvelle")
                .fill("Nom de la startup", "Parcours " + mark)
                .fill("Mission", "Simplifier une démarche");
        buyer.page().getByLabel("Incubateur").first().selectOption(new SelectOption().setIndex(1));
        buyer.page().getByLabel("Administration porteuse").first().selectOption(new SelectOption().setIndex(1));
        buyer.press("Créer la startup");
        assertThat(buyer.page().url()).endsWith(address);
    }

    private Visitor enter(Visitor buyer, String phase, LocalDate on) {
        buyer.open(address).follow("Enregistrer une décision");
        buyer.choose("Poursuite dans une phase").select("Phase dans laquelle la startup entre", phase);
        dates(buyer, on);
        return type(buyer, "reasons", "Le comité est convaincu");
    }

    private static void dates(Visitor buyer, LocalDate on) {
        type(buyer, "decidedOn", on.toString());
        type(buyer, "startsOn", on.toString());
    }

    /** Fills a field by its name: the words of its label are in the hints of others too. */
    private static Visitor type(Visitor buyer, String name, String value) {
        buyer.page().fill("[name=" + name + "]", value);
        return buyer;
    }

    private void enterConstruction(Visitor buyer) {
        enter(buyer, "Construction", IDEA.plusDays(40)).look("01-decision").press("Enregistrer la décision");
        assertThat(buyer.text()).contains("La construction commence sur une fiche produit admise");
        buyer.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("fiche-produit.txt", "text/plain", "Fiche".getBytes(UTF_8)));
        buyer.press("Enregistrer la décision");
        assertThat(buyer.text()).contains("Aucune fiche produit n’est admise");
        buyer.look("02-avertissement");
        buyer.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("fiche-produit.txt", "text/plain", "Fiche".getBytes(UTF_8)));
        buyer.choose("J’ai lu ces avertissements").press("Enregistrer la décision");
        assertThat(buyer.text()).contains("La décision est enregistrée", "fiche-produit.txt");
    }

    /** The construction began twenty days later; all of it by keyboard. */
    private void correct(Visitor buyer) {
        LocalDate right = IDEA.plusDays(60);
        buyer.page().locator("#decisions a:has-text('Corriger')").last().press("Enter");
        buyer.page().waitForURL("**/correction");
        buyer.look("10-correction");
        buyer.page().getByLabel("Pourquoi la décision est fausse").focus();
        buyer.page().keyboard().type("La date du procès-verbal est le " + right);
        buyer.page().keyboard().press("Tab");
        buyer.page().keyboard().press("Space");
        buyer.page().keyboard().press("ArrowDown");
        assertThat(buyer.page().locator("input[name=instead]:checked").getAttribute("value"))
                .isEqualTo("ANOTHER");
        dates(buyer, right);
        type(buyer, "evidence", "Fiche produit, celle du premier enregistrement");
        buyer.page().locator("button:has-text('Corriger la décision')").press("Enter");
        buyer.choose("J’ai lu ces avertissements");
        buyer.page().locator("button:has-text('Corriger la décision')").press("Enter");
        assertThat(buyer.text())
                .contains("La décision est écartée ; elle reste dans l’historique")
                .containsIgnoringCase("Écartée le")
                .containsIgnoringCase("Vaut à la place d’une décision écartée");
        buyer.look("11-historique");
    }

    private void satisfied(Visitor buyer) {
        LocalDate day = IDEA.plusDays(170);
        buyer.open(address).follow("Enregistrer une décision");
        buyer.choose("Usagers satisfaits, reste en construction");
        dates(buyer, day);
        type(buyer, "reasons", "Les usagers reviennent");
        type(buyer, "evidence", "Enquête de satisfaction");
        assertThat(buyer.page().locator(".carnet-gate__phase").isVisible()).isFalse();
        buyer.press("Enregistrer la décision");
        assertThat(buyer.text()).contains("le compte à rebours des six mois est terminé");
        buyer.look("20-satisfaits");
    }

    private void handOver(Visitor buyer) {
        enter(buyer, "Passation", IDEA.plusDays(400)).press("Enregistrer la décision");
        assertThat(buyer.text()).contains("La passation nomme l’administration qui reprend le service");
        type(buyer, "receiver", "Ministère de l’Essai").press("Enregistrer la décision");
        assertThat(buyer.text()).contains("Passation", "Ministère de l’Essai");
        buyer.look("21-passation");
    }
}
