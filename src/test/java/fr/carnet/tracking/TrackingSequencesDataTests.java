package fr.carnet.tracking;

import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Viewer;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done, in whatever order: the sums hold, and an approved month is what it was when it was approved. */
@DataTest
@DisplayName("issue 4: random sequences of log, change, delete, submit, send back, withdraw, approve")
class TrackingSequencesDataTests {

    private static final int STEPS = 90;
    private static final List<YearMonth> MONTHS = List.of(LAST.minusMonths(1), LAST);

    @Autowired
    MonthlyStatements monthly;

    @Autowired
    Timesheets timesheets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    private WorkSite site;
    private List<WorkSite.Order> orders;
    private List<PersonId> people;
    private Viewer correspondent;
    private Viewer buyer;
    private final Map<String, String> approved = new HashMap<>();

    @BeforeEach
    void twoOrdersOfBothAgreements() {
        site = new WorkSite(jdbc);
        var rows = new StatementSite(jdbc);
        UUID company = site.company();
        correspondent = rows.correspondent(company);
        buyer = rows.buyer();
        var from = MONTHS.get(0).atDay(1);
        orders = List.of(
                site.order(company)
                        .from(from)
                        .line("UO-L2.2.1", 1)
                        .line("UO-L2.2.2", 1)
                        .issue(),
                site.order(company)
                        .of(WorkSite.Lot.A_2018)
                        .from(from)
                        .line("DESIGN", 1)
                        .issue());
        people = new ArrayList<>();
        for (var name : List.of("Alix", "Bao", "Chloé")) {
            var person = site.person(company, name);
            orders.forEach(order -> site.present(order, person));
            people.add(person);
        }
    }

