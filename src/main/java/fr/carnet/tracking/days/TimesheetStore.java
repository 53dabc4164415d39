package fr.carnet.tracking.days;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.StoredDays.Line;
import fr.carnet.tracking.days.StoredDays.Month;
import fr.carnet.tracking.days.StoredDays.PersonDate;
import fr.carnet.tracking.days.StoredDays.Stored;
import fr.carnet.tracking.days.StoredDays.Teammate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads under lock what a save touches, and writes its days; the database moves the totals. The number of statements does not
 * depend on the number of cells. Locks are taken in one order everywhere, so that two savers never wait for each other:
 * orders, lines, teams, dates.
 */
@Repository
public class TimesheetStore {

    /** A cell to be filled, with the order of its line. */
    record NewDay(OrderId order, DayEntry entry) {}

    private final JdbcClient jdbc;

    TimesheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these lines that belong to orders issued to the company. */
    public Map<OrderLineId, Line> lockLines(Collection<OrderLineId> lines, UUID company) {
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
        var found = new HashMap<OrderLineId, Line>();
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
                .query(TimesheetStore::line)
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

    /** Makes the row of each date that has none yet, so that it can be locked. */
    void makeDates(Collection<PersonDate> dates) {
        jdbc.sql("""
                insert into person_day (person_id, day, total)
                select d.person_id, d.day, 0 from unnest(cast(:people as uuid[]), cast(:days as date[])) d (person_id, day)
                order by d.person_id, d.day on conflict do nothing""")
                .param("people", texts(dates, date -> date.person().value()))
                .param("days", texts(dates, PersonDate::day))
                .update();
    }

    /** What each person has logged on each date over all orders; dates without a row are left out. */
    Map<PersonDate, ManDays> lockDates(Collection<PersonDate> dates) {
        var totals = new HashMap<PersonDate, ManDays>();
        jdbc.sql("""
                select p.person_id, p.day, p.total from person_day p
                where (p.person_id, p.day) in
                      (select d.person_id, d.day from unnest(cast(:people as uuid[]), cast(:days as date[])) d (person_id, day))
                order by p.person_id, p.day for no key update of p""")
                .param("people", texts(dates, date -> date.person().value()))
                .param("days", texts(dates, PersonDate::day))
                .query((ResultSet row) -> {
                    var date =
                            new PersonDate(new PersonId(uuid(row, "person_id")), row.getObject("day", LocalDate.class));
                    totals.put(date, days(row, "total"));
                });
        return totals;
    }

    /** What these people logged on these lines between two dates. */
    Map<DayCell, Stored> stored(
            Collection<OrderLineId> lines, Collection<PersonId> people, LocalDate from, LocalDate to) {
        var stored = new HashMap<DayCell, Stored>();
        jdbc.sql("""
                select d.id, d.order_line_id, d.person_id, d.activity_id, d.training, d.day, d.quantity,
                       a.display_name as written_by
                from logged_day d left join account a on a.id = d.logged_by
                where d.order_line_id = any(:lines) and d.person_id = any(:people) and d.day between :from and :to""")
                .param("lines", lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
                .param("people", ids(people))
                .param("from", from)
                .param("to", to)
                .query((ResultSet row) -> {
                    var sheetRow = new DayCell.Row(
                            new OrderLineId(uuid(row, "order_line_id")),
                            new PersonId(uuid(row, "person_id")),
                            row.getInt("activity_id"),
                            row.getBoolean("training"));
                    var cell = sheetRow.on(row.getObject("day", LocalDate.class));
                    stored.put(cell, new Stored(uuid(row, "id"), days(row, "quantity"), row.getString("written_by")));
                });
        return stored;
    }

    /**
     * The states of the statements of these orders' months; an order under lock keeps its statements as they are. Months never
     * submitted are left out.
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

    void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from logged_day where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    void change(Map<UUID, ManDays> quantities, Actor by, Instant at) {
        if (!quantities.isEmpty()) {
            var rows = quantities.entrySet();
            jdbc.sql("""
                    update logged_day d set quantity = c.quantity, logged_by = :by, logged_at = :at
                    from unnest(cast(:ids as uuid[]), cast(:quantities as numeric[])) c (id, quantity)
                    where d.id = c.id""")
                    .param("ids", texts(rows, Map.Entry::getKey))
                    .param("quantities", texts(rows, row -> row.getValue().value()))
                    .param("by", by.accountId())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void add(List<NewDay> days, Actor by, Instant at) {
        if (!days.isEmpty()) {
            OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
            jdbc.sql("""
                    insert into logged_day (id, order_id, order_line_id, person_id, activity_id, day, quantity, training, logged_by, logged_at)
                    select gen_random_uuid(), n.order_id, n.line_id, n.person_id, n.activity_id, n.day, n.quantity, n.training,
                           cast(:by as uuid), :at
                    from unnest(cast(:orders as uuid[]), cast(:lines as uuid[]), cast(:people as uuid[]), cast(:activities as int[]),
                                cast(:days as date[]), cast(:quantities as numeric[]), cast(:trainings as boolean[]))
                         n (order_id, line_id, person_id, activity_id, day, quantity, training)""")
                    .param("orders", texts(days, day -> day.order().value()))
                    .param("lines", texts(days, day -> day.entry().line().value()))
                    .param("people", texts(days, day -> day.entry().person().value()))
                    .param("activities", texts(days, day -> day.entry().activity()))
                    .param("days", texts(days, day -> day.entry().day()))
                    .param(
                            "quantities",
                            texts(days, day -> day.entry().quantity().value()))
                    .param("trainings", texts(days, day -> day.entry().training()))
                    .param("by", by.accountId())
                    .param("at", time)
                    .update();
        }
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        BigDecimal ordered = row.getBigDecimal("ordered");
        return new Line(
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

    /** The elements of an array of PostgreSQL, as text to be cast there. */
    private static <T> String[] texts(Collection<T> values, Function<T, @Nullable Object> text) {
        return values.stream().map(value -> String.valueOf(text.apply(value))).toArray(String[]::new);
    }
}
