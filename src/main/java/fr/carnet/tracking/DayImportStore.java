package fr.carnet.tracking;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.teams.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files of days between their upload and their confirmation: each step is seen at once by whoever looks. */
@Repository
@Transactional
class DayImportStore {

    private final JdbcClient jdbc;

    DayImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with what it means, or why it means nothing. */
    record Judged(DayRow row, @Nullable DayEntry entry, String reason) {}

    void add(UUID id, UUID account, UUID company, String fileName, boolean confirmed, OffsetDateTime at) {
        jdbc.sql("""
                insert into day_import (id, account_id, contractor_id, file_name, confirmed, state, uploaded_at, moved_at)
                values (:id, :account, :company, :name, :confirmed, 'READING', :at, :at)""")
                .param("id", id)
                .param("account", account)
                .param("company", company)
                .param("name", fileName)
                .param("confirmed", confirmed)
                .param("at", at)
                .update();
    }

    /** Whatever was left waiting too long. */
    void forget(OffsetDateTime before) {
        jdbc.sql("delete from day_import where uploaded_at < :before")
                .param("before", before)
                .update();
    }

    @Transactional(readOnly = true)
    public DayNames names(UUID company) {
        return new DayNames(
                jdbc.sql("select id, name from team_person where contractor_id = :company")
                        .param("company", company)
                        .query((row, index) ->
                                new DayNames.Person(new PersonId(uuid(row, "id")), row.getString("name")))
                        .list(),
                jdbc.sql("""
                        select l.id, o.number, l.code from purchase_order o join order_line l on l.order_id = o.id
                        where o.contractor_id = :company and o.number is not null""")
                        .param("company", company)
                        .query((row, index) -> new DayNames.Line(
                                new OrderLineId(uuid(row, "id")), row.getString("number"), row.getString("code")))
                        .list(),
                jdbc.sql("select id, label from activity")
                        .query((row, index) -> new DayNames.Activity(row.getInt("id"), row.getString("label")))
                        .list());
    }

    /** Adds rows and says so to whoever waits. */
    public void add(UUID id, List<Judged> rows, OffsetDateTime at) {
        jdbc.sql("""
                insert into day_import_row (import_id, line, day_text, person, order_text, unit, activity, days_text, training,
                    order_line_id, person_id, activity_id, day, quantity, outcome, reason)
                select :id, r.line, r.day_text, r.person, r.order_text, r.unit, r.activity, r.days_text, r.training, r.line_id,
                    r.person_id, r.activity_id, r.day, r.quantity, case when r.reason <> '' then 'REFUSED' end, r.reason
                from unnest(cast(:lines as int[]), cast(:dayTexts as text[]), cast(:people as text[]), cast(:orders as text[]),
                            cast(:units as text[]), cast(:activities as text[]), cast(:daysTexts as text[]),
                            cast(:trainings as boolean[]), cast(:lineIds as uuid[]), cast(:personIds as uuid[]),
                            cast(:activityIds as int[]), cast(:days as date[]), cast(:quantities as numeric[]),
                            cast(:reasons as text[]))
                     r (line, day_text, person, order_text, unit, activity, days_text, training, line_id, person_id, activity_id,
                        day, quantity, reason)""")
                .param("id", id)
                .param("lines", texts(rows, row -> row.row().line()))
                .param("dayTexts", texts(rows, row -> row.row().day()))
                .param("people", texts(rows, row -> row.row().person()))
                .param("orders", texts(rows, row -> row.row().order()))
                .param("units", texts(rows, row -> row.row().unit()))
                .param("activities", texts(rows, row -> row.row().activity()))
                .param("daysTexts", texts(rows, row -> row.row().days()))
                .param("trainings", texts(rows, row -> row.row().training()))
                .param("lineIds", meant(rows, entry -> entry.line().value()))
                .param("personIds", meant(rows, entry -> entry.person().value()))
                .param("activityIds", meant(rows, DayEntry::activity))
                .param("days", meant(rows, DayEntry::day))
                .param("quantities", meant(rows, entry -> entry.quantity().value()))
                .param("reasons", texts(rows, Judged::reason))
                .update();
        jdbc.sql("update day_import set rows_read = rows_read + :rows, moved_at = :at where id = :id")
                .param("rows", rows.size())
                .param("at", at)
                .param("id", id)
                .update();
    }

