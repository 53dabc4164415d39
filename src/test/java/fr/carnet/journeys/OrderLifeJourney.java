package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.carnet.shared.WorkingDays;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The whole main job: a purchase order from draft to accepted work, each role doing its part in a browser of its own. The
 * assistant, the week and the review are looked at in journeys of their own.
 */
class OrderLifeJourney extends Journey {

    @Test
    @DisplayName(
            "A buyer issues, a correspondent works, a product owner accepts, a coach looks, an administrator oversees")
    void fromDraftToAcceptedWork() {
        String order = issueByTheAssistant(visitor("acheteur"));
        Visitor correspondent = visitor("correspondant");
        acknowledge(correspondent, order);
        present(correspondent, order);
        log(correspondent, order);
        List<String> deliverables = deposit(correspondent, order);
        review(visitor("produit"), deliverables);
        readTheOutcome(correspondent, deliverables);
        lookAtThePortfolio(visitor("coach"), order);
        createAnAccount(visitor("administrateur"));
        readTheTrail(visitor("acheteur"), order);
        knowNothingOfIt(visitor("correspondant2"), order, deliverables.get(0));
    }

    private void acknowledge(Visitor correspondent, String order) {
        correspondent
                .look("10-accueil-correspondant")
                .open("/bons-de-commande/" + order)
                .press("Accuser réception");
        assertThat(correspondent.text()).contains("L’accusé de réception est enregistré");
        var pdf = correspondent.page().request().get("/bons-de-commande/" + order + "/bon.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
        correspondent.open("/bons-de-commande").look("11-bons-de-commande-correspondant");
    }

    private void present(Visitor correspondent, String order) {
        correspondent.open("/equipes/bons-de-commande/" + order).look("12-equipe-a-presenter");
        correspondent.page().getByLabel("Personne").first().selectOption(new SelectOption().setIndex(1));
        correspondent.press("Présenter");
    }

    /** Half a day, today: the order begins today, and no day can be logged ahead. */
    private void log(Visitor correspondent, String order) {
        String number = correspondent
                .open("/bons-de-commande/" + order)
                .page()
                .locator("h1")
                .innerText();
        // One order: the grid of a whole company is long.
        correspondent.open("/suivi").select("Bon de commande", number).press("Afficher");
        correspondent
                .unfold("Ajouter une ligne ou une personne")
                .select("Bon de commande et unité", number)
                .select("Activité", "Développement");
        correspondent.press("Ajouter à la grille");
        var row = correspondent.page().locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(number));
        Locator today = row.locator("td.carnet-num")
                .nth(TODAY.getDayOfWeek().getValue() - 1)
                .locator("input");
        today.fill("1,3");
        if (!WorkingDays.isWorkingDay(TODAY)) {
            correspondent.choose("Je confirme le travail");
        }
        correspondent.press("Enregistrer");
        assertThat(correspondent.text()).contains("Une case refusée");
        assertThat(today.inputValue()).isEqualTo("1,3");
        today.fill("½");
        if (!WorkingDays.isWorkingDay(TODAY)
                && !correspondent.page().getByLabel("Je confirme le travail").isChecked()) {
            correspondent.choose("Je confirme le travail");
        }
        correspondent.press("Enregistrer");
        correspondent.open("/bons-de-commande/" + order);
        assertThat(correspondent.text()).contains("0,5 j", "59,5 j").containsIgnoringCase("en cours");
        correspondent.look("17-bon-de-commande-en-cours");
    }

