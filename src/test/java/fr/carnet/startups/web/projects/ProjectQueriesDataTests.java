package fr.carnet.startups.web.projects;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.ViewerLookup;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupRows;
import fr.carnet.web.ListRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("Digital projects: theirs, those they work for, those of their incubators (domain.md § 8)")
class ProjectQueriesDataTests {

    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private ProjectQueries projects;

    @Autowired
    private ViewerLookup viewers;

    @Autowired
    private Incubators incubators;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows rows;
    private UUID served;
    private UUID other;

    @BeforeEach
    void twoProjects() {
        rows = new StartupRows(jdbc);
        served = rows.project("servi-projet");
        other = rows.project("autre-projet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nom", "-nom", "administration", "-administration", "responsable", "-responsable"})
    void isSortedByEachOfItsColumns(String sort) {
        assertThat(projects.page(new ProjectFilter(null, null), new ListRequest("/projets", Map.of(), 1, sort), ALL)
                        .rows())
                .hasSize(2);
    }

    @Test
    void showsEachRoleWhatIsWithinReach() {
        var orders = new OrderRowsInDatabase(context);
        var lot = orders.ordersProjects(orders.lot(AllocationRule.ROUND_ROBIN, 2, null));
        orders.issued(lot, served);
        Reach company = orders.correspondent(lot.contractors()[0]).reach();
        Reach competitor = orders.correspondent(lot.contractors()[1]).reach();

        assertThat(slugs(null, ALL)).containsExactly("autre-projet", "servi-projet");
        assertThat(slugs(null, Viewers.productOwner(served).reach())).containsExactly("servi-projet");
        assertThat(slugs(null, company)).containsExactly("servi-projet");
        assertThat(slugs(null, competitor)).isEmpty();
        assertThat(slugs(null, Viewers.administrator().reach())).isEmpty();
        assertThat(projects.find("servi-projet", company)).isPresent();
        assertThat(projects.find("servi-projet", competitor)).isEmpty();
        assertThat(projects.find("autre-projet", company)).isEmpty();
    }

    @Test
    void showsACoachThoseOfTheirIncubatorsOnly() {
        UUID incubator = rows.incubator("essai-projets");
        UUID coach = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, 'coach-projets', 'Côme', 'coach@example.org', 'COACH', test.now())""").param(coach).update();
        jdbc.sql("insert into account_incubator (account_id, incubator_id) values (?, ?)")
                .params(coach, incubator)
                .update();
        assertThat(slugs(null, viewers.find(coach).orElseThrow().reach())).isEmpty();
        jdbc.sql("update startup set incubator_id = ? where id = ?")
                .params(incubator, served)
                .update();
        assertThat(slugs(null, viewers.find(coach).orElseThrow().reach())).containsExactly("servi-projet");
    }

    @Test
    void countsAmongNoStartups() {
        UUID incubator = rows.incubator("compte-projets");
        jdbc.sql("update startup set incubator_id = ? where id = ?")
                .params(incubator, served)
                .update();
        assertThat(incubators.choices(ALL)).extracting("value").doesNotContain("compte-projets");
        assertThat(projects.find("servi-projet", ALL).orElseThrow().incubatorSlug())
                .isEqualTo("compte-projets");
        rows.startup("vraie-startup", incubator);
        assertThat(projects.find("vraie-startup", ALL)).isEmpty();
    }

    @Test
    void findsByWordsAndByState() {
        jdbc.sql("update startup set archived_on = test.today() where id = ?")
                .param(other)
                .update();
        assertThat(slugs(null, ALL)).containsExactly("servi-projet");
        assertThat(slugs("archive", ALL)).containsExactly("autre-projet");
        assertThat(projects.page(new ProjectFilter("PROJET SERVI", null), request(), ALL)
                        .rows())
                .hasSize(1);
        assertThat(projects.page(new ProjectFilter("inconnu", null), request(), ALL)
                        .rows())
                .isEmpty();
    }

    @Test
    void knowsAFormerAddressWithinReachOnly() {
        jdbc.sql(
                        "insert into startup_former_address (slug, startup_id, left_on) values ('jadis-projet', ?, test.today())")
                .param(served)
                .update();
        assertThat(projects.renamed("jadis-projet", ALL)).contains("servi-projet");
        assertThat(projects.renamed("jadis-projet", Viewers.productOwner(other).reach()))
                .isEmpty();
    }

    @Test
    void namesWhoLeadsItAndExportsWhatIsFiltered() {
        jdbc.sql("update startup set product_owner = 'Paule Porteuse' where id = ?")
                .param(served)
                .update();
        List<String> exported = new ArrayList<>();
        projects.each(
                new ProjectFilter("servi", null),
                request(),
                ALL,
                row -> exported.add(row.name() + " / " + row.productOwners()));
        assertThat(exported).containsExactly("Projet servi-projet / Paule Porteuse");
        assertThat(projects.find("autre-projet", ALL).orElseThrow().productOwners())
                .isNull();
    }

    @Test
    @DisplayName("style.md § 4: as many statements with 50 rows as with one")
    void asksNoMoreWhateverTheirNumber() throws Exception {
        assertThat(statements(() -> projects.page(new ProjectFilter(null, null), request(), ALL)))
                .hasSize(2);
        for (int at = 0; at < 50; at++) {
            rows.project("projet-" + at);
        }
        assertThat(statements(() -> projects.page(new ProjectFilter(null, null), request(), ALL)))
                .hasSize(2);
        assertThat(statements(() -> projects.find("servi-projet", ALL))).hasSize(1);
    }

    private List<String> slugs(String state, Reach reach) {
        return projects.page(new ProjectFilter("-projet", state), request(), reach).rows().stream()
                .map(ProjectRow::slug)
                .toList();
    }

    private static ListRequest request() {
        return new ListRequest("/projets", Map.of(), 1, "");
    }
}
