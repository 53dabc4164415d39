package fr.carnet.startups.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
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
@DisplayName("domain.md § 6: what was written once of a startup or an incubator moves with a merge")
class FrozenMovesDataTests {

    @Autowired
    private Merges merges;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private final Viewer buyer = Viewers.buyer();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private StartupRows rows;
    private UUID incubator;
    private UUID kept;
    private UUID gone;

    @BeforeEach
    void twoStartups() {
        rows = new StartupRows(jdbc);
        incubator = rows.incubator("abri-" + mark);
        kept = rows.startup("kept-" + mark, incubator);
        gone = rows.startup("gone-" + mark, incubator);
    }

    @Test
    void movesACorrectionWithTheDecisionThatItSetsAside() {
        rows.enters(gone, Phase.INVESTIGATION, LocalDate.of(2026, 1, 5));
        rows.enters(gone, Phase.CONSTRUCTION, LocalDate.of(2026, 1, 5));
        jdbc.sql("""
                insert into decision_correction (decision_id, startup_id, instead_id, reason, recorded_by, recorded_at)
                select min(id), startup_id, max(id), 'Erreur', 'Essai', test.now() from phase_decision where startup_id = ?
                group by startup_id""").param(gone).update();
        merge(MergeKind.STARTUP, kept, gone);
        assertThat(count("select count(*) from decision_correction where startup_id = ?", kept))
                .isEqualTo(1);
    }

    @Test
    void numbersTheVersionsOfBothSheetsAsOneSeries() {
        sheet(kept, 1);
        UUID second = sheet(gone, 1);
        sheet(gone, 2);
        draft(kept, "gardé");
        jdbc.sql("""
                insert into product_sheet (startup_id, revision, problem, product, success, impacts, organisation, actors, skills, saver, saved_at)
                values (?, 1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'Essai', test.now())""").param(gone).update();
        UUID session = session(LocalDate.of(2026, 3, 2));
        jdbc.sql(
                        "insert into committee_item (id, session_id, startup_id, position, sheet_version_id) values (?, ?, ?, 1, ?)")
                .params(UUID.randomUUID(), session, gone, second)
                .update();
        merge(MergeKind.STARTUP, kept, gone);
        assertThat(jdbc.sql("select number from product_sheet_version where startup_id = ? order by number")
                        .param(kept)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
        assertThat(jdbc.sql("select problem from product_sheet where startup_id = ?")
                        .param(kept)
                        .query(String.class)
                        .single())
                .isEqualTo("gardé");
        assertThat(count("select count(*) from committee_item where startup_id = ?", kept))
                .isEqualTo(1);
    }

    @Test
    void losesNoDraftThatIsNotFrozen() {
        draft(gone, "absorbé");
        draft(kept, "gardé");

        assertThatThrownBy(() -> merge(MergeKind.STARTUP, kept, gone))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("merge.two-sheet-drafts");
    }

    @Test
    void refusesTwoStartupsThatOneCommitteeSaw() {
        UUID session = session(LocalDate.of(2026, 3, 2));
        for (UUID startup : List.of(kept, gone)) {
            jdbc.sql("insert into committee_item (id, session_id, startup_id, position) values (?, ?, ?, 1)")
                    .params(UUID.randomUUID(), session, startup)
                    .update();
        }
        assertThatThrownBy(() -> merge(MergeKind.STARTUP, kept, gone))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("merge.committee-of-both");
    }

    @Test
    void keepsTheIndicatorsOfBothApart() {
        for (UUID startup : List.of(kept, gone)) {
            jdbc.sql("""
                    insert into indicator (id, startup_id, kind, name, unit, aim, main, place)
                    values (gen_random_uuid(), ?, 'USAGE', 'Visites', 'visites', 'RISE', true, 1)""").param(startup).update();
        }
        merge(MergeKind.STARTUP, kept, gone);
        assertThat(jdbc.sql("select name || ' ' || main from indicator where startup_id = ? order by place")
                        .param(kept)
                        .query(String.class)
                        .list())
                .containsExactly("Visites true", "Visites (gone-" + mark + ") false");
    }

    @Test
    void movesWhatIsWrittenOfAnIncubator() {
        UUID other = rows.incubator("autre-" + mark);
        for (UUID each : List.of(incubator, other)) {
            jdbc.sql("""
                    insert into incubator_highlight (incubator_id, revision, text, writer, written_at)
                    values (?, 1, 'Noté', 'Essai', test.now())""").param(each).update();
        }
        jdbc.sql("""
                insert into project_opinion (id, incubator_id, project, sponsor, problem, verdict, reasons, recommendations, given_on,
                    author, written_at, frozen_at, frozen_by)
                values (gen_random_uuid(), ?, 'Projet', 'Ministère', 'Problème', 'FAVOURABLE', 'Motifs', '', test.today(), 'Coach',
                    test.now(), test.now(), 'Coach')""").param(other).update();
        UUID session = session(LocalDate.of(2026, 3, 2));
        for (UUID each : List.of(incubator, other)) {
            jdbc.sql("insert into committee_incubator (session_id, incubator_id) values (?, ?)")
                    .params(session, each)
                    .update();
        }
        merge(MergeKind.INCUBATOR, incubator, other);
        assertThat(jdbc.sql("select text from incubator_highlight where incubator_id = ?")
                        .param(incubator)
                        .query(String.class)
                        .single())
                .isEqualTo("Noté\n\nNoté");
        assertThat(count("select count(*) from project_opinion where incubator_id = ?", incubator))
                .isEqualTo(1);
        assertThat(count("select count(*) from committee_incubator where incubator_id = ?", incubator))
                .isEqualTo(1);
    }

    @Test
    void anIssuedOrderThatNamesBothNamesTheOneThatStays() {
        var orders = new OrderRowsInDatabase(context);
        UUID order =
                orders.forIncubators(orders.lot(), orders.startup(incubator)).value();
        jdbc.sql("alter table order_startup disable trigger order_startup_frozen")
                .update();
        for (UUID startup : List.of(kept, gone)) {
            jdbc.sql("insert into order_startup (order_id, startup_id) values (?, ?)")
                    .params(order, startup)
                    .update();
        }
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("alter table order_startup enable trigger order_startup_frozen")
                .update();
        merge(MergeKind.STARTUP, kept, gone);
        assertThat(jdbc.sql("select startup_id from order_startup where order_id = ?")
                        .param(order)
                        .query(UUID.class)
                        .list())
                .containsExactly(kept);
    }

    private void merge(MergeKind kind, UUID stays, UUID goes) {
        merges.merge(new Merge(kind, stays, goes), Set.of(), 0, 0, "Doublon", buyer);
    }

    private UUID sheet(UUID startup, int number) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into product_sheet_version (id, startup_id, number, problem, product, success, impacts, organisation, actors,
                    skills, author, frozen_at) values (?, ?, ?, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'Essai', test.now())""").params(id, startup, number).update();
        return id;
    }

    private void draft(UUID startup, String problem) {
        jdbc.sql("""
                insert into product_sheet (startup_id, revision, problem, saver, saved_at)
                values (?, 1, ?, 'Essai', test.now())""").params(startup, problem).update();
    }

    private UUID session(LocalDate day) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into committee_session (id, on_day, body, name, all_incubators, planner, planned_at)
                values (?, ?, 'STATE', 'Comité', false, 'Essai', test.now())""").params(id, day).update();
        return id;
    }

    private long count(String sql, UUID of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }
}