    private List<String> deposit(Visitor correspondent, String order) {
        correspondent.open("/bons-de-commande/" + order);
        List<String> links = correspondent.page().locator("main section a[href^='/livrables/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> href.matches("/livrables/[0-9a-f-]{36}"))
                .distinct()
                .limit(2)
                .toList();
        assertThat(links).hasSize(2);
        for (String link : links) {
            correspondent.open(link);
            byte[] text = "Compte rendu de démonstration".getBytes(StandardCharsets.UTF_8);
            correspondent.page().setInputFiles("[name=files]", new FilePayload("compte-rendu.txt", "text/plain", text));
            correspondent.fill("Note", "Première version.").press("Déposer");
            assertThat(correspondent.text()).contains("Version 1", "compte-rendu.txt");
        }
        return links;
    }

    private void review(Visitor owner, List<String> deliverables) {
        owner.look("30-accueil-produit").open(deliverables.get(0)).look("31-livrable-a-examiner");
        owner.choose("Admettre").press("Enregistrer la décision");
        assertThat(owner.text()).contains("Admis");
        owner.open(deliverables.get(1)).choose("Ajourner").press("Enregistrer la décision");
        owner.fill("Motif", "Le jeu de tests manque.")
                .fill("Nouvelle échéance", TODAY.plusDays(10).toString());
        owner.press("Enregistrer la décision");
        assertThat(owner.text()).contains("Ajourné", "Le jeu de tests manque.");
    }

    private void readTheOutcome(Visitor correspondent, List<String> deliverables) {
        correspondent.open(deliverables.get(1));
        assertThat(correspondent.text()).contains("Le jeu de tests manque.");
        correspondent.open(deliverables.get(0));
        assertThat(correspondent.text()).contains("Admis");
    }

    private void lookAtThePortfolio(Visitor coach, String order) {
        coach.look("40-accueil-coach").open("/portefeuille?q=Guichet").look("41-portefeuille");
        assertThat(coach.text()).contains("Guichet Clair").doesNotContain("€");
        coach.open("/bons-de-commande/" + order);
        assertThat(coach.text()).contains("Commandé").doesNotContain("€");
        coach.look("42-bon-de-commande-coach");
        assertThat(coach.statusOf("/bons-de-commande/" + order + "/bon.pdf")).isEqualTo(404);
        coach.open("/startups/guichet-clair")
                .look("43-startup")
                .open("/startups")
                .look("44-startups");
    }

    private String issueByTheAssistant(Visitor buyer) {
        buyer.look("01-accueil-acheteur").open("/bons-de-commande/nouveau").choose("A-2018, lot 1");
        buyer.select("Startup d’État", "Guichet Clair").press("Enregistrer et continuer");
        buyer.page().getByLabel("Quantité DEVOPS").fill("1");
        buyer.press("Enregistrer et continuer");
        buyer.press("Enregistrer et continuer");
        buyer.fill("Début", TODAY.toString())
                .fill("Fin (incluse)", TODAY.plusMonths(3).minusDays(1).toString());
        for (String level :
                List.of("stakeholdersLevel", "productLevel", "serviceLevel", "impactsLevel", "complexity")) {
            buyer.page().locator("label[for=" + level + "-1]").click();
        }
        buyer.fill("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris");
        buyer.fill("SIRET", "11000001600003").fill("Code service", "DEMO-1");
        buyer.press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("Total TTC", "Guichet Clair").doesNotContain("Avant d’émettre");
        buyer.press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis");
        return buyer.page().url().replaceAll(".*/bons-de-commande/", "");
    }

    private void createAnAccount(Visitor administrator) {
        administrator
                .look("50-accueil-administrateur")
                .open("/administration/utilisateurs")
                .look("51-utilisateurs");
        administrator.open("/administration/utilisateurs/nouveau?role=COACH").look("52-compte-nouveau");
        administrator.fill("Identifiant", "nouveau.coach").fill("Nom", "Nouvelle Coach");
        administrator
                .fill("Adresse électronique", "nouveau.coach@carnet.example")
                .choose("Santé Lab");
        administrator.press("Créer le compte");
        assertThat(administrator.text()).contains("/activation/");
        administrator.look("53-invitation").open("/administration/journal").look("54-journal");
    }

    private void readTheTrail(Visitor buyer, String order) {
        buyer.open("/bons-de-commande/" + order).look("60-bon-de-commande-acheteur");
        String number = buyer.page().locator("h1").innerText();
        buyer.open("/administration/journal");
        assertThat(buyer.text()).contains(number, "Livrable ajourné", "nouveau.coach");
        buyer.open("/bons-de-commande").look("61-bons-de-commande-acheteur");
        buyer.open("/accords").look("62-accords");
    }

    /** A competitor gets of it what nonsense gets. */
    private void knowNothingOfIt(Visitor competitor, String order, String deliverable) {
        assertThat(competitor.statusOf("/bons-de-commande/" + order)).isEqualTo(404);
        String absent = competitor.text();
        assertThat(competitor.statusOf("/bons-de-commande/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(competitor.text()).isEqualTo(absent);
        assertThat(competitor.statusOf(deliverable)).isEqualTo(404);
        assertThat(competitor.text()).isEqualTo(absent);
        competitor.look("70-introuvable");
    }
}
