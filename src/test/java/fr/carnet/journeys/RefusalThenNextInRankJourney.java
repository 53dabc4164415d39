package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A contractor refuses, the buyer turns to the next rank, and that one learns nothing of the first. Without a mouse. */
class RefusalThenNextInRankJourney extends Journey {

    private static final List<String> CRITERIA = List.of(
            "Périmètre des acteurs métiers",
            "Complexité du produit",
            "Nature du service",
            "Impacts et risques",
            "Niveau de complexité");
    private static final String REASON = "Aucune équipe n’est disponible avant l’été.";

    @Test
    @DisplayName("domain.md § 3: the cascade goes on to rank 2 on a recorded ground, shown for good to buyers only")
    void refusalThenNextInRank() throws IOException {
        Visitor buyer = visitor("acheteur");
        String refused = issue(buyer);
        String first = contractorOf(buyer, refused);

        Visitor correspondent = visitor("correspondant");
        String number = refuse(correspondent, refused);

        String replacement = turnToTheNextRank(buyer, refused, first);
        readTheGround(buyer, replacement, first, number);

        Visitor second = visitor("correspondant2");
        acknowledge(second, replacement);
        learnNothingOfTheFirst(second, replacement, refused, first, number);
        assertThat(correspondent.statusOf("/bons-de-commande/" + replacement)).isEqualTo(404);
    }

    private static String issue(Visitor buyer) {
        var keys = new Keyboard(buyer.open("/bons-de-commande/nouveau"));
        keys.choose("Sur quel lot commandez-vous", "A-2018, lot 1");
        keys.select("Startup d’État", "Guichet Clair").press("Enregistrer et continuer");
        keys.type("Quantité DESIGN", "1").press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("S’adresser au rang suivant", "Mauvaises exécutions répétées");
        buyer.look("01-titulaire-designe");
        keys.press("Enregistrer et continuer");
        keys.date("Début", TODAY).date("Fin (incluse)", TODAY.plusMonths(1));
        keys.type("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris");
        for (String judged : CRITERIA) {
            keys.choose(judged, "Simple");
        }
        keys.type("SIRET", "11000001600003");
        keys.type("Code service", "DEMO-1").press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("L’émission engage l’administration");
        keys.press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis");
        return buyer.page().url().replaceAll(".*/bons-de-commande/", "");
    }

    private static String contractorOf(Visitor buyer, String order) {
        buyer.open("/bons-de-commande/" + order);
        return buyer.page()
                .locator("main p")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("(société fictive)"))
                .first()
                .innerText()
                .replaceAll(" \\(société fictive\\).*", "")
                .strip();
    }

    private static String refuse(Visitor correspondent, String order) {
        var keys = new Keyboard(correspondent.open("/bons-de-commande/" + order));
        String number = correspondent.page().locator("h1").innerText();
        correspondent.look("02-bon-a-accuser-ou-refuser");
        keys.follow("Refuser le bon de commande");
        correspondent.look("03-refus");
        keys.press("Refuser le bon de commande");
        assertThat(correspondent.text()).contains("Renseignez le motif");
        correspondent.look("04-refus-sans-motif");
        keys.type("Motif du refus", REASON).press("Refuser le bon de commande");
        assertThat(correspondent.text())
                .containsIgnoringCase("Refusé par le titulaire")
                .contains(REASON);
        correspondent.look("05-bon-refuse-correspondant");
        return number;
    }

    private static String turnToTheNextRank(Visitor buyer, String refused, String first) {
        var keys = new Keyboard(buyer.open("/bons-de-commande/" + refused));
        assertThat(buyer.text()).containsIgnoringCase("Refusé par le titulaire").contains(REASON);
        buyer.look("06-bon-refuse-acheteur");
        keys.press("Commander au titulaire suivant");
        assertThat(buyer.text())
                .contains("Rang 1 écarté : " + first, REASON, "Journal des refus et incapacités", "rang 2");
        buyer.look("07-titulaire-suivant");
        keys.press("Enregistrer et continuer");
        assertThat(buyer.page().getByLabel("Début").first().inputValue()).isEqualTo(TODAY.toString());
        keys.press("Enregistrer et continuer");
        buyer.look("08-relecture");
        keys.press("Émettre le bon de commande");
        buyer.page().waitForURL(url -> url.matches(".*/bons-de-commande/[0-9a-f-]{36}"));
        return buyer.page().url().replaceAll(".*/bons-de-commande/", "");
    }

    private static void readTheGround(Visitor buyer, String order, String first, String number) throws IOException {
        assertThat(buyer.text())
                .contains("Désignation du titulaire", "Rang 1 écarté : " + first, REASON, "remplace " + number);
        buyer.look("09-bon-du-rang-suivant");
        assertThat(pdf(buyer, "/bons-de-commande/" + order + "/bon.pdf"))
                .contains("règle d’attribution")
                .doesNotContain(first, REASON, number);
        assertThat(pdf(buyer, "/bons-de-commande/" + order + "/bon.pdf?exemplaire=administration"))
                .contains("Rang 1 écarté", first, REASON);
        buyer.open("/accords");
        new Keyboard(buyer).follow("A-2018").follow("Catalogue du lot 1 : 5 unités d’œuvre");
        assertThat(buyer.text()).contains("Journal des refus et incapacités", REASON, number);
        buyer.look("10-journal-du-lot");
    }

    private static void acknowledge(Visitor second, String order) {
        var keys = new Keyboard(second.open("/bons-de-commande/" + order));
        keys.press("Accuser réception");
        assertThat(second.text()).contains("L’accusé de réception est enregistré");
        second.look("11-bon-du-rang-suivant-correspondant");
    }

    private static void learnNothingOfTheFirst(
            Visitor second, String order, String refused, String first, String number) throws IOException {
        assertThat(second.open("/bons-de-commande/" + order).text())
                .doesNotContain(first, REASON, number, "Désignation", "écarté", "remplace");
        for (String copy : new String[] {"", "?exemplaire=administration"}) {
            assertThat(pdf(second, "/bons-de-commande/" + order + "/bon.pdf" + copy))
                    .contains("règle d’attribution")
                    .doesNotContain(first, REASON, number, "écarté");
        }
        second.open("/bons-de-commande?q=Guichet");
        assertThat(second.text()).doesNotContain(number);
        second.open("/accords").follow("A-2018").follow("Catalogue du lot 1 : 5 unités d’œuvre");
        assertThat(second.text()).doesNotContain(first, REASON, number);
        assertThat(second.statusOf("/bons-de-commande/" + refused)).isEqualTo(404);
        assertThat(second.statusOf("/bons-de-commande/" + refused + "/refus")).isEqualTo(404);
    }

    private static String pdf(Visitor reader, String address) throws IOException {
        var answer = reader.page().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