    /**
     * Moves it on, if it still is where it is thought to be.
     *
     * @return false where someone else has moved it
     */
    public boolean move(UUID id, DayImportState from, DayImportState to, String reason, OffsetDateTime at) {
        return jdbc.sql("""
                update day_import set state = :to, reason = :reason, moved_at = :at where id = :id and state = :from""")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("reason", reason)
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes what stands where the rows that mean something want to write. */
    public void noteWhatStands(UUID id) {
        jdbc.sql("""
                update day_import_row r set before = coalesce((
                    select d.quantity from logged_day d
                    where (d.person_id, d.day, d.order_line_id, d.activity_id, d.training)
                        = (r.person_id, r.day, r.order_line_id, r.activity_id, r.training)), 0)
                where r.import_id = :id and r.order_line_id is not null""").param("id", id).update();
    }

    /** The entries of the rows that mean something, by their line in the file; with {@code written}, of those to be written. */
    @Transactional(readOnly = true)
    public Map<DayEntry, Integer> entries(UUID id, boolean written) {
        var entries = new LinkedHashMap<DayEntry, Integer>();
        jdbc.sql("""
                select line, order_line_id, person_id, activity_id, training, day, before, quantity from day_import_row
                where import_id = :id and order_line_id is not null and (not :written or outcome in ('ADDED', 'CHANGED'))
                order by line""").param("id", id).param("written", written).query((ResultSet row) -> {
            entries.put(entry(row), row.getInt("line"));
        });
        return entries;
    }

    /** Gives each row that means something its verdict. */
    public void judge(UUID id, Map<Integer, String> refused) {
        jdbc.sql("""
                update day_import_row set reason = '',
                    outcome = case when before = quantity then 'UNCHANGED' when before = 0 then 'ADDED' else 'CHANGED' end
                where import_id = :id and order_line_id is not null""").param("id", id).update();
        if (!refused.isEmpty()) {
            jdbc.sql("""
                    update day_import_row r set outcome = 'REFUSED', reason = v.reason
                    from unnest(cast(:lines as int[]), cast(:reasons as text[])) v (line, reason)
                    where r.import_id = :id and r.line = v.line""")
                    .param("id", id)
                    .param(
                            "lines",
                            refused.keySet().stream().map(String::valueOf).toArray(String[]::new))
                    .param("reasons", refused.values().toArray(String[]::new))
                    .update();
        }
    }

    /** Only whoever uploaded it finds it, as long as they work for the same company. */
    @Transactional(readOnly = true)
    public Optional<DayImport> find(UUID id, UUID account, UUID company) {
        return jdbc.sql("""
                select i.id, i.file_name, i.confirmed, i.state, i.reason, i.rows_read as rows, i.moved_at,
                    count(*) filter (where r.outcome = 'ADDED') as added,
                    count(*) filter (where r.outcome = 'CHANGED') as changed,
                    count(*) filter (where r.outcome = 'UNCHANGED') as unchanged,
                    count(*) filter (where r.outcome = 'REFUSED') as refused,
                    coalesce(sum(r.quantity - r.before) filter (where r.outcome in ('ADDED', 'CHANGED')), 0) as days
                from day_import i left join day_import_row r on r.import_id = i.id and i.state in ('CHECKED', 'SAVED')
                where i.id = :id and i.account_id = :account and i.contractor_id = :company group by i.id""")
                .param("id", id)
                .param("account", account)
                .param("company", company)
                .query(DayImport.class)
                .optional();
    }

    private static DayEntry entry(ResultSet row) throws SQLException {
        return new DayEntry(
                new OrderLineId(uuid(row, "order_line_id")),
                new PersonId(uuid(row, "person_id")),
                row.getInt("activity_id"),
                row.getBoolean("training"),
                row.getObject("day", LocalDate.class),
                new ManDays(Optional.ofNullable(row.getBigDecimal("before")).orElse(BigDecimal.ZERO)),
                new ManDays(row.getBigDecimal("quantity")));
    }

    private static String[] texts(List<Judged> rows, Function<Judged, Object> text) {
        return rows.stream().map(row -> String.valueOf(text.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String[] meant(List<Judged> rows, Function<DayEntry, Object> text) {
        return rows.stream()
                .map(row -> row.entry() == null ? null : String.valueOf(text.apply(row.entry())))
                .toArray(String[]::new);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
