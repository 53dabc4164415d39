package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.carnet.shared.Sirets;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A company becomes a lot's contractor in the browser: registered, awarded, ranked, priced, suspended. */
class AwardJourney extends Journey {

    private static final String A_2018 = "/accords/20180000-0000-4000-8000-000000000000";

    @Test
    void aCompanyBecomesAContractor() {
        var buyer = visitor("acheteur");
        var name = "Société d’essai " + UUID.randomUUID().toString().substring(0, 8);
        buyer.open(A_2018).follow("Ajouter un titulaire au lot 1").look("titulaire-a-ajouter");
        buyer.follow("Enregistrer une société");
        buyer.fill("Nom de la société", name).fill("SIRET", "12345678901234").press("Enregistrer");
        assertThat(buyer.text()).contains("La clé du SIRET 12345678901234 ne tient pas", "Renseignez l’adresse.");
        buyer.look("societe-refusee");
        buyer.fill("SIRET", Sirets.any()).fill("Adresse", "3 rue de l’Essai, 00003 Ville-Fictive");
        buyer.press("Enregistrer");
        assertThat(buyer.page().getByLabel("Société").inputValue()).isNotEmpty();
        buyer.press("Ajouter ce titulaire").look("titulaire");
        assertThat(buyer.text()).contains(name, "Le titulaire est ajouté", "aucun courriel ne part");
        var award = URI.create(buyer.page().url()).getPath();

        buyer.follow("Ajouter un correspondant").look("correspondant");
        buyer.fill("Nom", "Alix Martin").fill("Adresse électronique", "alix.martin@essai.example");
        buyer.press("Enregistrer");
        assertThat(buyer.text()).contains("alix.martin@essai.example");

        buyer.follow("Prix unitaires").look("bordereau-sans-prix");
        assertThat(buyer.text()).contains("À compléter", "5 unités sans prix ce jour-là");
        buyer.page().locator("a:has-text('DEVOPS')").first().click();
        buyer.fill("Prix unitaire HT (€)", "1 250,255").fill("À partir du", TODAY.toString());
        buyer.press("Enregistrer le prix");
        assertThat(buyer.text()).contains("deux décimales au plus");
        buyer.fill("Prix unitaire HT (€)", "1 250,25").press("Enregistrer le prix");
        buyer.look("prix-dans-le-temps");
        assertThat(buyer.text()).contains("1 250,25 €", "En vigueur");

        buyer.open(award).follow("Enregistrer la réunion de lancement");
        buyer.fill("Date de la réunion", TODAY.toString()).fill("Objectifs", "Livrer tôt, mesurer.");
        buyer.page()
                .setInputFiles(
                        "[name=slides]", new FilePayload("support.txt", "text/plain", "Support".getBytes(UTF_8)));
        buyer.look("reunion").press("Enregistrer");
        buyer.follow("Ajouter un engagement").look("engagement");
        buyer.fill("Engagement", "Disponibilité").fill("Mesure", "99,5 % par mois, relevés par la sonde.");
        buyer.press("Enregistrer");
        buyer.follow("Suspendre").look("suspension");
        buyer.fill("Suspendu jusqu’au", TODAY.plusDays(30).toString()).fill("Motif", "Équipe incomplète.");
        buyer.press("Enregistrer la suspension");
        buyer.press("Monter d’un rang").look("titulaire-complet");
        assertThat(buyer.text())
                .contains(
                        "Suspendu jusqu’au", "Équipe incomplète.", "support.txt", "99,5 %", "Les rangs sont échangés");
        buyer.follow("Lever la suspension").fill("Motif", "Équipe complétée.").press("Lever la suspension");
        buyer.press("Descendre d’un rang");
        buyer.follow("Supprimer l’attribution").fill("Motif", "Essai.").press("Supprimer l’attribution");
        buyer.look("suppression-refusee");
        assertThat(buyer.text()).contains("a servi");

        var competitor = visitor("correspondant");
        assertThat(competitor.statusOf(award)).isEqualTo(404);
        var administrator = visitor("administrateur");
        administrator.open("/administration/organisations").look("organisations");
        assertThat(administrator.text()).contains(name).doesNotContain("€");
    }
}
