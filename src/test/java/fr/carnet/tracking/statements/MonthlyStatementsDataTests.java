package fr.carnet.tracking.statements;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static fr.carnet.tracking.statements.MonthlyStatement.NEVER_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderLineId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.ApprovedDays;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class MonthlyStatementsDataTests {

    @Autowired
    MonthlyStatements monthly;

    @Autowired
    ApprovedDays approvedDays;

    @Autowired
    Timesheets timesheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private WorkSite site;
    private StatementSite rows;
    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private PersonId alix;
    private Viewer correspondent;
    private Viewer buyer;

    @BeforeEach
    void aMonthOfWork() {
        site = new WorkSite(jdbc);
        rows = new StatementSite(jdbc);
        company = site.company();
        startup = site.startup("Démarches vertes");
        correspondent = rows.correspondent(company);
        buyer = rows.buyer();
        alix = site.person(company, "Alix Martin");
        order = order(WorkSite.Lot.A_2016, "UO-L2.2.2", "UO-L2.2.1");
        site.logged(order, order.line(), alix, workingDay(LAST, 1), "1");
        site.logged(order, order.line(), alix, workingDay(LAST, 2), "0.75");
    }

    private WorkSite.Order order(WorkSite.Lot lot, String... units) {
        var builder = site.order(company)
                .of(lot)
                .forStartup(startup)
                .from(LAST.minusMonths(2).atDay(1));
        for (var unit : units) {
            builder.line(unit, 1);
        }
        var made = builder.issue();
        site.present(made, alix);
        return made;
    }

    private void submit(String shown) {
        monthly.submit(order.id(), LAST, revision(), ManDays.of(shown), correspondent);
        entities.flush();
    }

    private void approve(Viewer by) {
        monthly.approve(order.id(), LAST, revision(), by);
        entities.flush();
    }

    private void sendBack(String reason, Viewer by) {
        monthly.sendBack(order.id(), LAST, revision(), reason, by);
        entities.flush();
    }

    private void withdraw(Viewer by) {
        monthly.withdraw(order.id(), LAST, revision(), by);
        entities.flush();
    }

    private long revision() {
        return jdbc.sql("select version from monthly_statement where order_id = ? and month = ?")
                .params(order.id().value(), LAST.atDay(1))
                .query(Long.class)
                .optional()
                .orElse(NEVER_SUBMITTED);
    }

    private void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
        entities.clear();
    }

    private String log(int day, String before, String quantity) {
        var entry = new DayEntry(
                order.line(), alix, 1, false, workingDay(LAST, day), ManDays.of(before), ManDays.of(quantity));
        return timesheets.log(List.of(entry), false, correspondent).refused().values().stream()
                .map(Refusal::code)
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("domain.md § 4: submitted by the correspondent, sent back, corrected, approved, then locked")
    void aMonthIsSubmittedSentBackCorrectedAndApproved() {
        submit("1.75");
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");
        assertThat(log(3, "0", "1")).isEqualTo("day.month-submitted");
        sendBack("Alix a travaillé le troisième jour", buyer);
        assertThat(log(3, "0", "1")).isEmpty();
        submit("2.75");
        approve(buyer);
        assertThat(rows.state(order, LAST)).isEqualTo("APPROVED");
        assertThat(log(3, "1", "0")).isEqualTo("day.month-approved");
        assertThat(log(4, "0", "1")).isEqualTo("day.month-approved");
        assertThat(jdbc.sql("""
                        select concat_ws('|', t.state, t.actor, t.reason, t.days) from statement_step t
                        join monthly_statement s on s.id = t.statement_id where s.order_id = ? order by t.id""").param(order.id().value()).query(String.class).list())
                .containsExactly(
                        "SUBMITTED|Correspondent||1.75",
                        "SENT_BACK|Buyer|Alix a travaillé le troisième jour|1.75",
                        "SUBMITTED|Correspondent||2.75",
                        "APPROVED|Buyer||2.75");
    }

    @ParameterizedTest
    @EnumSource(WorkSite.Lot.class)
    @DisplayName("A month without a day is submitted and approved as such (decision 016)")
    void aMonthWithoutADayIsSubmittedAsSuch(WorkSite.Lot lot) {
        order = order(lot, lot == WorkSite.Lot.A_2016 ? "UO-L2.2.2" : "DEVOPS");
        submit("0");
        approve(buyer);
        assertThat(rows.state(order, LAST)).isEqualTo("APPROVED");
        assertThat(approvedDays.byLine(order.id(), buyer.reach())).isEmpty();
    }

    @Test
    void aSubmissionIsTakenBackByAnyoneOfTheCompanyAndOpensTheMonth() {
        submit("1.75");
        withdraw(rows.correspondent(company));
        assertThat(log(3, "0", "1")).isEmpty();
        submit("2.75");
        approve(buyer);
        refuses("statement.final", () -> withdraw(correspondent));
    }

    @Test
    @DisplayName(
            "domain.md § 8: days: the buyer and the startup's product owner approve, a coach reads, a contractor writes")
    void onlyTheBuyerAndTheStartupsProductOwnerDecide() {
        submit("1.75");
        var strangers = List.of(
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.coach(Set.of(), Set.of(startup)),
                Viewers.administrator(),
                correspondent,
                rows.correspondent(site.company()));
        for (var stranger : strangers) {
            assertThatThrownBy(() -> approve(stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sendBack("Non", stranger)).isInstanceOf(NotFound.class);
        }
        approve(rows.account(Role.PRODUCT_OWNER, null, Set.of(startup)));
        assertThat(rows.state(order, LAST)).isEqualTo("APPROVED");
    }

    @Test
    @DisplayName("domain.md § 8: a contractor submits its own company's days only")
    void onlyTheCompanysCorrespondentsSubmitAndTakeBack() {
        var strangers = List.of(
                buyer,
                Viewers.productOwner(startup),
                Viewers.coach(Set.of(), Set.of(startup)),
                Viewers.administrator(),
                rows.correspondent(site.company()));
        for (var stranger : strangers) {
            assertThatThrownBy(() -> monthly.submit(order.id(), LAST, NEVER_SUBMITTED, ManDays.of("1.75"), stranger))
                    .isInstanceOf(NotFound.class);
        }
        submit("1.75");
        for (var stranger : strangers) {
            assertThatThrownBy(() -> withdraw(stranger)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("domain.md § 8: only validators approve, not the author")
    void whoChangedSidesDoesNotDecideOnWhatTheySubmitted() {
        submit("1.75");
        var now = new Viewer(correspondent.accountId(), "c", "Correspondent", Role.BUYER, null, Set.of(), Set.of());
        refuses("statement.own-decision", () -> approve(now));
        refuses("statement.own-decision", () -> sendBack("Non", now));
    }

    @Test
    void nobodyDecidesOnSomethingElseThanWhatTheyRead() {
        submit("1.75");
        long read = revision();
        withdraw(correspondent);
        log(3, "0", "1");
        submit("2.75");
        assertThatThrownBy(() -> monthly.approve(order.id(), LAST, read, buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> monthly.sendBack(order.id(), LAST, read, "Non", buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> monthly.submit(order.id(), LAST, NEVER_SUBMITTED, ManDays.of("2.75"), correspondent))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");
    }

    @Test
    void daysLoggedSinceThePageWasReadAreNotSubmittedUnseen() {
        refuses("statement.days-changed", () -> submit("1"));
        assertThat(rows.state(order, LAST)).isNull();
    }

    @Test
    void sendingBackNeedsAReason() {
        submit("1.75");
        refuses("statement.reason", () -> sendBack(" ", buyer));
    }

    @Test
    void aMonthToComeIsNotSubmitted() {
        var next = YearMonth.from(TODAY).plusMonths(1);
        refuses(
                "statement.early",
                () -> monthly.submit(order.id(), next, NEVER_SUBMITTED, ManDays.ZERO, correspondent));
        refuses(
                "statement.outside-period",
                () -> monthly.submit(order.id(), LAST.minusMonths(5), NEVER_SUBMITTED, ManDays.ZERO, correspondent));
    }

    @Test
    @DisplayName("A month that straddles the order's start: only days of this order and of this calendar month")
    void aStatementHoldsTheDaysOfItsOrderAndMonthOnly() {
        var other = order(WorkSite.Lot.A_2018, "DEVOPS");
        site.logged(other, other.line(), alix, workingDay(LAST, 3), "1");
        site.logged(order, order.line(), alix, workingDay(LAST.minusMonths(1), 1), "1");
        site.logged(order, order.line(), alix, LAST.plusMonths(1).atDay(1), "0.5");
        submit("1.75");
        approve(buyer);
        assertThat(approvedDays.byLine(order.id(), buyer.reach())).isEqualTo(Map.of(order.line(), ManDays.of("1.75")));
        assertThat(approvedDays.byLine(other.id(), buyer.reach())).isEmpty();
    }

    @Test
    @DisplayName("What service certification builds on: the approved days of each line, training apart")
    void tellsTheApprovedDaysOfEachLineWithinReach() {
        OrderLineId design = order.lines().get(1);
        site.logged(order, design, alix, workingDay(LAST, 3), "0.5");
        rows.trained(order, alix, workingDay(LAST, 4), "1");
        site.logged(order, order.line(), alix, workingDay(LAST.minusMonths(1), 1), "1");
        rows.statement(order, LAST.minusMonths(1), StatementState.APPROVED);
        submit("3.25");
        assertThat(approvedDays.byLine(order.id(), buyer.reach())).isEqualTo(Map.of(order.line(), ManDays.ONE));
        approve(buyer);
        var expected = Map.of(order.line(), ManDays.of("2.75"), design, ManDays.of("0.5"));
        for (var reader : List.of(buyer, correspondent, Viewers.productOwner(startup))) {
            assertThat(approvedDays.byLine(order.id(), reader.reach())).isEqualTo(expected);
        }
        for (var stranger :
                List.of(rows.correspondent(site.company()), Viewers.productOwner(), Viewers.administrator())) {
            assertThat(approvedDays.byLine(order.id(), stranger.reach())).isEmpty();
        }
    }

    @Test
    void eachActIsInTheAuditTrail() {
        submit("1.75");
        sendBack("Revoir", buyer);
        submit("1.75");
        withdraw(correspondent);
        submit("1.75");
        approve(buyer);
        assertThat(jdbc.sql("""
                        select e.action || ' ' || e.actor from audit_event e join monthly_statement s on s.id = e.subject_id
                        where s.order_id = ? order by e.id""").param(order.id().value()).query(String.class).list())
                .containsExactly(
                        "statement.submitted Correspondent",
                        "statement.sent-back Buyer",
                        "statement.submitted Correspondent",
                        "statement.withdrawn Correspondent",
                        "statement.submitted Correspondent",
                        "statement.approved Buyer");
    }

    @Test
    void anApprovalCostsAsManyStatementsWithFiftyDaysAsWithOne() throws Exception {
        for (int day = 3; day < 18; day++) {
            site.logged(order, order.line(), alix, workingDay(LAST, day), "0.5");
        }
        submit("9.25");
        assertThat(statements(() -> approve(buyer))).hasSizeLessThanOrEqualTo(8);
    }
}
