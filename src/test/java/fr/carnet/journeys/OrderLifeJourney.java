package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole main job: a purchase order from draft to accepted work, each role doing its part in a browser of its own. */
class OrderLifeJourney extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    @DisplayName(
            "A buyer issues, a correspondent works, a product owner accepts, a coach looks, an administrator oversees")
    void fromDraftToAcceptedWork() {
        String order = issueByTheAssistant(visitor("acheteur"));
        assertThat(order).isNotBlank();
    }

    private String issueByTheAssistant(Visitor buyer) {
        buyer.look("01-accueil-acheteur").open("/bons-de-commande/nouveau").choose("A-2018, lot 1");
        buyer.select("Startup d’État", "Guichet Clair").look("02-lot-et-objet").press("Enregistrer et continuer");
        buyer.page().getByLabel("Quantité DEVOPS").fill("1");
        buyer.look("03-unites").press("Enregistrer et continuer");
        buyer.look("04-titulaire").press("Enregistrer et continuer");
        buyer.fill("Début", TODAY.toString())
                .fill("Fin (incluse)", TODAY.plusMonths(3).minusDays(1).toString());
        buyer.choose("Simple").fill("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris");
        buyer.fill("SIRET", "11000001600001").fill("Code service", "DEMO-1");
        buyer.look("05-execution").press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("Total TTC", "Guichet Clair").doesNotContain("Avant d’émettre");
        buyer.look("06-relecture").press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis");
        buyer.look("07-bon-de-commande-emis");
        return buyer.page().url().replaceAll(".*/bons-de-commande/", "");
    }
}
