package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a coach prepares the synthetic follow-up and deposits it, and gives an opinion on a new project")
class FollowUpJourney extends Journey {

    private record Target(String slug, String name, String deliverable) {}

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCoachPreparesTheSynthesisAndDepositsIt() {
        Target target = target();
        var coach = visitor("coach");
        coach.open("/portefeuille").look("01-portefeuille");
        coach.follow("Cartes").look("02-cartes");
        coach.follow("Par incubateur").look("03-par-incubateur");
        assertThat(coach.text()).contains("Ensemble").doesNotContain("€");

        new Keyboard(coach).follow("Document de suivi synthétique");
        coach.look("04-suivi");
        coach.open("/portefeuille/suivi?incubateur=" + target.slug());
        coach.follow("Noter les faits marquants de " + target.name()).look("05-faits-marquants");
        new Keyboard(coach)
                .type("Ce qui marque la période", "Une startup a trouvé ses premiers usagers.")
                .press("Enregistrer");
        assertThat(coach.text()).contains("sont notés", "Une startup a trouvé ses premiers usagers.");
        coach.look("06-suivi-note");

        new Keyboard(coach).follow("Déposer le document");
        coach.look("07-depot");
        assertThat(coach.text()).contains("Le dépôt est définitif");
        new Keyboard(coach).press("Déposer le document");
        assertThat(coach.page().url()).endsWith("/livrables/" + target.deliverable());
        assertThat(coach.text()).contains("est déposée", "suivi-" + target.slug());
        coach.look("08-livrable");

        var buyer = visitor("acheteur").open("/livrables/" + target.deliverable());
        assertThat(buyer.text()).contains("Morgan Coach", "Examiner la version");
        buyer.open("/portefeuille").look("09-portefeuille-acheteur");
        assertThat(buyer.text()).contains("Solde HT (€)");
    }

    @Test
    void aCoachGivesAnOpinionOnANewProject() {
        var coach = visitor("coach").open("/portefeuille/avis");
        coach.look("20-avis").follow("Rédiger un avis").look("21-nouvel-avis");
        coach.press("Enregistrer le brouillon").look("22-avis-refuse");
        coach.page().locator("select[name=incubator]").selectOption(new SelectOption().setIndex(1));
        coach.fill("Nom du projet", "Aides à la mobilité").press("Enregistrer le brouillon");
        assertThat(coach.text()).contains("Le brouillon est enregistré", "À compléter");
        coach.look("23-brouillon").follow("Figer l’avis").press("Figer l’avis").look("24-incomplet");
        assertThat(coach.text()).contains("Donnez les motifs de l’avis");
        coach.follow("Revenir à l’avis").follow("Modifier le brouillon");
        coach.fill("Administration porteuse", "Région Centre")
                .fill("Problème", "Dix aides, dix dossiers.")
                .choose("Favorable avec réserves")
                .fill("Motifs", "Le porteur manque de temps.")
                .press("Enregistrer le brouillon");
        coach.follow("Figer l’avis").look("25-gel").press("Figer l’avis");
        assertThat(coach.text())
                .contains("L’avis est figé", "Télécharger en PDF")
                .doesNotContain("Modifier le brouillon");
        coach.look("26-avis-fige");
    }

    /** An incubator of the coach's whose order still expects a follow-up. */
    private Target target() {
        return jdbc.sql("""
                select i.slug, i.name, cast(d.id as text) as deliverable from deliverable d
                join purchase_order o on o.id = d.order_id and o.state not in ('CANCELLED', 'DRAFT')
                join order_incubator c on c.order_id = o.id join incubator i on i.id = c.incubator_id
                join account_incubator m on m.incubator_id = i.id
                join account a on a.id = m.account_id and a.username = 'coach' and a.contractor_id = o.contractor_id
                where d.title = 'Document de suivi synthétique' and d.state <> 'ACCEPTED' order by d.due_on, o.number limit 1""").query(Target.class).single();
    }
}
