package fr.carnet.search.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.PersonDetails;
import fr.carnet.teams.Teams;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class SearchQueriesDataTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    SearchQueries queries;

    @Autowired
    Teams teams;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    OrderRowsInDatabase rows;
    TestLot lot;
    UUID incubator;
    UUID startup;
    OrderId order;
    Viewer correspondent;

    /** A startup, its order, its company and one of its people, all of whom "Zébulon" names. */
    @BeforeEach
    void whatAWordNames() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot();
        incubator = rows.incubator();
        startup = rows.startup(incubator);
        jdbc.sql("update startup set name = 'Zébulon en cœur' where id = ?")
                .param(startup)
                .update();
        order = rows.issued(lot, startup);
        rows.draft(lot, startup);
        jdbc.sql("update contractor set name = name || ' Zébulon' where id = ?")
                .param(lot.contractors()[0])
                .update();
        correspondent = rows.correspondent(lot.contractors()[0]);
        var person = teams.addPerson(new PersonDetails("Zoé Zébulon", Profile.DEVOPS, 5), correspondent);
        entities.flush();
        teams.join(order, person, correspondent);
        entities.flush();
    }

    @Test
    void findsADigitalProjectApartFromStartups() {
        UUID project = rows.project();
        jdbc.sql("update startup set name = 'Zébulon dématérialisé' where id = ?")
                .param(project)
                .update();
        assertThat(kinds("ZEBULON dematerialise", Viewers.buyer())).containsExactly("projets");
        assertThat(kinds("ZEBULON dematerialise", Viewers.productOwner(project)))
                .containsExactly("projets");
        for (Viewer other : List.of(
                Viewers.productOwner(startup), Viewers.coach(Set.of(incubator), Set.of(startup)), correspondent)) {
            assertThat(kinds("ZEBULON dematerialise", other)).isEmpty();
        }
    }

    @Test
    void findsEachKindWhateverTheAccents() {
        assertThat(kinds("ZEBULON", Viewers.buyer())).containsExactly("bons", "startups", "titulaires", "personnes");
        assertThat(kinds("coeur zébu", Viewers.buyer())).containsExactly("bons", "startups");
        assertThat(kinds("zebulon introuvable", Viewers.buyer())).isEmpty();
    }

    @Test
    @DisplayName("domain.md § 8: a competitor learns nothing by a search, a coach meets no person")
    void eachFindsWhatTheyMaySee() {
        assertThat(hits("zebulon", "bons", Viewers.buyer())).hasSize(2);
        assertThat(hits("zebulon", "bons", correspondent)).hasSize(1);
        assertThat(kinds("zebulon", correspondent)).containsExactly("bons", "startups", "titulaires", "personnes");
        assertThat(kinds("zebulon", Viewers.productOwner(startup)))
                .containsExactly("bons", "startups", "titulaires", "personnes");
        assertThat(kinds("zebulon", Viewers.coach(Set.of(incubator), Set.of(startup))))
                .containsExactly("bons", "startups", "titulaires");
        assertThat(kinds("zebulon", rows.correspondent(rows.lot().contractors()[0])))
                .isEmpty();
        assertThat(kinds("zebulon", Viewers.productOwner())).isEmpty();
        assertThat(kinds("zebulon", Viewers.coach())).isEmpty();
        assertThat(kinds("zebulon", Viewers.administrator())).isEmpty();
    }

    @Test
    void findsAgreementsByReferenceTitleOrAuthorityWithinSight() {
        jdbc.sql("update framework_agreement set title = 'Appui à Zénith' where id = ?")
                .param(lot.agreement())
                .update();

        assertThat(hits("zenith", "accords", Viewers.buyer()))
                .extracting(Found.Hit::href)
                .containsExactly("/accords/" + lot.agreement());
        assertThat(kinds("zenith", correspondent)).contains("accords");
        assertThat(kinds("zenith", Viewers.coach())).containsExactly("accords");
        assertThat(kinds("zenith", rows.correspondent(rows.lot().contractors()[0])))
                .isEmpty();
    }

    @Test
    @DisplayName("domain.md § 8: a contractor never learns of another's correspondent")
    void findsThePermanentCorrespondentsOfTheAwardsInSight() {
        jdbc.sql(
                        "insert into correspondent (id, version, award_id, name, email) values (?, 0, ?, 'Xéna Guérin', 'x@t.example')")
                .params(UUID.randomUUID(), lot.awards()[0])
                .update();

        assertThat(hits("xena guerin", "correspondants", Viewers.buyer()))
                .extracting(Found.Hit::href)
                .containsExactly(
                        "/accords/" + lot.agreement() + "/attributions/" + lot.awards()[0] + "#correspondants");
        assertThat(kinds("xena", correspondent)).containsExactly("correspondants");
        assertThat(kinds("xena", rows.correspondent(rows.lot().contractors()[0])))
                .isEmpty();
        assertThat(kinds("xena", Viewers.administrator())).isEmpty();
    }

    @Test
    void anAdministratorFindsAccountsAndNothingElse() {
        assertThat(kinds(rows.buyer.username(), Viewers.administrator())).containsExactly("comptes");
    }

    @Test
    void takesOneStatementForEachKindHoweverMuchIsFound() throws Exception {
        var few = statements(() -> queries.of("zebulon", Viewers.buyer()));
        for (int i = 0; i < 30; i++) {
            rows.draft(lot, startup);
        }
        entities.flush();

        assertThat(statements(() -> queries.of("zebulon", Viewers.buyer())))
                .hasSameSizeAs(few)
                .hasSize(7);
        var orders = queries.of("zebulon", Viewers.buyer()).get(0);
        assertThat(orders.hits()).hasSize(10);
        assertThat(orders.more()).isEqualTo("/bons-de-commande?q=zebulon");
        assertThat(queries.of("zebulon & cœur", Viewers.buyer())).isEmpty();
    }

    private List<String> kinds(String asked, Viewer viewer) {
        return queries.of(asked, viewer).stream().map(Found::anchor).toList();
    }

    private List<Found.Hit> hits(String asked, String kind, Viewer viewer) {
        return queries.of(asked, viewer).stream()
                .filter(found -> found.anchor().equals(kind))
                .findFirst()
                .orElseThrow()
                .hits();
    }
}
