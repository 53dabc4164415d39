package fr.carnet.tracking.statements;

import static fr.carnet.AtOnce.atOnce;
import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static fr.carnet.tracking.statements.MonthlyStatement.NEVER_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days logged and statements moved at the same instant, by real threads: what is submitted or approved is what stands. */
@ApplicationTest
@DisplayName("issue 4: nothing of an approved month changes by any path, concurrent saves included")
class ClosedMonthsModuleTests {

    @Autowired
    MonthlyStatements monthly;

    @Autowired
    Timesheets timesheets;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private WorkSite.Order order;
    private List<PersonId> people;
    private Viewer correspondent;
    private Viewer buyer;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        var rows = new StatementSite(jdbc);
        UUID company = site.company();
        correspondent = rows.correspondent(company);
        buyer = rows.buyer();
        order = site.order(company)
                .from(LAST.minusMonths(1).atDay(1))
                .line("UO-L2.2.2", 5)
                .issue();
        people = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            people.add(site.person(company, "Personne " + n));
        }
        people.forEach(person -> site.present(order, person));
    }

    /** Through the front door, a day of the month before the last included: one save, two months. */
    private String logs(PersonId person) {
        var entries = List.of(
                new DayEntry(order.line(), person, 1, false, workingDay(LAST, 1), ManDays.ZERO, ManDays.ONE),
                new DayEntry(
                        order.line(), person, 1, false, workingDay(LAST.minusMonths(1), 1), ManDays.ZERO, ManDays.ONE));
        return timesheets.log(entries, false, correspondent).refused().values().stream()
                .map(Refusal::code)
                .findFirst()
                .orElse("saved");
    }

    /** Past the front door, as a repair by hand would. */
    private String writes(PersonId person) {
        try {
            site.logged(order, order.line(), person, workingDay(LAST, 2), "1");
            return "saved";
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("the statement of " + order.number());
            return "refused";
        }
    }

    private String submits() {
        try {
            monthly.submit(order.id(), LAST, NEVER_SUBMITTED, total(), correspondent);
            return "submitted";
        } catch (RuleViolation changed) {
            assertThat(changed.code()).isEqualTo("statement.days-changed");
            return "unseen days";
        }
    }

    private ManDays total() {
        return new ManDays(
                jdbc.sql("select coalesce(sum(quantity), 0) from logged_day where order_id = ? and day between ? and ?")
                        .params(order.id().value(), LAST.atDay(1), LAST.atEndOfMonth())
                        .query(BigDecimal.class)
                        .single());
    }

    private long revision() {
        return jdbc.sql("select version from monthly_statement where order_id = ?")
                .param(order.id().value())
                .query(Long.class)
                .single();
    }

    @RepeatedTest(8)
    void whatIsSubmittedIsWhatStands(RepetitionInfo round) throws Exception {
        var acts = new ArrayList<Callable<String>>();
        people.subList(0, 5).forEach(person -> acts.add(() -> logs(person)));
        people.subList(5, 10).forEach(person -> acts.add(() -> writes(person)));
        acts.add(this::submits);
        Collections.shuffle(acts, new Random(round.getCurrentRepetition()));
        var outcomes = atOnce(acts);

        var steps =
                jdbc.sql("""
                select t.days from statement_step t join monthly_statement s on s.id = t.statement_id where s.order_id = ?""").param(order.id().value()).query(BigDecimal.class).list();
        if (outcomes.contains("submitted")) {
            assertThat(steps).singleElement().satisfies(days -> assertThat(days).isEqualByComparingTo(total().value()));
        } else {
            assertThat(steps).isEmpty();
            assertThat(total()).isEqualTo(ManDays.of(10));
        }
        long kept = outcomes.stream().filter("saved"::equals).count();
        assertThat(total()).isEqualTo(ManDays.of(kept));
        assertThat(site.consumed(order.line())).isEqualByComparingTo(BigDecimal.valueOf(kept + 5));
    }

    @RepeatedTest(8)
    void whatIsApprovedIsWhatStands(RepetitionInfo round) throws Exception {
        site.logged(order, order.line(), people.get(0), workingDay(LAST, 3), "0.5");
        submits();
        long seen = revision();
        var acts = new ArrayList<Callable<String>>();
        acts.add(() -> decides(() -> monthly.approve(order.id(), LAST, seen, buyer), "approved"));
        acts.add(() -> decides(() -> monthly.withdraw(order.id(), LAST, seen, correspondent), "withdrawn"));
        acts.add(() -> decides(() -> monthly.sendBack(order.id(), LAST, seen, "À revoir", buyer), "sent back"));
        people.subList(0, 3).forEach(person -> acts.add(() -> logs(person)));
        people.subList(3, 6).forEach(person -> acts.add(() -> writes(person)));
        Collections.shuffle(acts, new Random(round.getCurrentRepetition()));
        var outcomes = atOnce(acts);

        assertThat(outcomes.stream().filter(List.of("approved", "withdrawn", "sent back")::contains))
                .as("one decision")
                .hasSize(1);
        var approved = jdbc.sql("select coalesce(sum(quantity), 0) from approved_day where order_id = ?")
                .param(order.id().value())
                .query(BigDecimal.class)
                .single();
        if (outcomes.contains("approved")) {
            assertThat(outcomes).doesNotContain("saved");
            assertThat(total()).isEqualTo(ManDays.of("0.5"));
            assertThat(approved).isEqualByComparingTo("0.5");
        } else {
            assertThat(approved).isEqualByComparingTo("0");
        }
    }

    private static String decides(Runnable act, String outcome) {
        try {
            act.run();
            return outcome;
        } catch (OptimisticLockingFailureException late) {
            return "late";
        }
    }
}
