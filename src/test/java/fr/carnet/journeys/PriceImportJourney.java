package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.carnet.TestDay;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** docs/flows/price-import.md: a schedule imported with mistakes, corrected, confirmed, then sent again; without a mouse. */
class PriceImportJourney extends Journey {

    private static final String A_2018 = "/accords/20180000-0000-4000-8000-000000000000";
    private static final String HEADS = "Lot;Titulaire;Unité d’œuvre;Intitulé;Prix unitaire HT (€);À partir du\r\n";
    private static final String A = "Atelier Numérique Exemple (société fictive)";
    private static final String NEXT = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(TestDay.TODAY.plusMonths(2));

    @Test
    void aScheduleIsImportedWithMistakesCorrectedAndConfirmed() {
        var buyer = visitor("acheteur");
        buyer.open(A_2018 + "/bpu").look("bordereau");
        enter(buyer, AriaRole.LINK, "Importer des prix");
        buyer.look("import");
        enter(buyer, AriaRole.BUTTON, "Voir l’aperçu");
        assertThat(buyer.text()).contains("Choisissez le fichier du bordereau des prix.");
        buyer.look("import-sans-fichier");

        send(
                buyer,
                row(A, "DEVOPS", "41 250,50", NEXT)
                        + row(A, "UO-L2.2.2", "39600", NEXT)
                        + row("Atelier Inconnu", "DESIGN", "13000", NEXT)
                        + row(A, "DESIGN", "13 000,005", NEXT)
                        + row(A, "HEBERGEMENT", "0", NEXT)
                        + row(A, "DEPLOIEMENT", "38000", "")
                        + row(A, "REVERSIBILITE", "", "")
                        + row(A, "DEVOPS", "41000", NEXT));
        assertThat(buyer.text())
                .contains(
                        "Rien ne sera importé",
                        "6 lignes sont refusées",
                        "« UO-L2.2.2 » n’est une unité d’œuvre d’aucun lot",
                        "« Atelier Inconnu » n’est titulaire d’aucun lot",
                        "deux décimales au plus",
                        "supérieur à zéro",
                        "La date manque",
                        "qu’à la ligne 2");
        buyer.look("apercu-refuse");

        enter(buyer, AriaRole.LINK, "Joindre le fichier corrigé");
        var corrected = row(A, "DEVOPS", "41 250,50", NEXT) + row(A, "DESIGN", "13000.05", NEXT);
        send(buyer, corrected);
        assertThat(buyer.text()).contains("Modifié", "41 250,50 €", "2 prix seront écrits");
        buyer.look("apercu");
        enter(buyer, AriaRole.BUTTON, "Importer ces prix");
        assertThat(buyer.text()).contains("2 prix sont importés.");
        buyer.look("importe");

        enter(buyer, AriaRole.LINK, "Importer des prix");
        send(buyer, corrected);
        assertThat(buyer.text()).contains("Ce fichier ne change rien", "Inchangé");
        buyer.look("apercu-sans-changement");
        enter(buyer, AriaRole.BUTTON, "Terminer");
        assertThat(buyer.text()).contains("Rien n’a changé");

        var competitor = visitor("correspondant2");
        assertThat(competitor.statusOf(A_2018 + "/bpu/import")).isEqualTo(404);
    }

    private static String row(String company, String unit, String price, String from) {
        return String.join(";", "1", company, unit, "", price, from) + "\r\n";
    }

    private static void send(Visitor buyer, String rows) {
        buyer.page()
                .setInputFiles(
                        "[name=file]",
                        new FilePayload("bpu.csv", "text/csv", ("\ufeff" + HEADS + rows).getBytes(UTF_8)));
        enter(buyer, AriaRole.BUTTON, "Voir l’aperçu");
    }

    /** Reaches it with the tabulator alone, then presses Enter. */
    private static void enter(Visitor visitor, AriaRole role, String name) {
        var page = visitor.page();
        Locator target = page.getByRole(
                        role, new GetByRoleOptions().setName(name).setExact(true))
                .first();
        for (int tabs = 0;
                tabs < 120 && !(Boolean) target.evaluate("node => node === document.activeElement");
                tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) target.evaluate("node => node === document.activeElement"))
                .as("« %s » is reached by the keyboard", name)
                .isTrue();
        page.evaluate("document.documentElement.dataset.left = 'no'");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> hasLeft(page));
        page.waitForLoadState();
    }

    private static boolean hasLeft(Page page) {
        try {
            return page.evaluate("document.documentElement.dataset.left") == null;
        } catch (PlaywrightException onItsWay) {
            return false;
        }
    }
}
