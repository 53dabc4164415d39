package fr.carnet.tracking;

import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static fr.carnet.tracking.StatementState.APPROVED;
import static fr.carnet.tracking.StatementState.DRAFT;
import static fr.carnet.tracking.StatementState.SENT_BACK;
import static fr.carnet.tracking.StatementState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself keeps the days of submitted and approved months, whoever writes and however. */
@DataTest
@DisplayName("domain.md § 4: then locked")
class ClosedMonthsDataTests {

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private StatementSite statements;
    private WorkSite.Order order;
    private WorkSite.Order other;
    private PersonId alix;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        statements = new StatementSite(jdbc);
        UUID company = site.company();
        var from = LAST.minusMonths(2).atDay(1);
        order = site.order(company)
                .from(from)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
        other = site.order(company)
                .of(WorkSite.Lot.A_2018)
                .from(from)
                .line("DEVOPS", 1)
                .issue();
        alix = site.person(company, "Alix");
        site.present(order, alix);
        site.present(other, alix);
        site.logged(order, order.line(), alix, workingDay(LAST, 1), "1");
        site.logged(order, order.line(), alix, workingDay(LAST.minusMonths(1), 1), "1");
        site.logged(other, other.line(), alix, workingDay(LAST, 2), "1");
    }

    /** Refused by the database, and undone, so that the test goes on. */
    private void refused(String why, ThrowingCallable act) {
        run("savepoint before_act");
        assertThatThrownBy(act).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
        run("rollback to savepoint before_act");
    }

    private int run(String sql, Object... params) {
        return jdbc.sql(sql).params(params).update();
    }

    private void daysStay(StatementState state) {
        statements.statement(order, LAST, state);
        UUID id = order.id().value();
        var first = workingDay(LAST, 1);
        refused("the statement of", () -> site.logged(order, order.line(), alix, workingDay(LAST, 3), "1"));
        refused("the statement of", () -> statements.trained(order, alix, workingDay(LAST, 3), "1"));
        refused(
                "the statement of",
                () -> run("update logged_day set quantity = .5 where order_id = ? and day = ?", id, first));
        refused(
                "the statement of",
                () -> run("update logged_day set training = true where order_id = ? and day = ?", id, first));
        refused("the statement of", () -> run("delete from logged_day where order_id = ? and day = ?", id, first));
        refused("cannot be emptied", () -> run("truncate logged_day"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED"})
    void noDayIsAddedChangedOrRemoved(StatementState state) {
        daysStay(state);
        assertThat(site.consumed(order.line())).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED"})
    void noDayMovesInOrOut(StatementState state) {
        statements.statement(order, LAST, state);
        UUID id = order.id().value();
        var before = workingDay(LAST.minusMonths(1), 1);
        refused(
                "the statement of",
                () -> run(
                        "update logged_day set day = ? where order_id = ? and day = ?",
                        before.plusDays(1),
                        id,
                        workingDay(LAST, 1)));
        refused(
                "the statement of",
                () -> run(
                        "update logged_day set day = ? where order_id = ? and day = ?",
                        workingDay(LAST, 4),
                        id,
                        before));
        refused(
                "the statement of",
                () -> run(
                        "update logged_day set order_id = ?, order_line_id = ? where order_id = ? and day = ?",
                        other.id().value(),
                        other.line().value(),
                        id,
                        workingDay(LAST, 1)));
        refused(
                "the statement of",
                () -> run(
                        "update logged_day set order_id = ?, order_line_id = ? where order_id = ? and day = ?",
                        id,
                        order.line().value(),
                        other.id().value(),
                        workingDay(LAST, 2)));
        refused(
                "the statement of",
                () -> run(
                        "update logged_day set order_line_id = ? where order_id = ? and day = ?",
                        order.lines().get(1).value(),
                        id,
                        workingDay(LAST, 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED"})
    void oneRowOfManyRefusesThemAll(StatementState state) {
        statements.statement(order, LAST, state);
        refused(
                "the statement of",
                () -> run(
                        """
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                select gen_random_uuid(), ?, ?, ?, 2, d.day, .25, test.now()
                from unnest(array[cast(? as date), ?]) d (day)""",
                        order.id().value(),
                        order.line().value(),
                        alix.value(),
                        workingDay(LAST.minusMonths(1), 5),
                        workingDay(LAST, 5)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED"})
    void otherMonthsAndOtherOrdersGoOn(StatementState state) {
        statements.statement(order, LAST, state);
        site.logged(order, order.line(), alix, LAST.minusMonths(1).atEndOfMonth(), "1");
        site.logged(order, order.line(), alix, LAST.plusMonths(1).atDay(1), "1");
        site.logged(other, other.line(), alix, workingDay(LAST, 4), "1");
        assertThat(run("delete from logged_day where order_id = ?", other.id().value()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SENT_BACK"})
    void aMonthSentBackOrTakenBackIsOpenAgain(StatementState state) {
        statements.statement(order, LAST, SUBMITTED);
        statements.moved(order, LAST, state);
        site.logged(order, order.line(), alix, workingDay(LAST, 3), "1");
        assertThat(run("delete from logged_day where order_id = ?", order.id().value()))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("domain.md § 4: an approved statement is locked")
    void anApprovedStatementNeverMoves() {
        statements.statement(order, LAST, APPROVED);
        for (var state : new StatementState[] {DRAFT, SUBMITTED, SENT_BACK}) {
            refused("an approved statement is final", () -> statements.moved(order, LAST, state));
        }
        refused(
                "an approved statement is final",
                () -> run("update monthly_statement set month = month - interval '1 month'"));
    }

    @Test
    void aStatementKeepsItsOrderItsMonthAndItsPlace() {
        statements.statement(order, LAST, SUBMITTED);
        refused(
                "keeps its order and month",
                () -> run(
                        "update monthly_statement set order_id = ?", other.id().value()));
        refused(
                "keeps its order and month",
                () -> run("update monthly_statement set month = month - interval '1 month'"));
        refused("append-only", () -> run("delete from monthly_statement"));
        refused("append-only", () -> run("truncate monthly_statement cascade"));
        refused("monthly_statement_once", () -> statements.statement(order, LAST, SUBMITTED));
    }

    @Test
    void onlyWhatIsSubmittedIsDecided() {
        statements.statement(order, LAST, SUBMITTED);
        statements.moved(order, LAST, SENT_BACK);
        refused("only what is submitted is decided", () -> statements.moved(order, LAST, APPROVED));
        statements.moved(order, LAST, DRAFT);
        refused("only what is submitted is decided", () -> statements.moved(order, LAST, SENT_BACK));
    }

    @Test
    @DisplayName("domain.md § 8: only validators approve, not the author")
    void nobodyDecidesOnWhatTheySubmitted() {
        statements.statement(order, LAST, SUBMITTED);
        var corinne = statements.correspondent(site.company()).accountId();
        run("update monthly_statement set submitted_by = ?", corinne);
        refused("monthly_statement_decided_by_another", () -> run("""
                update monthly_statement set state = 'APPROVED', decided_at = test.now(), decided_by = ?""", corinne));
    }

    @Test
    void anApprovalFreezesTheDaysAsTheyStandWithTheirNames() {
        statements.trained(order, alix, workingDay(LAST, 3), "0.5");
        site.logged(order, order.line(), alix, workingDay(LAST, 4), "0.75");
        statements.statement(order, LAST, SUBMITTED);
        statements.moved(order, LAST, APPROVED);
        run("update team_person set name = 'Alix Autrement' where id = ?", alix.value());
        run("update activity set label = 'Autre chose' where id = 1");
        assertThat(jdbc.sql("""
                        select concat_ws('|', code, person, activity, training, quantity) from approved_day
                        where order_id = ? order by training""").param(order.id().value()).query(String.class).list())
                .containsExactly("UO-L2.2.2|Alix|Développement|f|1.75", "UO-L2.2.2|Alix|Développement|t|0.50");
        refused("append-only", () -> run("update approved_day set quantity = 2"));
        refused("append-only", () -> run("delete from approved_day"));
        refused("append-only", () -> run("truncate approved_day"));
    }

    @Test
    void nobodyButAnApprovalWritesApprovedDays() {
        statements.statement(order, LAST, SUBMITTED);
        refused(
                "approved days are written by the approval",
                () -> run("""
                insert into approved_day (statement_id, order_id, order_line_id, person_id, activity_id, training, quantity, code,
                                          person, activity)
                select s.id, s.order_id, ?, ?, 1, false, 5, 'X', 'Y', 'Z' from monthly_statement s where s.order_id = ?""", order.line().value(), alix.value(), order.id().value()));
    }

    @Test
    void itsHistoryIsNeitherChangedNorEmptied() {
        statements.statement(order, LAST, SUBMITTED);
        run("""
                insert into statement_step (statement_id, state, actor, stepped_at, days, training)
                select s.id, 'SUBMITTED', 'Corinne', test.now(), 1, 0 from monthly_statement s where s.order_id = ?""", order.id().value());
        refused("append-only", () -> run("update statement_step set actor = 'Personne'"));
        refused("append-only", () -> run("delete from statement_step"));
        refused("append-only", () -> run("truncate statement_step"));
        refused("statement_step_says_why", () -> run("""
                insert into statement_step (statement_id, state, actor, stepped_at, days, training)
                select s.id, 'SENT_BACK', 'Alice', test.now(), 1, 0 from monthly_statement s where s.order_id = ?""", order.id().value()));
    }

    @Test
    @DisplayName("Decision 016: also those with nothing entered")
    void monthsThatAreOverAreMissingUntilTheyAreSubmitted() {
        assertThat(missing(order)).containsExactly(LAST.minusMonths(2) + "", LAST.minusMonths(1) + "", LAST + "");
        statements.statement(order, LAST.minusMonths(1), SENT_BACK);
        statements.statement(order, LAST, SUBMITTED);
        assertThat(missing(order)).containsExactly(LAST.minusMonths(2) + "");
        statements.moved(order, LAST, DRAFT);
        assertThat(missing(order)).containsExactly(LAST.minusMonths(2) + "", LAST + "");
        run(
                "update purchase_order set state = 'TERMINATED' where id = ?",
                order.id().value());
        assertThat(missing(order)).as("of an ended order, those that have days").containsExactly(LAST + "");
        run(
                "update purchase_order set state = 'ACKNOWLEDGED' where id = ?",
                order.id().value());
        assertThat(missing(order)).as("even before its first day").containsExactly(LAST.minusMonths(2) + "", LAST + "");
        run(
                "update purchase_order set state = 'ISSUED' where id = ?",
                order.id().value());
        assertThat(missing(order)).isEmpty();
    }

    @Test
    void aMonthIsOverWithTheOrder() {
        var ended = site.order(site.company())
                .from(LAST.plusMonths(1).atDay(1).minusDays(40))
                .to(TODAY)
                .line("UO-L2.2.2", 1)
                .issue();
        assertThat(missing(ended)).doesNotContain(LAST.plusMonths(1).toString());
        assertThat(jdbc.sql("select count(*) from statements_to_submit(?) t where t.order_id = ? and t.month = ?")
                        .params(
                                TODAY.plusDays(1),
                                ended.id().value(),
                                LAST.plusMonths(1).atDay(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("architecture.md: what is to be submitted is not looked for among the orders of former years")
    void anEndedOrderIsLookedAtUntilItsMonthsAreStated() {
        assertThat(lookedAt()).isTrue();
        statements.statement(order, LAST.minusMonths(1), APPROVED);
        statements.statement(order, LAST, SUBMITTED);
        run(
                "update purchase_order set state = 'COMPLETED' where id = ?",
                order.id().value());
        assertThat(lookedAt()).as("all its days are stated").isFalse();
        statements.moved(order, LAST, DRAFT);
        assertThat(lookedAt()).as("taken back").isTrue();
        statements.moved(order, LAST, SUBMITTED);
        statements.moved(order, LAST, APPROVED);
        assertThat(lookedAt()).isFalse();
        site.logged(order, order.line(), alix, workingDay(LAST.minusMonths(2), 1), "1");
        assertThat(lookedAt()).as("days by another path").isTrue();
    }

    private boolean lookedAt() {
        return jdbc.sql("select exists (select from order_to_state where order_id = ?)")
                .param(order.id().value())
                .query(Boolean.class)
                .single();
    }

    private java.util.List<String> missing(WorkSite.Order of) {
        return jdbc.sql(
                        "select to_char(t.month, 'YYYY-MM') from statements_to_submit(?) t where t.order_id = ? order by 1")
                .params(TODAY, of.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void namesMonthsInFrench() {
        assertThat(jdbc.sql("select french_month(date '2026-08-01') || ', ' || french_month(date '2027-12-01')")
                        .query(String.class)
                        .single())
                .isEqualTo("août 2026, décembre 2027");
    }
}
