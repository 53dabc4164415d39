package fr.carnet.tracking.statements;

import static fr.carnet.AtOnce.atOnce;
import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static fr.carnet.tracking.statements.MonthlyStatement.NEVER_SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.DayFiles;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import fr.carnet.tracking.imports.DayImport;
import fr.carnet.tracking.imports.DayImports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import at the instant of something else, by real threads: each is done whole or refused, and none waits for the other for ever. */
@ApplicationTest
@DisplayName("issue 4: nothing over the ordered, nothing of an approved month changed, whoever comes first")
class ImportsAtOnceModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DayImports imports;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MonthlyStatements monthly;

    @Autowired
    Amendments amendments;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private StatementSite statements;
    private UUID company;
    private Viewer correspondent;
    private DayFiles files;

    @BeforeEach
    void aCompany() {
        site = new WorkSite(jdbc);
        statements = new StatementSite(jdbc);
        companyIs(site.company());
    }

    private void companyIs(UUID id) {
        company = id;
        correspondent = statements.correspondent(id);
        files = new DayFiles(imports, jdbc, correspondent);
    }

    private List<PersonId> team(int size, WorkSite.Order... orders) {
        var people = new ArrayList<PersonId>();
        for (int n = 0; n < size; n++) {
            var person = site.person(company, "Personne " + n);
            List.of(orders).forEach(order -> site.present(order, person));
            people.add(person);
        }
        return people;
    }

    private String confirms(DayImport taken) {
        return files.confirm(taken).state().name();
    }

    private String logs(DayEntry... entries) {
        return timesheets.logAll(List.of(entries), true, correspondent).refused().values().stream()
                .map(Refusal::code)
                .findFirst()
                .orElse("saved");
    }

    private static void shuffle(List<?> acts, RepetitionInfo round) {
        Collections.shuffle(acts, new Random(round.getCurrentRepetition()));
    }

    @RepeatedTest(4)
    void importsAndTheGridFillTwoLinesToTheirBrim(RepetitionInfo round) throws Exception {
        var one = site.order(company).from(LAST.atDay(1)).line("UO-L2.2.1", 1).issue();
        var other = site.order(company).from(LAST.atDay(1)).line("UO-L2.2.1", 1).issue();
        var people = team(9, one, other);
        var acts = new ArrayList<Callable<String>>();
        for (int n = 0; n < 3; n++) {
            var taken = files.upload(
                    DayFiles.row(workingDay(LAST, 1), "Personne " + n, one.number(), "UO-L2.2.1", "1"),
                    DayFiles.row(workingDay(LAST, 2), "Personne " + n, other.number(), "UO-L2.2.1", "1"));
            acts.add(() -> confirms(taken));
        }
        // The same lines and dates the other way round.
        people.subList(3, 9)
                .forEach(person -> acts.add(() -> logs(
                        new DayEntry(other.line(), person, 1, false, workingDay(LAST, 2), ManDays.ZERO, ManDays.ONE),
                        new DayEntry(one.line(), person, 1, false, workingDay(LAST, 1), ManDays.ZERO, ManDays.ONE))));
        shuffle(acts, round);
        var outcomes = atOnce(acts);

        assertThat(outcomes)
                .as("done, or refused with a reason")
                .allMatch(List.of("SAVED", "CHECKED", "saved", "day.over-balance.none")::contains);
        assertThat(outcomes.stream().filter(List.of("SAVED", "saved")::contains))
                .as("five days, one after the other")
                .hasSize(5);
        assertThat(site.consumed(one.line())).isEqualByComparingTo("5");
        assertThat(site.consumed(other.line())).isEqualByComparingTo("5");
    }

    @RepeatedTest(4)
    void whatIsApprovedIsWhatStandsWhateverIsImported(RepetitionInfo round) throws Exception {
        var order = site.order(company).from(LAST.atDay(1)).line("UO-L2.2.2", 1).issue();
        team(3, order);
        var saved = files.confirm(
                files.upload(DayFiles.row(workingDay(LAST, 1), "Personne 0", order.number(), "UO-L2.2.2", "0,5")));
        var taken = files.upload(
                DayFiles.row(workingDay(LAST, 1), "Personne 1", order.number(), "UO-L2.2.2", "1"),
                DayFiles.row(workingDay(LAST, 2), "Personne 2", order.number(), "UO-L2.2.2", "1"));
        var buyer = statements.buyer();
        var acts = new ArrayList<Callable<String>>();
        acts.add(() -> {
            try {
                monthly.submit(order.id(), LAST, NEVER_SUBMITTED, ManDays.of("0.5"), correspondent);
                monthly.approve(order.id(), LAST, 0, buyer);
                return "approved";
            } catch (RuleViolation changed) {
                return changed.code();
            }
        });
        acts.add(() -> confirms(taken));
        acts.add(() -> files.undo(saved).state().name());
        shuffle(acts, round);
        var outcomes = atOnce(acts);

        var frozen = jdbc.sql("select coalesce(sum(quantity), 0) from approved_day where order_id = ?")
                .param(order.id().value())
                .query(BigDecimal.class)
                .single();
        if (outcomes.contains("approved")) {
            assertThat(outcomes).containsExactlyInAnyOrder("approved", "CHECKED", "SAVED");
            assertThat(frozen).isEqualByComparingTo("0.5");
            assertThat(files.logged(order.id())).isEqualByComparingTo("0.5");
            assertThat(files.reasons(files.done(taken.id())))
                    .hasSize(2)
                    .as("judged after the submission or after the approval")
                    .allMatch(reason -> reason.contains("est soumis") || reason.contains("est approuvé"));
        } else {
            assertThat(outcomes).contains("statement.days-changed");
            assertThat(frozen).isZero();
            assertThat(site.consumed(order.line())).isEqualByComparingTo(files.logged(order.id()));
        }
    }

    @RepeatedTest(4)
    void anAmendmentNeverGoesBelowWhatIsLoggedAtThatInstant(RepetitionInfo round) throws Exception {
        var contracts = new OrderRowsInDatabase(context);
        var lot = contracts.lot();
        jdbc.sql("update work_unit set days = 2 where id = ?")
                .param(lot.devops().value())
                .update();
        var id = contracts.draft(lot, contracts.startup(), 3);
        var number = contracts.issue(id);
        companyIs(lot.contractors()[0]);
        var line = contracts.order(id).lines().get(0).id();
        var order = new WorkSite.Order(id, number, List.of(line));
        jdbc.sql("update purchase_order set state = 'IN_PROGRESS', issued_on = ?, starts_on = ? where id = ?")
                .params(LAST.atDay(1), LAST.atDay(1), id.value())
                .update();
        var people = team(6, order);
        var amendment = contracts.amendment(id, Map.of(lot.devops(), 1));
        long seen = contracts.version(id);
        var taken = files.upload(
                DayFiles.row(workingDay(LAST, 1), "Personne 0", number, "DEVOPS", "1"),
                DayFiles.row(workingDay(LAST, 1), "Personne 1", number, "DEVOPS", "1"));
        var acts = new ArrayList<Callable<String>>();
        acts.add(() -> {
            try {
                amendments.amend(id, seen, amendment, contracts.buyer);
                return "amended";
            } catch (RuleViolation refused) {
                return refused.code();
            }
        });
        acts.add(() -> confirms(taken));
        people.subList(2, 6)
                .forEach(person -> acts.add(() ->
                        logs(new DayEntry(line, person, 1, false, workingDay(LAST, 1), ManDays.ZERO, ManDays.ONE))));
        shuffle(acts, round);
        var outcomes = atOnce(acts);

        assertThat(outcomes)
                .as("done, or refused with a reason")
                .allMatch(List.of(
                        "amended",
                        "order.amend-below-consumed",
                        "SAVED",
                        "CHECKED",
                        "saved",
                        "day.over-balance.none",
                        "day.over-balance")::contains);
        long kept = outcomes.stream().filter("saved"::equals).count() + (outcomes.contains("SAVED") ? 2 : 0);
        assertThat(site.consumed(line)).isEqualByComparingTo(BigDecimal.valueOf(kept));
        assertThat(kept).isEqualTo(outcomes.contains("amended") ? 2L : 6L);
    }
}
