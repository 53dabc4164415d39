package fr.carnet.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("a buyer finds a startup that was typed twice, compares both records and makes one of them")
class MergeDuplicatesJourney extends Journey {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneStartupOfTwoRecords() {
        var mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "x").substring(0, 8);
        startup("premier-" + mark, "Service des quais " + mark, "Amarrer sans attendre", "");
        startup("second-" + mark, "Service des quai " + mark, "Amarrer vite", "Java, PostgreSQL");
        var buyer = visitor("acheteur").open("/startups");
        assertThat(buyer.text()).containsPattern("[0-9]+ doublons? probables?");
        buyer.look("01-startups").open("/fusions/startups").look("02-doublons");
        new Keyboard(buyer).follow("Service des quai " + mark + " et Service des quais " + mark);
        buyer.look("03-comparaison");
        buyer.follow("Garder plutôt l’autre");
        assertThat(buyer.text()).contains("Pile technique", "Java, PostgreSQL");
        new Keyboard(buyer).choose("Mission", "Amarrer vite").press("Continuer");
        assertThat(buyer.text())
                .contains("Une fusion ne s’annule pas", "Amarrer vite", "– et non : Amarrer sans attendre");
        buyer.look("04-confirmation").press("Fusionner définitivement");
        assertThat(buyer.text()).contains("Écrivez le motif");
        buyer.look("05-sans-motif");
        new Keyboard(buyer).type("Motif", "Saisie deux fois").press("Fusionner définitivement");
        assertThat(buyer.text())
                .contains("La fusion est faite", "Service des quais " + mark, "Amarrer vite", "Java, PostgreSQL");
        buyer.look("06-fusionnee").open("/startups/second-" + mark);
        assertThat(buyer.page().url()).endsWith("/startups/premier-" + mark);
        buyer.open("/administration/journal?q=" + mark);
        assertThat(buyer.text()).contains("Startup fusionnée avec une autre fiche", "Saisie deux fois");
        assertThat(visitor("coach").statusOf("/fusions/startups")).isEqualTo(404);
    }

    private void startup(String slug, String name, String mission, String stack) {
        jdbc.sql("""
                insert into startup (id, version, slug, name, mission, stack, incubator_id, sponsor_id)
                select ?, 0, ?, ?, ?, ?, i.id, i.sponsor_id from incubator i order by i.slug limit 1""").params(UUID.randomUUID(), slug, name, mission, stack).update();
    }
}
