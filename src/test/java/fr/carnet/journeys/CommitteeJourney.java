package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.carnet.TestDay;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a coach prepares the committee: the sheet, the agenda, the decisions, the minutes")
class CommitteeJourney extends Journey {

    private static final List<String> HEADINGS = List.of(
            "Problème à résoudre",
            "Nature du produit à réaliser",
            "Conditions de succès",
            "Impacts cibles",
            "Modalités d’organisation",
            "Acteurs associés",
            "Compétences à mobiliser");

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String startup = "/startups/comite-" + mark;

    @Test
    void fromTheSheetToTheMinutes() throws IOException {
        investigated();
        var coach = visitor("coach");
        writeTheSheet(coach);
        freezeIt(coach);
        planTheSession(coach);
        recordTheDecision(coach);
        holdIt(coach);
        findTheEvidence(coach);
    }

    /** A startup of the coach's, under investigation for two months. */
    private void investigated() {
        jdbc.sql("""
                with one as (insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                    select gen_random_uuid(), 0, ?, ?, 'Simplifier une démarche', i.id, i.sponsor_id from incubator i
                    join account_incubator f on f.incubator_id = i.id join account a on a.id = f.account_id and a.username = 'coach'
                    order by i.slug limit 1 returning id)
                insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, recorded_by, recorded_at)
                select id, 'CONTINUE', 'INVESTIGATION', ?, ?, 'Comité', 'À comprendre', 'Essai', test.now() from one""")
                .params("comite-" + mark, "Comité " + mark, TestDay.TODAY.minusMonths(2), TestDay.TODAY.minusMonths(2))
                .update();
    }

    private void writeTheSheet(Visitor coach) {
        coach.open(startup).look("01-startup").follow("Écrire la fiche produit");
        coach.fill("Problème à résoudre", "Les agents ressaisissent trois fois la même pièce.")
                .press("Enregistrer le brouillon");
        assertThat(coach.text()).contains("1 rubrique écrite sur 7", "« Impacts cibles » est vide");
        coach.look("02-brouillon").follow("Modifier le brouillon");
        for (String heading : HEADINGS.subList(1, HEADINGS.size())) {
            coach.fill(heading, "Texte de " + heading);
        }
        coach.look("03-redaction").press("Enregistrer le brouillon");
    }

    private void freezeIt(Visitor coach) {
        coach.follow("Figer la version 1").look("04-a-figer").press("Figer la version 1");
        assertThat(coach.text()).contains("La version 1 est figée");
        coach.follow("Modifier le brouillon").fill("Impacts cibles", "Un délai divisé par deux.");
        coach.press("Enregistrer le brouillon").follow("Figer la version 2").press("Figer la version 2");
        coach.look("05-versions").follow("Comparer deux versions");
        assertThat(coach.page().locator("ins").first().innerText()).contains("délai");
        assertThat(coach.text()).contains("Sans changement.");
        coach.look("06-comparaison");
    }

    private void planTheSession(Visitor coach) {
        coach.open("/comites").look("10-comites").follow("Prévoir une séance");
        coach.press("Prévoir la séance");
        assertThat(coach.text()).contains("Renseignez la date de la séance", "Choisissez l’instance");
        coach.look("11-seance-refusee")
                .fill("Date de la séance", TestDay.TODAY.toString())
                .choose("Comité d’engagement des startups d’État")
                .press("Prévoir la séance");
        assertThat(coach.text()).contains("La séance est prévue", "Aucune startup");
        coach.look("12-seance-vide")
                .select("Startup à inscrire", "Comité " + mark)
                .press("Inscrire à l’ordre du jour");
        assertThat(coach.text()).contains("Fiche produit, version 2");
        // By keyboard alone: the first version, and back to the last one.
        coach.page().getByLabel("Fiche présentée").first().focus();
        coach.page().keyboard().press("ArrowDown");
        coach.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Choisir la fiche présentée : Comité " + mark))
                .focus();
        coach.page().keyboard().press("Enter");
        coach.page().getByText("La fiche présentée est enregistrée").waitFor();
        assertThat(coach.text()).contains("La fiche présentée est enregistrée", "Fiche produit, version 1");
        coach.select("Fiche présentée", "Version 2").press("Choisir la fiche présentée : Comité " + mark);
        coach.look("13-ordre-du-jour");
    }

    private void recordTheDecision(Visitor coach) {
        coach.follow("Enregistrer les décisions").look("20-decisions");
        coach.choose("Poursuite dans une phase").press("Enregistrer les décisions");
        assertThat(coach.text()).contains("Dites si la fiche produit présentée est admise", "Renseignez les motifs");
        coach.look("21-decisions-refusees");
        coach.choose("Admise").fill("Motifs", "Le problème est avéré, l’équipe est prête.");
        coach.press("Enregistrer les décisions");
        assertThat(coach.text()).contains("choisissez la phase");
        coach.select("Phase dans laquelle la startup entre", "Construction").press("Enregistrer les décisions");
        assertThat(coach.text()).contains("Décisions enregistrées : 1", "Fiche produit, version 2 : admise");
        coach.look("22-decidee");
    }

    private void holdIt(Visitor coach) throws IOException {
        coach.follow("Clore la séance").look("23-a-clore");
        coach.fill("Participants", "Morgan Coach, Lou Produit").press("Clore la séance");
        assertThat(coach.text()).contains("La séance est close").doesNotContain("Corriger la décision");
        coach.look("24-seance-close");
        var answer = coach.page().request().get(coach.page().url() + "/compte-rendu.pdf");
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\h\\s]+", " "))
                    .contains("Compte rendu, Comité d’engagement", "Morgan Coach, Lou Produit", "Comité " + mark)
                    .contains("Version 2, admise", "Construction", "Le problème est avéré")
                    .doesNotContain("??", "€");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private void findTheEvidence(Visitor coach) {
        coach.open(startup);
        assertThat(coach.text()).contains("Fiche produit, version 2", "admise par le comité du", ": tenue");
        coach.look("30-startup-en-construction");
        var other = visitor("correspondant");
        assertThat(other.statusOf(startup + "/fiche-produit")).isEqualTo(404);
        assertThat(other.statusOf("/comites")).isEqualTo(404);
    }
}
