package fr.carnet.startups.web;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import fr.carnet.web.ListRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("Startups: theirs, their incubators', those they work for (domain.md § 8)")
class StartupQueriesDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private StartupListQueries list;

    @Autowired
    private StartupPageQueries pages;

    @Autowired
    private IncubatorPageQueries incubators;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows rows;
    private UUID incubator;
    private UUID served;

    @BeforeEach
    void startups() {
        rows = new StartupRows(jdbc);
        incubator = rows.incubator("essai");
        served = rows.startup("servie", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        rows.startup("autre", incubator, Phase.INVESTIGATION, TODAY.minusMonths(1));
        rows.startup("ailleurs", rows.incubator("loin"), Phase.INVESTIGATION, TODAY.minusMonths(1));
        order(served, 1);
    }

    @Test
    void showsEachRoleWhatIsWithinReach() {
        assertThat(slugs(ALL)).contains("servie", "autre", "ailleurs");
        assertThat(slugs(Viewers.productOwner(served).reach())).containsExactly("servie");
        assertThat(slugs(Viewers.coach(Set.of(incubator), Set.of(served)).reach()))
                .containsExactly("servie");
        assertThat(slugs(correspondent(1).reach())).containsExactly("servie");
        assertThat(slugs(correspondent(2).reach())).isEmpty();
        assertThat(slugs(Viewers.administrator().reach())).isEmpty();
    }

    @Test
    void findsNoPageOfAStartupOutOfReach() {
        assertThat(pages.head("servie", TODAY, correspondent(1).reach())).isPresent();
        assertThat(pages.head("servie", TODAY, correspondent(2).reach())).isEmpty();
        assertThat(pages.head("autre", TODAY, correspondent(1).reach())).isEmpty();
        assertThat(pages.head("nulle-part", TODAY, ALL)).isEmpty();
    }

    @Test
    void knowsAFormerAddressWithinReachOnly() {
        jdbc.sql("insert into startup_former_address (slug, startup_id, left_on) values ('jadis', ?, test.today())")
                .param(served)
                .update();
        assertThat(pages.renamed("jadis", correspondent(1).reach())).contains("servie");
        assertThat(pages.renamed("jadis", correspondent(2).reach())).isEmpty();
        assertThat(pages.renamed("nulle-part", ALL)).isEmpty();
    }

    @Test
    void showsWhatIsArchivedOnlyWhereItIsAskedFor() {
        jdbc.sql("update startup set archived_on = test.today() where id = ?")
                .param(served)
                .update();
        assertThat(slugs(ALL)).contains("autre").doesNotContain("servie");
        assertThat(list.page(new StartupFilter(null, null, null, "archivee"), request(), TODAY, ALL)
                        .rows())
                .extracting(StartupRow::slug)
                .containsExactly("servie");
    }

    @Test
    void offersNoIncubatorOfWhichNothingIsWithinReach() {
        assertThat(list.incubators(correspondent(1).reach()))
                .extracting("value")
                .containsExactly("essai");
        assertThat(list.incubators(correspondent(2).reach())).isEmpty();
    }

    @Test
    void showsAnIncubatorThroughItsStartupsItsOrdersOrItsCoach() {
        assertThat(incubators.head("essai", correspondent(1).reach())).isPresent();
        assertThat(incubators.startups("essai", TODAY, correspondent(1).reach()))
                .extracting(StartupRow::slug)
                .containsExactly("servie");
        assertThat(incubators.head("loin", correspondent(1).reach())).isEmpty();
        assertThat(incubators.head(
                        "loin", Viewers.coach(Set.of(incubator), Set.of(served)).reach()))
                .isEmpty();

        UUID covered = rows.incubator("couvert");
        jdbc.sql("insert into order_incubator (order_id, incubator_id) values (?, ?)")
                .params(order(null, 2), covered)
                .update();

        assertThat(incubators.head("couvert", correspondent(2).reach())).isPresent();
        assertThat(incubators.head("couvert", correspondent(1).reach())).isEmpty();
    }

    @Test
    void filtersByPhaseIncubatorStateAndWords() {
        rows.stops(rows.startup("finie", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(3)), TODAY.minusDays(1));
        rows.startup("jamais", incubator);

        assertThat(slugs(new StartupFilter(null, "CONSTRUCTION", null, null))).containsExactly("servie");
        assertThat(slugs(new StartupFilter(null, null, "loin", null))).containsExactly("ailleurs");
        assertThat(slugs(new StartupFilter(null, null, "essai", "arretee"))).containsExactly("finie");
        assertThat(slugs(new StartupFilter(null, null, null, "sans-decision"))).containsExactly("jamais");
        assertThat(slugs(new StartupFilter("STARTUP AIL", null, null, null))).containsExactly("ailleurs");
        assertThat(slugs(new StartupFilter("%", null, null, null))).isEmpty();
    }

    @Test
    void exportsEveryPage() {
        for (int i = 0; i < 60; i++) {
            rows.startup("s" + i, incubator, Phase.PASSATION, TODAY);
        }
        List<StartupRow> all = new ArrayList<>();
        list.each(new StartupFilter(null, "PASSATION", null, null), request(), TODAY, ALL, all::add);

        assertThat(all).hasSize(60);
    }

    @Test
    void costsAsManyStatementsForFiftyStartupsAsForOne() throws Exception {
        Reach one = Viewers.productOwner(served).reach();
        assertThat(statements(() -> list.page(nothing(), request(), TODAY, one)))
                .hasSize(2);
        for (int i = 0; i < 50; i++) {
            rows.startup("s" + i, incubator, Phase.PASSATION, TODAY);
        }
        assertThat(statements(() -> list.page(nothing(), request(), TODAY, ALL)))
                .hasSize(2);
        assertThat(statements(() -> incubators.startups("essai", TODAY, ALL))).hasSize(1);
    }

    @Test
    void namesTheProductOwnersAndCoachesOnThePage() {
        UUID owner = account("lou", "PRODUCT_OWNER");
        UUID coach = account("morgan", "COACH");
        jdbc.sql("insert into account_startup values (?, ?)")
                .params(owner, served)
                .update();
        jdbc.sql("insert into account_incubator values (?, ?)")
                .params(coach, incubator)
                .update();

        StartupHead head = pages.head("servie", TODAY, ALL).orElseThrow();

        assertThat(head.productOwners()).isEqualTo("Nom de lou");
        assertThat(head.coaches()).isEqualTo("Nom de morgan");
        assertThat(head.phase()).isEqualTo(Phase.CONSTRUCTION);
    }

    private UUID account(String name, String role) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'a@example.org', ?, test.now())""").params(id, name, "Nom de " + name, role).update();
        return id;
    }

    private Viewer correspondent(int rank) {
        return Viewers.correspondent(jdbc.sql("""
                select w.contractor_id from award w join lot l on l.id = w.lot_id
                join framework_agreement a on a.id = l.agreement_id
                where a.number_prefix = 'BC-2018' and w.rank = ?""").param(rank).query(UUID.class).single());
    }

    private UUID order(UUID startup, int rank) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into purchase_order (id, version, agreement_id, lot_id, award_id, contractor_id, startup_id, state, number,
                                            number_year, number_in_year, starts_on, ends_on, vat_rate, created_at, issued_at,
                                            issued_on)
                select :id, 0, a.id, l.id, w.id, w.contractor_id, cast(:startup as uuid), 'ISSUED', 'BC-9-' || :rank, 2026,
                       9000 + :rank, :on, :on, 20, test.now(), test.now(), :on
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                where a.number_prefix = 'BC-2018' and w.rank = :rank""")
                .param("id", id)
                .param("startup", startup)
                .param("rank", rank)
                .param("on", TODAY)
                .update();
        return id;
    }

    private List<String> slugs(Reach reach) {
        return list.page(nothing(), request(), TODAY, reach).rows().stream()
                .map(StartupRow::slug)
                .toList();
    }

    private List<String> slugs(StartupFilter filter) {
        return list.page(filter, request(), TODAY, ALL).rows().stream()
                .map(StartupRow::slug)
                .toList();
    }

    private static StartupFilter nothing() {
        return new StartupFilter(null, null, null, null);
    }

    private static ListRequest request() {
        return new ListRequest("/startups", Map.of(), 1, "");
    }
}
