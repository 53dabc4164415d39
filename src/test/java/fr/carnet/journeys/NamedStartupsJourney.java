package fr.carnet.journeys;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("26 startups, two orders: a buyer splits an incubator that is off the grid, by the keyboard alone")
class NamedStartupsJourney extends Journey {

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String incubator = "grande-fabrique-" + mark;

    @Test
    void fromOffTheGridToTwoOrders() {
        anIncubatorOf26Startups();
        var buyer = visitor("acheteur").open("/incubateurs/" + incubator);
        assertThat(buyer.text()).contains("Hors grille", "26 startups en phase");
        buyer.look("01-hors-grille");
        refusedAsAWhole(buyer);

        buyer.open("/incubateurs/" + incubator);
        String first = order(buyer, "Préparer le bon 1 sur 2 : 13 startups", "10");
        buyer.open("/incubateurs/" + incubator);
        String second = order(buyer, "Préparer le bon 2 sur 2 : 13 startups", "20");
        buyer.open("/incubateurs/" + incubator);
        assertThat(buyer.text()).contains(first, second, "13 startups nommées");
        buyer.look("30-couvert-par-deux-bons");

        twiceTheSameStartups(buyer, first);
        var outside = visitor("coach");
        assertThat(outside.statusOf("/incubateurs/" + incubator)).isEqualTo(404);
    }

    /** An order over the whole incubator is refused, and its way out fills that draft in. */
    private void refusedAsAWhole(Visitor buyer) {
        UUID id = jdbc.sql("select id from incubator where slug = ?")
                .param(incubator)
                .query(UUID.class)
                .single();
        buyer.open("/bons-de-commande/nouveau?incubateur=" + id + "&lot=" + lot());
        new Keyboard(buyer).press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("Hors grille : ce bon de commande couvrirait 26 startups");
        buyer.look("02-refus-et-sortie");
        buyer.open(buyer.page().locator("main a[href*='partie=1']").first().getAttribute("href"));
        assertThat(buyer.page().locator("input[name=named]:checked").count()).isEqualTo(13);
        buyer.look("03-brouillon-rempli");
    }

    /** From the link to the issued order; returns its number. */
    private String order(Visitor buyer, String link, String step) {
        var keyboard = new Keyboard(buyer).follow(link);
        assertThat(buyer.page().locator("input[name=named]:checked").count()).isEqualTo(13);
        buyer.look(step + "-startups-nommees");
        keyboard.press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("13 startups de Grande fabrique " + mark);
        keyboard.type("Quantité UO-L1.3", "1").press("Enregistrer et continuer").press("Enregistrer et continuer");
        keyboard.date("Début", TODAY.plusDays(1))
                .date("Fin", TODAY.plusMonths(6))
                .type("Lieu d’exécution", "20 avenue de Ségur, 75007 Paris")
                .type("SIRET", "11000001600003")
                .press("Enregistrer et continuer");
        assertThat(buyer.text())
                .contains("Startups d’État de l’incubateur Grande fabrique " + mark)
                .doesNotContain("Avant d’émettre");
        keyboard.press("Émettre le bon de commande");
        assertThat(buyer.text()).contains("est émis", "13 startups nommées");
        buyer.look(step + "-emis");
        return buyer.page().locator("h1").innerText();
    }

    private void twiceTheSameStartups(Visitor buyer, String number) {
        UUID order = jdbc.sql("select id from purchase_order where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        buyer.open("/bons-de-commande/" + order + "/duplication").press("Ouvrir le nouveau brouillon");
        buyer.open(buyer.page().url().replaceFirst("/modifier.*", "/modifier/execution"));
        new Keyboard(buyer)
                .date("Début", TODAY.plusMonths(5))
                .date("Fin", TODAY.plusMonths(11))
                .press("Enregistrer et continuer");
        assertThat(buyer.text()).contains("déjà nommées par le bon de commande " + number);
        buyer.look("40-nommees-deux-fois");
    }

    private UUID lot() {
        return jdbc.sql("select l.id from lot l join work_unit w on w.lot_id = l.id where w.code = 'UO-L1.4'")
                .query(UUID.class)
                .single();
    }

    private void anIncubatorOf26Startups() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into incubator (id, slug, name, sponsor_id)
                select ?, ?, ?, id from sponsor order by name limit 1""").params(id, incubator, "Grande fabrique " + mark).update();
        for (String letter : List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split(""))) {
            UUID startup = UUID.randomUUID();
            jdbc.sql("""
                    insert into startup (id, version, slug, name, mission, incubator_id, sponsor_id)
                    select ?, 0, ?, ?, 'Simplifier une démarche', i.id, i.sponsor_id from incubator i where i.id = ?""")
                    .params(
                            startup,
                            "service-" + letter.toLowerCase(java.util.Locale.ROOT) + "-" + mark,
                            "Service " + letter + " " + mark,
                            id)
                    .update();
            jdbc.sql("""
                    insert into phase_decision (startup_id, outcome, phase, starts_on, decided_on, body, reasons, recorded_by, recorded_at)
                    values (?, 'CONTINUE', 'CONSTRUCTION', ?, ?, 'Comité', 'Lancement', 'Essai', test.now())""")
                    .params(startup, TODAY.minusMonths(1), TODAY.minusMonths(1))
                    .update();
        }
    }
}
