package fr.carnet.tracking.days;

import static fr.carnet.AtOnce.atOnce;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.days.Timesheets.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many correspondents save at once: what fits is exact, and nobody waits for ever. */
@ApplicationTest
class TimesheetsModuleTests {

    private static final LocalDate DAY = workingDay(1);

    @Autowired
    Timesheets timesheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    private WorkSite site;
    private UUID company;
    private Viewer correspondent;

    @BeforeEach
    void aCompany() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = new StatementSite(jdbc).correspondent(company);
    }

    private List<PersonId> team(WorkSite.Order order, int size) {
        var people = new ArrayList<PersonId>();
        for (int n = 1; n <= size; n++) {
            people.add(site.person(company, "Personne " + n + " de " + order.number()));
        }
        people.forEach(person -> site.present(order, person));
        return people;
    }

    private static DayEntry entry(OrderLineId line, PersonId person, LocalDate day, String quantity) {
        return new DayEntry(line, person, 1, false, day, ManDays.ZERO, ManDays.of(quantity));
    }

    @Test
    @DisplayName("20 threads log the last day of a line: exactly what fits, the rest refused in French")
    void exactlyWhatFitsIsLogged() throws Exception {
        var order = site.order(company)
                .in(OrderState.ACKNOWLEDGED)
                .line("UO-L2.2.1", 1)
                .issue();
        var people = team(order, 20);
        for (int ago = 2; ago < 6; ago++) {
            site.logged(order, order.line(), people.get(0), workingDay(ago), "1");
        }
        var saves = new ArrayList<Callable<Outcome>>();
        people.forEach(person -> saves.add(
                () -> timesheets.log(List.of(entry(order.line(), person, DAY, "0.25")), false, correspondent)));
        var outcomes = atOnce(saves);
        assertThat(outcomes.stream().mapToInt(outcome -> outcome.saved().size()).sum())
                .isEqualTo(4);
        assertThat(site.consumed(order.line())).isEqualByComparingTo("5");
        assertThat(site.state(order)).isEqualTo("IN_PROGRESS");
        var refusals = outcomes.stream()
                .flatMap(outcome -> outcome.refused().values().stream())
                .toList();
        assertThat(refusals).hasSize(16).allSatisfy(refused -> assertThat(
                        messages.getMessage(refused.code(), refused.args().toArray(), java.util.Locale.FRENCH))
                .contains("Il ne reste rien", order.number(), "A-2016, § 7.2", "bon de commande modificatif"));
    }

    @Test
    void aPersonOnTwoOrdersAtOnceDoesOneDayInAll() throws Exception {
        var first = site.order(company).line("UO-L2.2.2", 1).issue();
        var second =
                site.order(company).of(WorkSite.Lot.A_2018).line("DEVOPS", 1).issue();
        var alix = site.person(company, "Alix Martin");
        site.present(first, alix);
        site.present(second, alix);
        var saves = new ArrayList<Callable<Outcome>>();
        for (int n = 0; n < 10; n++) {
            for (var order : List.of(first, second)) {
                int activity = 1 + n % 9;
                saves.add(() -> timesheets.log(
                        List.of(new DayEntry(
                                order.line(), alix, activity, false, DAY, ManDays.ZERO, ManDays.of("0.25"))),
                        false,
                        correspondent));
            }
        }
        atOnce(saves);
        assertThat(jdbc.sql("select sum(quantity) from logged_day where person_id = ? and day = ?")
                        .params(alix.value(), DAY)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1");
        assertThat(site.consumed(first.line()).add(site.consumed(second.line())))
                .isEqualByComparingTo("1");
    }

    @Test
    void savesOfManyLinesAndPeopleInAnyOrderNeverDeadlock() throws Exception {
        var first =
                site.order(company).line("UO-L2.2.2", 1).line("UO-L2.2.1", 1).issue();
        var second = site.order(company)
                .of(WorkSite.Lot.A_2018)
                .line("DEVOPS", 1)
                .line("DESIGN", 1)
                .issue();
        var people = team(first, 6);
        people.forEach(person -> site.present(second, person));
        var lines = new ArrayList<>(first.lines());
        lines.addAll(second.lines());
        var random = new Random(2016);
        var saves = new ArrayList<Callable<Outcome>>();
        for (int n = 0; n < 16; n++) {
            var entries = new ArrayList<DayEntry>();
            for (var line : lines) {
                for (var person : people) {
                    entries.add(entry(line, person, workingDay(1 + random.nextInt(10)), "0.25"));
                }
            }
            Collections.shuffle(entries, random);
            saves.add(() -> timesheets.log(entries, false, correspondent));
        }
        atOnce(saves);
        assertThat(jdbc.sql("""
                select count(*) from order_line l where l.order_id in (?, ?) and l.consumed <>
                    (select coalesce(sum(d.quantity), 0) from logged_day d where d.order_line_id = l.id)""")
                        .params(first.id().value(), second.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void writersThatTakeNoLockFirstDoNotDeadlockEither() throws Exception {
        var order =
                site.order(company).line("UO-L2.2.2", 20).line("UO-L2.2.1", 20).issue();
        var people = team(order, 8);
        var writes = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 16; n++) {
            int activity = 1 + n % 4;
            int date = n / 4;
            writes.add(() -> jdbc.sql("""
                    insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, logged_at)
                    select gen_random_uuid(), m.order_id, l.id, m.person_id, ?, ? - cast(? as int), .25, test.now()
                    from team_member m join order_line l on l.order_id = m.order_id
                    where m.order_id = ? and l.position = 1 + mod(?, 2) order by random()""")
                    .params(activity, DAY, date, order.id().value(), activity)
                    .update());
        }
        assertThat(atOnce(writes)).containsOnly(people.size());
        assertThat(site.consumed(order.lines().get(0))
                        .add(site.consumed(order.lines().get(1))))
                .isEqualByComparingTo("32");
    }
}
