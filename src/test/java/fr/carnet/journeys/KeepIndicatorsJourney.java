package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.carnet.TestDay;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a product owner defines an indicator, gives it values by hand and by file, and sees its chart")
class KeepIndicatorsJourney extends Journey {

    private static final LocalDate TODAY = TestDay.TODAY;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String slug = "mesure-" + mark;
    private final String page = "/startups/" + slug + "/indicateurs";

    /** A startup of the demonstration's product owner and coach, without indicators. */
    @BeforeEach
    void aStartup() {
        jdbc.sql("""
                insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                select gen_random_uuid(), 0, :slug, :name, 'Mesurer', s.incubator_id, s.sponsor_id
                from account_incubator f join account a on a.id = f.account_id and a.username = 'coach'
                join startup s on s.incubator_id = f.incubator_id limit 1""").param("slug", slug).param("name", "Mesure " + mark).update();
        jdbc.sql("""
                insert into account_startup (account_id, startup_id)
                select a.id, s.id from account a, startup s where a.username = 'produit' and s.slug = :slug""").param("slug", slug).update();
    }

    @Test
    void fromNoIndicatorToItsTrend() {
        var owner = visitor("produit");
        owner.open("/startups/" + slug).look("01-startup-sans-indicateur");
        owner.follow("Ajouter un indicateur").press("Ajouter l’indicateur");
        assertThat(owner.text()).contains("Choisissez ce que l’indicateur mesure", "Renseignez l’unité");
        owner.look("02-indicateur-refuse");
        owner.choose("Usage")
                .fill("Nom de l’indicateur", "Démarches terminées")
                .fill("Unité", "démarches")
                .fill("Cible, dans la même unité", "1 500")
                .press("Ajouter l’indicateur");
        assertThat(owner.text()).contains("L’indicateur est ajouté", "Aucune valeur encore");
        owner.look("03-indicateur-sans-valeur");

        type(owner, TODAY.plusDays(1), "1000");
        assertThat(owner.text()).contains("est à venir");
        owner.look("04-valeur-a-venir");
        type(owner, TODAY.minusDays(30), "1 000");
        byKeyboard(owner);
        assertThat(owner.text()).contains("en hausse de 12 % sur 30 jours").containsIgnoringCase("En amélioration");
        owner.look("05-indicateur");

        owner.page().getByText("Corriger").first().click();
        owner.fill("Valeur, en démarches", "1 240").press("Corriger la valeur");
        assertThat(owner.text())
                .contains("La valeur est corrigée", "en hausse de 24 % sur 30 jours", "Anciennes valeurs");
        owner.page().getByText("Retirer").first().click();
        owner.look("06-retrait").follow("Revenir sans rien changer");

        importAFile(owner);
        owner.open("/startups/" + slug).look("10-startup");
        assertThat(owner.text()).contains("Démarches terminées", "en hausse de 55 % sur 30 jours");
        reads();
    }

    private static void type(Visitor owner, LocalDate day, String value) {
        owner.fill("Date", day.toString()).fill("Valeur, en démarches", value).press("Ajouter la valeur");
    }

    /** From the date to the button without a mouse. */
    private static void byKeyboard(Visitor owner) {
        owner.fill("Date", TODAY.toString());
        owner.page().getByLabel("Valeur, en démarches").focus();
        owner.page().keyboard().type("1120");
        owner.page().keyboard().press("Tab");
        owner.page().keyboard().type("Page de statistiques");
        owner.page().keyboard().press("Enter");
        owner.page().getByText("La valeur est ajoutée").waitFor();
        owner.page().getByText("Page de statistiques").waitFor();
    }

    private void importAFile(Visitor owner) {
        var file = "Startup;Indicateur;Date;Valeur\n" + slug + ";Démarches terminées;" + TODAY + ";1550\n" + slug
                + ";Démarches terminées;" + TODAY.minusDays(60) + ";900\n" + slug + ";Autre;" + TODAY + ";1\n";
        owner.open(page).follow("Importer des valeurs").look("07-import");
        send(owner, file);
        assertThat(owner.text()).contains("À corriger", "n’a pas d’indicateur « Autre »");
        owner.look("08-apercu").press("Importer 2 valeurs");
        assertThat(owner.text()).contains("Import terminé : 2 valeurs ajoutées ou corrigées");
        send(owner, file);
        assertThat(owner.text()).contains("Ce fichier ne change rien");
        owner.open(page).look("09-indicateurs");
        assertThat(owner.text()).containsIgnoringCase("Cible atteinte");
        send(
                owner.open("/startups/indicateurs/import"),
                owner.page().request().get(page + "/export.csv").text());
        assertThat(owner.text()).contains("Ce fichier ne change rien");
    }

    /** A coach of the incubator edits; a company that does not work for it finds nothing. */
    private void reads() {
        var coach = visitor("coach").open(page);
        assertThat(coach.text()).contains("Ajouter un indicateur");
        assertThat(visitor("correspondant").statusOf(page)).isEqualTo(404);
    }

    private static void send(Visitor owner, String text) {
        owner.page().setInputFiles("[name=file]", new FilePayload("valeurs.csv", "text/csv", text.getBytes(UTF_8)));
        owner.press("Voir l’aperçu");
        owner.page().waitForURL(url -> url.matches(".*/startups/indicateurs/import/[0-9a-f-]{36}"));
    }
}
