package fr.carnet.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a product owner notes an audit and its recommendation, which their coach finds late and closes")
class ConformityJourney extends Journey {

    private static final String ADVICE = "Journaliser les accès aux données";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anAuditAndWhatItRecommended() {
        var slug = jdbc.sql("""
                        select s.slug from startup s join account_startup f on f.startup_id = s.id
                        join account a on a.id = f.account_id and a.username = 'produit'
                        join account_incubator i on i.incubator_id = s.incubator_id
                        join account c on c.id = i.account_id and c.username = 'coach'
                        order by s.slug limit 1""").query(String.class).single();
        var today = LocalDate.now(clock);
        noteTheAudit(slug, today);
        findAndClose(slug, today);
    }

    private void noteTheAudit(String slug, LocalDate today) {
        var owner = visitor("produit").open("/startups/" + slug).look("01-startup");
        owner.follow("Conformité, pièces et recommandations").look("02-conformite");
        new Keyboard(owner).follow("Mettre à jour : RGI : interopérabilité");
        owner.look("03-point");
        owner.choose("Sans objet").press("Enregistrer");
        assertThat(owner.text()).contains("Un point sans objet l’est pour un motif");
        owner.look("04-point-refuse");
        owner.choose("Fait")
                .fill("Date", today.minusDays(10).toString())
                .fill("Échéance", today.plusDays(30).toString())
                .fill("Précisions", "Vérifié par l’équipe");
        owner.page().setInputFiles("[name=files]", new FilePayload("rgi.txt", "text/plain", "Rapport".getBytes(UTF_8)));
        owner.press("Enregistrer");
        assertThat(owner.text())
                .contains("Le point de conformité est enregistré", "dans 30 jours", "rgi.txt", "Vérifié par l’équipe");
        owner.follow("Ajouter une recommandation").look("05-recommandation");
        var keyboard = new Keyboard(owner);
        owner.select("Audit ou référentiel", "RGI");
        keyboard.type("Recommandation", ADVICE).choose("Gravité", "Critique");
        owner.fill("Échéance", today.minusDays(3).toString());
        keyboard.press("Ajouter la recommandation");
        assertThat(owner.text()).contains("La recommandation est ajoutée", ADVICE);
        owner.look("06-conformite-a-suivre");
    }

    private void findAndClose(String slug, LocalDate today) {
        var coach = visitor("coach").open("/startups").follow("Conformité").look("10-liste");
        coach.open("/conformite?echeance=retard&q=journaliser");
        assertThat(coach.text()).contains(ADVICE, "en retard de 3 jours");
        coach.look("11-en-retard");
        coach.open("/startups/" + slug + "/conformite")
                .follow("Clore : " + ADVICE)
                .look("12-cloture");
        new Keyboard(coach).type("Suite donnée", "Journal en place").press("Clore");
        assertThat(coach.text()).contains("La recommandation est close", "Journal en place");
        coach.look("13-close");
        coach.open("/conformite?q=journaliser");
        assertThat(coach.text()).contains("Rien ne correspond");
        assertThat(visitor("administrateur").statusOf("/conformite")).isEqualTo(404);
    }
}
