package fr.carnet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.MadeOnce;
import fr.carnet.TestDay;
import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.coordination.MeetingViews;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.WorkingDays;
import fr.carnet.tracking.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DataTest
@ExtendWith(MadeOnce.class)
@TestInstance(Lifecycle.PER_CLASS)
class DemoDataDataTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeetingViews points;

    @BeforeAll
    void play() {
        new DemoData(jdbc, transaction, TestDay.CLOCK).run(new DefaultApplicationArguments());
    }

    @Test
    void playsAYearInEveryState() {
        assertThat(count("purchase_order")).isEqualTo(122);
        assertThat(count("logged_day")).isEqualTo(15_000);
        assertThat(count("startup")).isEqualTo(45);
        assertThat(count("incubator")).isEqualTo(6);
        assertThat(column("select distinct state from purchase_order"))
                .containsExactlyInAnyOrder(
                        "DRAFT", "ISSUED", "ACKNOWLEDGED", "IN_PROGRESS", "COMPLETED", "CANCELLED", "TERMINATED");
        assertThat(column("select distinct state from deliverable"))
                .containsExactlyInAnyOrder("EXPECTED", "DEPOSITED", "ACCEPTED", "DEFERRED", "REJECTED", "RELEASED");
        assertThat(column("select distinct coalesce(phase, 'STOPPED') from startup_phase_on(test.today())"))
                .containsExactlyInAnyOrder("INVESTIGATION", "CONSTRUCTION", "CONSOLIDATION", "PASSATION", "STOPPED");
        assertThat(column("select distinct c.name from purchase_order o join contractor c on c.id = o.contractor_id"))
                .hasSize(4);
    }

    @Test
    void estimatesMostLinesUnderWayAndSomeOfThemAdrift() {
        assertThat(column("""
                select distinct case when l.remaining is null then 'NEVER' when l.consumed + l.remaining > l.days then 'DRIFT' else 'WELL' end
                from order_line l join purchase_order o on o.id = l.order_id where o.state = 'IN_PROGRESS' and l.days is not null""")).containsExactlyInAnyOrder("NEVER", "DRIFT", "WELL");
    }

    @Test
    void passesARefusedOrderOnToTheNextRankOnItsGround() {
        assertThat(column("""
                select g.rank || '-' || w.rank || '-' || former.refused || '-' || j.by_contractor
                from purchase_order o join order_ground g on g.order_id = o.id join award w on w.id = o.award_id
                join purchase_order former on former.id = o.replaces_id
                join award_journal j on j.id = g.entry_id and j.order_id = former.id""")).containsExactly("1-2-true-true");
        assertThat(count("award_suspension")).isPositive();
        assertThat(
                        column(
                                "select distinct case when answer is null then 'waits' else 'answered' end from poor_execution"))
                .containsExactlyInAnyOrder("answered", "waits");
    }

    @Test
    void passesOverARankOnlyOnAGroundThatIsRecorded() {
        assertThat(column("""
                select o.number || ' rank ' || better.rank from purchase_order o join award w on w.id = o.award_id
                join award better on better.lot_id = w.lot_id and better.rank < w.rank
                where o.number is not null
                  and not exists (select 1 from order_ground g where g.order_id = o.id and g.award_id = better.id)""")).isEmpty();
        assertThat(column("select distinct rank::text from award w join purchase_order o on o.award_id = w.id"))
                .contains("1", "2", "3");
    }

    @Test
    void terminatesAnOrderOnTwoPoorExecutions() {
        assertThat(column("""
                select o.state || ' ' || (select count(*) from poor_execution p where p.order_id = o.id
                    and p.happened_on between o.starts_on and (c.changed_at at time zone 'Europe/Paris')::date)
                from purchase_order o join order_change c on c.order_id = o.id and c.state = 'TERMINATED'""")).isNotEmpty().containsOnly("TERMINATED 2");
    }

    @Test
    void startsItsOrdersOnWorkingDays() {
        assertThat(jdbc.sql("select distinct starts_on from purchase_order where startup_id is not null")
                        .query(LocalDate.class)
                        .list())
                .allMatch(WorkingDays::isWorkingDay);
    }

    @Test
    void itsActorsAreItsPeople() {
        assertThat(column("""
                select distinct actor from (select actor from order_change union all select actor from statement_step
                    union all select depositor from deliverable_version union all select reviewer from deliverable_review
                    union all select recorded_by from phase_decision) acts
                where actor not in (select display_name from account union all select name from correspondent)""")).isEmpty();
    }

    @Test
    void heldTheKickOffMeetingOfEachAwardThatHasOrders() {
        assertThat(column("""
                select distinct w.id::text from award w join purchase_order o on o.award_id = w.id
                left join kick_off_meeting k on k.award_id = w.id where k.held_on is null""")).isEmpty();
    }

    @Test
    void itsDraftsHaveNoPhaseYetAsDraftsHaveNone() {
        assertThat(jdbc.sql("select count(*) from purchase_order where number is null and phase is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sheltersMoreThanTwentyFiveStartupsInOneIncubator() {
        assertThat(jdbc.sql("select max(n) from (select count(*) n from startup s join startup_phase_on(test.today()) p"
                                + " on p.startup_id = s.id and not p.stopped group by s.incubator_id) sizes")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(25);
    }

    @Test
    void numbersItsOrdersWithoutGapInTheOrderOfTheirIssue() {
        List<Map<String, Object>> gaps = jdbc.sql("""
                select * from (select number, number_in_year, row_number() over (partition by agreement_id, number_year
                               order by issued_on, number_in_year) as expected from purchase_order where number is not null) numbers
                where number_in_year <> expected""").query().listOfRows();
        assertThat(gaps).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from order_counter c where last_number <> (select max(number_in_year)"
                                        + " from purchase_order o where o.agreement_id = c.agreement_id and o.number_year = c.year)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void issuesConstructionOrdersOnlyWithTheUnitThatTheyRequire() {
        assertThat(column("""
                select o.number from purchase_order o
                where o.phase is not null and exists (select 1 from work_unit u where u.lot_id = o.lot_id and u.phase = o.phase and u.required_in_phase)
                  and not exists (select 1 from order_line l join work_unit u on u.id = l.work_unit_id
                                  where l.order_id = o.id and u.required_in_phase)""")).isEmpty();
    }

    @Test
    void logsDaysOnWhatIsInProgress() {
        assertThat(column("""
                select o.number from purchase_order o where o.state = 'IN_PROGRESS' and o.starts_on < test.today() - 10
                  and o.total_days > 0 and not exists (select 1 from order_line l where l.order_id = o.id and l.consumed > 0)""")).isEmpty();
    }

    /** Whatever day it is played on: early in a month, nobody has submitted the last one yet. */
    @Test
    void statesTheMonthsThatAreOver() {
        assertThat(count("monthly_statement")).isGreaterThan(100);
        assertThat(column("select distinct state from monthly_statement")).contains("APPROVED");
        assertThat(column("""
                select o.number from monthly_statement s join purchase_order o on o.id = s.order_id
                where s.state = 'APPROVED' and (select coalesce(sum(d.quantity), 0) from approved_day d where d.statement_id = s.id)
                    <> (select t.days + t.training from statement_step t where t.statement_id = s.id order by t.id desc limit 1)""")).isEmpty();
        assertThat(
                        column(
                                "select o.number from statements_to_submit(test.today()) t join purchase_order o on o.id = t.order_id"))
                .isNotEmpty();
    }

    @Test
    void heldThreePointsOfAContractorAndOfAnIncubator() {
        assertThat(count("weekly_point")).isEqualTo(6);
        jdbc.sql("select contractor_id, incubator_id, week from weekly_point")
                .query((row, index) -> {
                    var company = row.getObject("contractor_id", UUID.class);
                    var key = company == null
                            ? new MeetingSeries(MeetingKind.INCUBATOR, row.getObject("incubator_id", UUID.class))
                            : new MeetingSeries(MeetingKind.CONTRACTOR, company);
                    return points.open(key, new Week(row.getObject("week", LocalDate.class)), Viewers.buyer());
                })
                .list()
                .forEach(point -> {
                    assertThat(point.minutes().orders()).isNotEmpty();
                    assertThat(point.minutes().noted()).isNotEmpty();
                    assertThat(point.minutes().done()).isPositive();
                });
        assertThat(count("point_decision where outcome = 'DONE'")).isPositive();
        assertThat(count("point_deferral")).isEqualTo(2);
    }

    @Test
    void decidesAtItsGatesInEveryWay() {
        assertThat(column("select distinct outcome from phase_decision"))
                .containsExactlyInAnyOrder("CONTINUE", "STAY", "SATISFIED", "STOP");
        assertThat(count("decision_correction")).isEqualTo(1);
        assertThat(count("phase_decision_file")).isEqualTo(1);
        assertThat(column("""
                select distinct o.state from purchase_order o join phase_decision d on d.startup_id = o.startup_id
                where d.outcome = 'STOP' and d.recorded_by = 'Morgan Coach' and o.state = 'IN_PROGRESS'""")).containsExactly("IN_PROGRESS");
    }

    @Test
    void amendsAFewOrdersAndReleasesWhatEndedOnesDidNotUse() {
        assertThat(jdbc.sql("select count(*) from order_document where version = 2")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(count("order_release")).isGreaterThan(5);
        assertThat(jdbc.sql("""
                        select count(*) from order_line l join purchase_order o on o.id = l.order_id
                        where o.state in ('COMPLETED', 'TERMINATED') and l.consumed + l.released_days < l.days""").query(Integer.class).single()).isZero();
    }

    @Test
    void isPlayedOnceOnly() {
        play();
        assertThat(count("purchase_order")).isEqualTo(122);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
