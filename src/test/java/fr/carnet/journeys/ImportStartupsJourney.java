package fr.carnet.journeys;

import static fr.carnet.startups.imports.PortfolioJson.phases;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.carnet.startups.imports.PortfolioJson;
import org.junit.jupiter.api.Test;

/** docs/flows/startup-import.md: a file of the public portfolio imported, imported again, then with a change, and sent back as exported. */
class ImportStartupsJourney extends Journey {

    @Test
    void theSameFileTwiceChangesNothing() {
        var buyer = visitor("acheteur");
        buyer.open("/startups").follow("Importer le portefeuille public");
        buyer.look("import");
        buyer.press("Voir l’aperçu");
        assertThat(buyer.text()).contains("Choisissez le fichier des startups.");
        buyer.look("import-sans-fichier");

        send(buyer, portfolio("Service du parcours"));
        assertThat(buyer.text())
                .contains(
                        "À créer",
                        "Service du parcours",
                        "La phase « alumni » est inconnue",
                        "la dernière des deux compte");
        buyer.look("apercu");
        buyer.press("Importer");
        assertThat(buyer.text()).contains("Import terminé : 3 éléments créés ou modifiés.");
        buyer.look("importe");

        send(buyer, portfolio("Service du parcours"));
        assertThat(buyer.text()).contains("Ce fichier ne change rien");
        buyer.look("apercu-sans-changement");
        buyer.press("Terminer");
        assertThat(buyer.text()).contains("Rien n’a changé");

        send(buyer, portfolio("Service renommé"));
        assertThat(buyer.text()).contains("Modifié, champ par champ", "Service renommé");
        buyer.press("Importer");
        assertThat(buyer.text()).contains("un élément créé ou modifié");

        buyer.open("/startups/parcours.Import-1").look("startup-importee");
        assertThat(buyer.text()).contains("Service renommé", "portefeuille public : acceleration");

        buyer.open("/startups/import");
        send(buyer, buyer.page().request().get("/startups/export.json").text());
        assertThat(buyer.text()).contains("Ce fichier ne change rien");

        assertThat(visitor("coach").statusOf("/startups/import")).isEqualTo(404);
        visitor("administrateur").open("/startups/import").look("import-administrateur");
    }

    private static String portfolio(String name) {
        return new PortfolioJson()
                .incubator("parcours-import", "Incubateur du parcours", "/organisations/parcours")
                .startup(
                        "parcours.Import-1",
                        "parcours-import",
                        "\"name\":\"" + name + "\",\"pitch\":\"Aider à <b>importer</b>\","
                                + phases(
                                        "construction", "2025-01-06",
                                        "investigation", "2025-01-06",
                                        "acceleration", "2025-09-01"))
                .startup(
                        "parcours.Import-2", "parcours-import", "\"name\":\"Refusé\"," + phases("alumni", "2025-01-06"))
                .text();
    }

    private static void send(Visitor buyer, String text) {
        buyer.page()
                .setInputFiles(
                        "[name=file]", new FilePayload("startups.json", "application/json", text.getBytes(UTF_8)));
        buyer.press("Voir l’aperçu");
        buyer.page().waitForURL(url -> url.matches(".*/startups/import/[0-9a-f-]{36}"));
    }
}
