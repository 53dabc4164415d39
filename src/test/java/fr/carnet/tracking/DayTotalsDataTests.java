package fr.carnet.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.Profile;
import fr.carnet.orders.OrderLineId;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself keeps each line's consumption and each person's date, whoever writes days and however. */
@DataTest
class DayTotalsDataTests {

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private WorkSite.Order order;
    private List<OrderLineId> lines;
    private List<PersonId> people;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        UUID company = site.company();
        order = site.order(company)
                .line("UO-L2.2.1", 1)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.3", 1)
                .issue();
        lines = order.lines();
        people = List.of(
                site.person(company, "Alix", Profile.DEVOPS, 5),
                site.person(company, "Bao", Profile.DEVOPS, 5),
                site.person(company, "Chloé", Profile.DESIGNER, 5));
        people.forEach(person -> site.present(order, person));
    }

    /** What the totals should be, made anew from the entries: no row differs. */
    private void totalsMatchEntries() {
        var wrongLines = jdbc.sql("""
                select count(*) from order_line l
                where l.order_id = :order and l.consumed <>
                    (select coalesce(sum(d.quantity), 0) from logged_day d where d.order_line_id = l.id and not d.training)""")
                .param("order", order.id().value())
                .query(Integer.class)
                .single();
        var wrongDates = jdbc.sql("""
                select count(*) from
                    (select d.person_id, d.day, sum(d.quantity) as total from logged_day d group by d.person_id, d.day) e
                    full join (select * from person_day where total <> 0) p on p.person_id = e.person_id and p.day = e.day
                where e.total is distinct from p.total""").query(Integer.class).single();
        var wrongMonths = jdbc.sql("""
                select count(*) from
                    (select d.order_line_id, month_of(d.day) as month, d.person_id, d.activity_id, d.training, sum(d.quantity) as days
                     from logged_day d group by 1, 2, 3, 4, 5) e
                    full join month_total m on (m.order_line_id, m.month, m.person_id, m.activity_id, m.training)
                        = (e.order_line_id, e.month, e.person_id, e.activity_id, e.training)
                where e.days is distinct from m.days""").query(Integer.class).single();
        assertThat(wrongMonths).as("months").isZero();
        assertThat(wrongLines).as("lines").isZero();
        assertThat(wrongDates).as("dates").isZero();
    }

    private int insert(int line, int person, int activity, int date, String quantity, boolean training) {
        return jdbc.sql("""
                insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                values (gen_random_uuid(), :order, :line, :person, :activity, date '2026-10-01' + :date, cast(:quantity as numeric), :training, test.now())""")
                .param("order", order.id().value())
                .param("line", lines.get(line).value())
                .param("person", people.get(person).value())
                .param("activity", activity)
                .param("date", date)
                .param("quantity", quantity)
                .param("training", training)
                .update();
    }

    /** Each statement stands or falls alone, as in a transaction of its own. */
    private boolean tried(Runnable statement) {
        jdbc.sql("savepoint step").update();
        try {
            statement.run();
            return true;
        } catch (DataIntegrityViolationException refused) {
            jdbc.sql("rollback to savepoint step").update();
            return false;
        }
    }

    @RepeatedTest(5)
    void followAnyRandomSequenceOfWrites(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int accepted = 0;
        for (int step = 0; step < 150; step++) {
            int kind = random.nextInt(8);
            if (tried(() -> write(kind, random))) {
                accepted++;
            }
        }
        assertThat(accepted).isBetween(20, 149);
        totalsMatchEntries();
    }

    private void write(int kind, Random random) {
        String quarters = List.of("0.25", "0.5", "0.75", "1").get(random.nextInt(4));
        int date = random.nextInt(12);
        int activity = 1 + random.nextInt(2);
        switch (kind) {
            case 0, 1, 2 ->
                insert(random.nextInt(2), random.nextInt(3), activity, date, quarters, random.nextInt(5) == 0);
            case 3 ->
                jdbc.sql("""
                        insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_at)
                        select gen_random_uuid(), m.order_id, :line, m.person_id, a.id, date '2026-10-01' + :date, .25, a.id = 4, test.now()
                        from team_member m cross join activity a where m.order_id = :order and a.id between 3 and 5
                        on conflict on constraint logged_day_once do update set quantity = .5""")
                        .param("line", lines.get(random.nextInt(2)).value())
                        .param("order", order.id().value())
                        .param("date", date)
                        .update();
            case 4 ->
                jdbc.sql("update logged_day set quantity = cast(? as numeric) where order_id = ? and activity_id = ?")
                        .params(quarters, order.id().value(), activity)
                        .update();
            case 5 ->
                jdbc.sql(
                                "update logged_day set order_line_id = ?, person_id = ?, training = not training where order_id = ? and day = date '2026-10-01' + ?")
                        .params(
                                lines.get(random.nextInt(2)).value(),
                                people.get(random.nextInt(3)).value(),
                                order.id().value(),
                                date)
                        .update();
            case 6 ->
                jdbc.sql("update logged_day set day = day + 1 where order_id = ? and person_id = ?")
                        .params(
                                order.id().value(),
                                people.get(random.nextInt(3)).value())
                        .update();
            default ->
                jdbc.sql("delete from logged_day where order_id = ? and day = date '2026-10-01' + ?")
                        .params(order.id().value(), date)
                        .update();
        }
    }

    @Test
    void trainingConsumesNothingButTakesThePersonsDay() {
        insert(1, 0, 1, 0, "1", true);
        assertThat(site.consumed(lines.get(1))).isZero();
        assertThatThrownBy(() -> insert(1, 0, 2, 0, "0.25", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("person_day_at_most_one");
    }

    @Test
    void noLineGoesPastItsBalance() {
        for (int date = 0; date < 5; date++) {
            insert(0, 2, 1, date, "1", false);
        }
        assertThatThrownBy(() -> insert(0, 2, 1, 5, "0.25", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("order_line_within_balance");
    }

    @Test
    void aFlatLineTakesNone() {
        assertThatThrownBy(() -> insert(2, 0, 1, 0, "0.25", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("order_line_within_balance");
    }

    @Test
    void halfADayMovesToAnotherPersonInOneStatement() {
        insert(0, 0, 1, 0, "1", false);
        insert(0, 1, 1, 1, "1", false);
        jdbc.sql(
                        "update logged_day set day = case day when date '2026-10-01' then date '2026-10-02' else date '2026-10-01' end where order_id = ?")
                .param(order.id().value())
                .update();
        totalsMatchEntries();
        assertThat(site.consumed(lines.get(0))).isEqualByComparingTo("2");
    }

    @Test
    void emptyingTheTableEmptiesTheTotals() {
        insert(0, 0, 1, 0, "1", false);
        jdbc.sql("truncate logged_day").update();
        totalsMatchEntries();
        assertThat(site.consumed(lines.get(0))).isZero();
    }

    @Test
    void nobodyOutsideTheTeamLogsADay() {
        var stranger = site.person(site.company(), "Personne");
        people = List.of(stranger);
        assertThatThrownBy(() -> insert(0, 0, 1, 0, "1", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("logged_day_team");
    }

    @Test
    void aDayIsLoggedInQuarters() {
        assertThatThrownBy(() -> insert(0, 0, 1, 0, "0.3", false)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
