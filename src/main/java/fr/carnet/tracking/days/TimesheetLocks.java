package fr.carnet.tracking.days;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.Ledger.Date;
import fr.carnet.tracking.days.Ledger.Month;
import fr.carnet.tracking.days.Ledger.Place;
import fr.carnet.tracking.days.Ledger.Stored;
import fr.carnet.tracking.days.Ledger.Teammate;
import fr.carnet.tracking.statements.StatementState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads under lock what a save touches: a number of statements that does not depend on the number of cells. Locks are taken
 * in one order everywhere, so that two savers never wait for each other: orders, lines, teams, dates.
 */
@Repository
public class TimesheetLocks {

    private final JdbcClient jdbc;

    TimesheetLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these lines that belong to orders issued to the company. */
    public Map<OrderLineId, LineStanding> lockLines(Collection<OrderLineId> lines, UUID company) {
        UUID[] ids = lines.stream().map(OrderLineId::value).toArray(UUID[]::new);
        jdbc.sql("""
                select o.id from purchase_order o
                where o.id in (select l.order_id from order_line l where l.id = any(:lines))
                  and o.contractor_id = :company and o.number is not null
                order by o.id for no key update""")
                .param("lines", ids)
                .param("company", company)
                .query(UUID.class)
                .list();
        var found = new HashMap<OrderLineId, LineStanding>();
        jdbc.sql("""
                select l.id, l.order_id, o.number, o.state, o.starts_on, o.ends_on, l.code, %s as ordered, l.consumed,
                       concat_ws(', ', a.reference, a.clauses ->> 'reporting') as tracking,
                       concat_ws(', ', a.reference, a.clauses ->> 'objection') as team_rule
                from order_line l
                join purchase_order o on o.id = l.order_id
                join framework_agreement a on a.id = o.agreement_id
                where l.id = any(:lines) and o.contractor_id = :company and o.number is not null
                order by l.id for no key update of l""".formatted(DayFiguresSql.ORDERED))
                .param("lines", ids)
                .param("company", company)
                .query(TimesheetLocks::line)
                .list()
                .forEach(line -> found.put(line.id(), line));
        return found;
    }

    /** Those of these people who work for the company, with the orders they are presented for. */
    Map<PersonId, Teammate> lockTeams(Collection<PersonId> people, UUID company) {
        UUID[] ids = ids(people);
        var orders = new HashMap<UUID, Set<OrderId>>();
        jdbc.sql("""
                select m.person_id, m.order_id from team_member m
                where m.person_id = any(:people) order by m.order_id, m.person_id for key share""").param("people", ids).query((ResultSet row) -> {
            orders.computeIfAbsent(uuid(row, "person_id"), person -> new HashSet<>())
                    .add(new OrderId(uuid(row, "order_id")));
        });
        var found = new HashMap<PersonId, Teammate>();
        jdbc.sql("select p.id, p.name from team_person p where p.id = any(:people) and p.contractor_id = :company")
                .param("people", ids)
                .param("company", company)
                .query((ResultSet row) -> {
                    UUID id = uuid(row, "id");
                    found.put(new PersonId(id), new Teammate(row.getString("name"), orders.getOrDefault(id, Set.of())));
                });
        return found;
    }

    /** What each person has logged on each date over all orders; a row is made where there is none, to be locked. */
    Map<Date, ManDays> lockDates(Collection<Date> dates) {
        UUID[] people = dates.stream().map(date -> date.person().value()).toArray(UUID[]::new);
        String[] days = dates.stream().map(date -> date.day().toString()).toArray(String[]::new);
        jdbc.sql("""
                insert into person_day (person_id, day, total)
                select d.person_id, d.day, 0 from unnest(cast(:people as uuid[]), cast(:days as date[])) d (person_id, day)
                order by d.person_id, d.day on conflict do nothing""").param("people", people).param("days", days).update();
        var totals = new HashMap<Date, ManDays>();
        jdbc.sql("""
                select p.person_id, p.day, p.total from person_day p
                where (p.person_id, p.day) in
                      (select d.person_id, d.day from unnest(cast(:people as uuid[]), cast(:days as date[])) d (person_id, day))
                order by p.person_id, p.day for no key update of p""").param("people", people).param("days", days).query((ResultSet row) -> {
            var date = new Date(new PersonId(uuid(row, "person_id")), row.getObject("day", LocalDate.class));
            totals.put(date, days(row, "total"));
        });
        return totals;
    }

    /** What these people logged on these lines between two dates. */
    Map<Place, Stored> stored(
            Collection<OrderLineId> lines, Collection<PersonId> people, LocalDate from, LocalDate to) {
        var stored = new HashMap<Place, Stored>();
        jdbc.sql("""
                select d.id, d.order_line_id, d.person_id, d.activity_id, d.training, d.day, d.quantity,
                       coalesce(a.display_name, 'une autre personne') as written_by
                from logged_day d left join account a on a.id = d.logged_by
                where d.order_line_id = any(:lines) and d.person_id = any(:people) and d.day between :from and :to""")
                .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
                .param("people", ids(people))
                .param("from", from)
                .param("to", to)
                .query((ResultSet row) -> {
                    var place = new Place(
                            new OrderLineId(uuid(row, "order_line_id")),
                            new PersonId(uuid(row, "person_id")),
                            row.getInt("activity_id"),
                            row.getBoolean("training"),
                            row.getObject("day", LocalDate.class));
                    stored.put(place, new Stored(uuid(row, "id"), days(row, "quantity"), row.getString("written_by")));
                });
        return stored;
    }

    /**
     * Where the statements of these orders' months are; an order under lock keeps its statements as they are. Those never
     * submitted are not among them.
     */
    Map<Month, StatementState> statements(Collection<OrderId> orders, LocalDate from, LocalDate to) {
        var statements = new HashMap<Month, StatementState>();
        jdbc.sql("""
                select s.order_id, s.month, s.state from monthly_statement s
                where s.order_id = any(:orders) and s.month between :from and :to""")
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .param("from", from.withDayOfMonth(1))
                .param("to", to)
                .query((ResultSet row) -> {
                    var month = YearMonth.from(row.getObject("month", LocalDate.class));
                    statements.put(
                            new Month(new OrderId(uuid(row, "order_id")), month),
                            StatementState.valueOf(row.getString("state")));
                });
        return statements;
    }

    Set<Integer> activities() {
        return Set.copyOf(
                jdbc.sql("select id from activity").query(Integer.class).list());
    }

    private static LineStanding line(ResultSet row, int index) throws SQLException {
        BigDecimal ordered = row.getBigDecimal("ordered");
        return new LineStanding(
                new OrderLineId(uuid(row, "id")),
                new OrderId(uuid(row, "order_id")),
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("code"),
                ordered == null ? null : new ManDays(ordered),
                days(row, "consumed"),
                row.getString("tracking"),
                row.getString("team_rule"));
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static ManDays days(ResultSet row, String column) throws SQLException {
        return new ManDays(row.getBigDecimal(column));
    }
}