    @RepeatedTest(6)
    void keepTheSumsAndTheApprovedMonths(RepetitionInfo round) {
        var chance = new Random(2018 + round.getCurrentRepetition());
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            done += step(chance) ? 1 : 0;
            sumsHold();
            approvedMonthsStay();
        }
        assertThat(done).as("acts that were not refused").isGreaterThan(STEPS / 10);
        assertThat(approved).as("months approved on the way").isNotEmpty();
    }

    private boolean step(Random chance) {
        var order = orders.get(chance.nextInt(orders.size()));
        var month = MONTHS.get(chance.nextInt(MONTHS.size()));
        jdbc.sql("savepoint step").update();
        try {
            boolean done =
                    switch (chance.nextInt(10)) {
                        case 0, 1, 2, 3 -> logs(order, month, chance);
                        case 4, 5 -> writes(order, month, chance);
                        case 6, 7 -> submits(order, month);
                        case 8 -> approves(order, month);
                        default -> givesBack(order, month, chance);
                    };
            entities.flush();
            return done;
        } catch (RuleViolation | DataAccessException | jakarta.persistence.PersistenceException refused) {
            entities.clear();
            jdbc.sql("rollback to savepoint step").update();
            return false;
        }
    }

    private boolean logs(WorkSite.Order order, YearMonth month, Random chance) {
        var line = order.lines().get(chance.nextInt(order.lines().size()));
        var person = people.get(chance.nextInt(people.size()));
        LocalDate day = workingDay(month, 1 + chance.nextInt(4));
        boolean training = chance.nextInt(5) == 0;
        var before = jdbc.sql("""
                select coalesce(sum(quantity), 0) from logged_day where order_line_id = ? and person_id = ? and day = ?
                    and activity_id = 1 and training = ?""")
                .params(line.value(), person.value(), day, training)
                .query(BigDecimal.class)
                .single();
        var quantity = ManDays.of(BigDecimal.valueOf(chance.nextInt(5), 0)
                .divide(BigDecimal.valueOf(4))
                .toPlainString());
        var entry = new DayEntry(line, person, 1, training, day, new ManDays(before), quantity);
        return timesheets.log(List.of(entry), false, correspondent).refused().isEmpty();
    }

    /** Past the front door: what is there moves, grows or goes. */
    private boolean writes(WorkSite.Order order, YearMonth month, Random chance) {
        var row = jdbc.sql("select id from logged_day where order_id = ? and day between ? and ? order by id limit 1")
                .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                .query(UUID.class)
                .optional();
        if (row.isEmpty()) {
            return false;
        }
        var write =
                switch (chance.nextInt(3)) {
                    case 0 -> jdbc.sql("delete from logged_day where id = :id");
                    case 1 -> jdbc.sql("update logged_day set quantity = .25 where id = :id");
                    default ->
                        jdbc.sql("update logged_day set day = :day where id = :id")
                                .param("day", workingDay(MONTHS.get(chance.nextInt(MONTHS.size())), 6));
                };
        return write.param("id", row.get()).update() == 1;
    }

    private boolean submits(WorkSite.Order order, YearMonth month) {
        var shown = jdbc.sql(
                        "select coalesce(sum(quantity), 0) from logged_day where order_id = ? and day between ? and ?")
                .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                .query(BigDecimal.class)
                .single();
        monthly.submit(order.id(), month, revision(order, month), new ManDays(shown), correspondent);
        return true;
    }

    private boolean approves(WorkSite.Order order, YearMonth month) {
        if (revision(order, month) == MonthlyStatement.NEVER_SUBMITTED) {
            return false;
        }
        monthly.approve(order.id(), month, revision(order, month), buyer);
        entities.flush();
        approved.put(order.number() + " " + month, days(order, month));
        return true;
    }

    private boolean givesBack(WorkSite.Order order, YearMonth month, Random chance) {
        long seen = revision(order, month);
        if (seen == MonthlyStatement.NEVER_SUBMITTED) {
            return false;
        }
        if (chance.nextBoolean()) {
            monthly.withdraw(order.id(), month, seen, correspondent);
        } else {
            monthly.sendBack(order.id(), month, seen, "À revoir", buyer);
        }
        return true;
    }

    private long revision(WorkSite.Order order, YearMonth month) {
        return jdbc.sql("select version from monthly_statement where order_id = ? and month = ?")
                .params(order.id().value(), month.atDay(1))
                .query(Long.class)
                .optional()
                .orElse(MonthlyStatement.NEVER_SUBMITTED);
    }

    /** All of a month, word by word. */
    private String days(WorkSite.Order order, YearMonth month) {
        return jdbc.sql("""
                select coalesce(string_agg(concat_ws('|', id, order_line_id, person_id, activity_id, day, quantity, training), E'\\n' order by id), '')
                from logged_day where order_id = ? and day between ? and ?""")
                .params(order.id().value(), month.atDay(1), month.atEndOfMonth())
                .query(String.class)
                .single();
    }

    private void approvedMonthsStay() {
        for (var order : orders) {
            for (var month : MONTHS) {
                String then = approved.get(order.number() + " " + month);
                if (then != null) {
                    assertThat(days(order, month)).isEqualTo(then);
                }
            }
        }
        assertThat(jdbc.sql("""
                        select count(*) from monthly_statement s where s.state = 'APPROVED' and s.order_id in (?, ?)
                        and (select coalesce(sum(a.quantity), 0) from approved_day a where a.statement_id = s.id)
                         <> (select coalesce(sum(d.quantity), 0) from logged_day d
                             where d.order_id = s.order_id and month_of(d.day) = s.month)""")
                        .params(orders.get(0).id().value(), orders.get(1).id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void sumsHold() {
        assertThat(jdbc.sql("""
                        select count(*) from order_line l where l.order_id in (?, ?)
                        and (l.consumed > l.days or l.consumed <> (select coalesce(sum(d.quantity), 0) from logged_day d
                                                                   where d.order_line_id = l.id and not d.training))""")
                        .params(orders.get(0).id().value(), orders.get(1).id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
