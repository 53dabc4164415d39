package fr.carnet.tracking.days;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.days.Timesheets.Outcome;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class TimesheetsDataTests {

    private static final LocalDate DAY = workingDay(1);
    private static final LocalDate DAY_BEFORE = workingDay(2);

    @Autowired
    Timesheets timesheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private WorkSite site;
    private UUID company;
    private Viewer correspondent;
    private WorkSite.Order order;
    private OrderLineId devops;
    private PersonId alix;
    private PersonId bao;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = account(company);
        order = site.order(company).line("UO-L2.2.2", 1).line("UO-L2.2.3", 1).issue();
        devops = order.line();
        alix = site.person(company, "Alix Martin");
        bao = site.person(company, "Bao Tran");
        site.present(order, alix, bao);
    }

    private Viewer account(UUID contractor) {
        return new StatementSite(jdbc).correspondent(contractor);
    }

    private static DayEntry entry(OrderLineId line, PersonId person, LocalDate day, String before, String quantity) {
        return new DayEntry(line, person, 1, false, day, ManDays.of(before), ManDays.of(quantity));
    }

    private Outcome log(DayEntry... entries) {
        return timesheets.log(List.of(entries), false, correspondent);
    }

    private BigDecimal entries() {
        return jdbc.sql("select coalesce(sum(quantity), 0) from logged_day where order_id = ?")
                .param(order.id().value())
                .query(BigDecimal.class)
                .single();
    }

    private List<String> trail() {
        return jdbc.sql(
                        "select details ->> 'days' from audit_event where action = 'days.logged' and subject_id = ? order by id")
                .param(order.id().value())
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "A-2016 § 7.2, A-2018 § 4.2: « prestations réalisées […] en jours/homme et en activités opérationnelles »")
    void logsDaysAgainstALine() {
        var outcome = log(entry(devops, alix, DAY, "0", "1"), entry(devops, bao, DAY, "0", "0.25"));
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.saved()).hasSize(2);
        assertThat(site.consumed(devops)).isEqualByComparingTo("1.25");
    }

    @Test
    void changesAndRemovesWhatStands() {
        log(entry(devops, alix, DAY, "0", "1"), entry(devops, bao, DAY, "0", "1"));
        var outcome = log(entry(devops, alix, DAY, "1", "0.5"), entry(devops, bao, DAY, "1", "0"));
        assertThat(outcome.refused()).isEmpty();
        assertThat(site.consumed(devops)).isEqualByComparingTo("0.5");
        assertThat(entries()).isEqualByComparingTo("0.5");
    }

    @Test
    void keepsTheGoodCellsOfASaveAndHandsBackTheOthers() {
        var tomorrow = entry(devops, alix, TODAY.plusDays(1), "0", "1");
        var outcome = log(tomorrow, entry(devops, alix, DAY, "0", "1"));
        assertThat(outcome.refused()).containsOnlyKeys(tomorrow);
        assertThat(site.consumed(devops)).isEqualByComparingTo("1");
    }

    @Test
    void savingTheSameTwiceChangesNothingAndTellsTheTrailOnce() {
        log(entry(devops, alix, DAY, "0", "1"));
        assertThat(log(entry(devops, alix, DAY, "0", "1")).refused()).isEmpty();
        assertThat(site.consumed(devops)).isEqualByComparingTo("1");
        assertThat(trail()).hasSize(1);
    }

    @Test
    void theFirstDayMovesAnAcknowledgedOrderToInProgress() {
        var young = site.order(company)
                .in(OrderState.ACKNOWLEDGED)
                .line("UO-L2.2.2", 1)
                .issue();
        site.present(young, alix);
        log(entry(young.line(), alix, DAY, "0", "0.25"));
        entities.flush();
        assertThat(site.state(young)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aRefusedDayMovesNoOrder() {
        var young = site.order(company)
                .in(OrderState.ACKNOWLEDGED)
                .line("UO-L2.2.2", 1)
                .issue();
        log(entry(young.line(), alix, DAY, "0", "0.25"));
        entities.flush();
        assertThat(site.state(young)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void aPersonOnTwoOrdersDoesOneDayInAll() {
        var other =
                site.order(company).of(WorkSite.Lot.A_2018).line("DEVOPS", 1).issue();
        site.present(other, alix);
        log(entry(devops, alix, DAY, "0", "0.75"));
        var outcome = log(entry(other.line(), alix, DAY, "0", "0.5"));
        assertThat(outcome.refused().values()).extracting("code").containsExactly("day.over-one");
    }

    @Test
    void movesADayToAnotherLineInOneSave() {
        var other =
                site.order(company).of(WorkSite.Lot.A_2018).line("DEVOPS", 1).issue();
        site.present(other, alix);
        log(entry(devops, alix, DAY, "0", "1"));
        var outcome = log(entry(other.line(), alix, DAY, "0", "1"), entry(devops, alix, DAY, "1", "0"));
        assertThat(outcome.refused()).isEmpty();
        assertThat(site.consumed(devops)).isZero();
        assertThat(site.consumed(other.line())).isEqualByComparingTo("1");
    }

    @Test
    void aFlatUnitTakesNoDay() {
        var outcome = log(entry(order.lines().get(1), alix, DAY, "0", "0.25"));
        assertThat(outcome.refused().values()).extracting("code").containsExactly("day.flat-unit");
    }

    @Test
    @DisplayName("A-2016 § 7.3, A-2018 § 4.3: training is at the contractor's cost")
    void trainingConsumesNothing() {
        timesheets.log(
                List.of(new DayEntry(devops, alix, 1, true, DAY, ManDays.ZERO, ManDays.ONE)), false, correspondent);
        assertThat(site.consumed(devops)).isZero();
        assertThat(entries()).isEqualByComparingTo("1");
    }

    @Test
    void aSundayStandsOnceConfirmed() {
        var sunday = TODAY.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        var entry = entry(devops, alix, sunday, "0", "1");
        assertThat(log(entry).refused()).containsKey(entry);
        assertThat(timesheets.log(List.of(entry), true, correspondent).refused())
                .isEmpty();
    }

    @Test
    void anotherCompanysLineAndPersonAreAsAbsentAsNonsense() {
        var competitor = site.company();
        var theirs = site.order(competitor).line("UO-L2.2.2", 1).issue();
        var them = site.person(competitor, "Chloé Durand");
        site.present(theirs, them);
        assertThatThrownBy(() -> log(entry(theirs.line(), alix, DAY, "0", "1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log(entry(devops, them, DAY, "0", "1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log(entry(OrderLineId.random(), alix, DAY, "0", "1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log(entry(devops, PersonId.random(), DAY, "0", "1")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timesheets.log(
                        List.of(new DayEntry(devops, alix, 99, false, DAY, ManDays.ZERO, ManDays.ONE)),
                        false,
                        correspondent))
                .isInstanceOf(NotFound.class);
        assertThat(entries()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CORRESPONDENT")
    void onlyACorrespondentLogsDays(Role role) {
        assertThatThrownBy(() -> timesheets.log(List.of(entry(devops, alix, DAY, "0", "1")), false, Viewers.of(role)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theTrailHasOneEventForEachOrderOfASave() {
        log(
                entry(devops, alix, DAY, "0", "1"),
                entry(devops, bao, DAY, "0", "0.5"),
                entry(devops, bao, DAY_BEFORE, "0", "1"));
        assertThat(trail()).containsExactly("2.50");
    }

    @Test
    void aSaveOfManyCellsSendsAsManyStatementsAsOne() throws Exception {
        var one = statements(() -> log(entry(devops, alix, workingDay(3), "0", "0.25")));
        var many = new ArrayList<DayEntry>();
        for (int ago = 4; ago < 24; ago++) {
            many.add(entry(devops, alix, workingDay(ago), "0", "1"));
            many.add(entry(devops, bao, workingDay(ago), "0", "0.5"));
        }
        var all = statements(() -> log(many.toArray(DayEntry[]::new)));
        assertThat(all).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(11);
        assertThat(site.consumed(devops)).isEqualByComparingTo("30.25");
    }
}
