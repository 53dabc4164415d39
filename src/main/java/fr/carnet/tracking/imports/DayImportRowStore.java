package fr.carnet.tracking.imports;

import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.ManDays;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.days.DayEntry;
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

/** Writes and reads the rows of a file of days, with the entries that they stand for and their verdicts. */
@Repository
@Transactional
class DayImportRowStore {

    private final JdbcClient jdbc;

    DayImportRowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why a row is refused.
     *
     * @param alike the same for rows that are refused alike
     */
    record Reason(String reason, String alike) {

        static final Reason NONE = new Reason("", "");
    }

    /** A row with the entry that it stands for, or the reason why it stands for none. */
    record Judged(DayFileRow row, @Nullable DayEntry entry, Reason refusal) {}

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

    /** Adds rows, and counts them for whoever waits. */
    public void add(UUID id, List<Judged> rows, OffsetDateTime at) {
        jdbc.sql("""
                insert into day_import_row (import_id, line, day_text, person, order_text, unit, activity, days_text, training,
                    training_text, order_line_id, person_id, activity_id, day, quantity, outcome, reason, alike)
                select :id, r.line, r.day_text, r.person, r.order_text, r.unit, r.activity, r.days_text, r.training, r.training_text, r.line_id,
                    r.person_id, r.activity_id, r.day, r.quantity, case when r.reason <> '' then 'REFUSED' end, r.reason, r.alike
                from unnest(cast(:lines as int[]), cast(:dayTexts as text[]), cast(:people as text[]), cast(:orders as text[]),
                            cast(:units as text[]), cast(:activities as text[]), cast(:daysTexts as text[]),
                            cast(:trainings as boolean[]), cast(:trainingTexts as text[]), cast(:lineIds as uuid[]), cast(:personIds as uuid[]),
                            cast(:activityIds as int[]), cast(:days as date[]), cast(:quantities as numeric[]),
                            cast(:reasons as text[]), cast(:alikes as text[]))
                     r (line, day_text, person, order_text, unit, activity, days_text, training, training_text, line_id, person_id, activity_id,
                        day, quantity, reason, alike)""")
                .param("id", id)
                .param("lines", texts(rows, row -> row.row().line()))
                .param("dayTexts", texts(rows, row -> row.row().day()))
                .param("people", texts(rows, row -> row.row().person()))
                .param("orders", texts(rows, row -> row.row().order()))
                .param("units", texts(rows, row -> row.row().unit()))
                .param("activities", texts(rows, row -> row.row().activity()))
                .param("daysTexts", texts(rows, row -> row.row().days()))
                .param("trainings", texts(rows, row -> row.row().training().orElse(false)))
                .param("trainingTexts", texts(rows, row -> row.row().formation()))
                .param("lineIds", meant(rows, entry -> entry.line().value()))
                .param("personIds", meant(rows, entry -> entry.person().value()))
                .param("activityIds", meant(rows, DayEntry::activity))
                .param("days", meant(rows, DayEntry::day))
                .param("quantities", meant(rows, entry -> entry.quantity().value()))
                .param("reasons", texts(rows, row -> row.refusal().reason()))
                .param("alikes", texts(rows, row -> row.refusal().alike()))
                .update();
        jdbc.sql("update day_import set rows_read = rows_read + :rows, moved_at = :at where id = :id")
                .param("rows", rows.size())
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Notes what stands in the cells of the rows that stand for an entry. */
    public void noteWhatStands(UUID id) {
        jdbc.sql("""
                update day_import_row r set before = coalesce((
                    select d.quantity from logged_day d
                    where (d.person_id, d.day, d.order_line_id, d.activity_id, d.training)
                        = (r.person_id, r.day, r.order_line_id, r.activity_id, r.training)), 0)
                where r.import_id = :id and r.order_line_id is not null""").param("id", id).update();
    }

    /** The entries of the rows by their line in the file; with {@code written}, only of those to be written. */
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

    /** Gives each row that stands for an entry its verdict. */
    public void judge(UUID id, Map<Integer, Reason> refused) {
        jdbc.sql("""
                update day_import_row set reason = '', alike = '',
                    outcome = case when before = quantity then 'UNCHANGED' when before = 0 then 'ADDED' else 'CHANGED' end
                where import_id = :id and order_line_id is not null""").param("id", id).update();
        if (!refused.isEmpty()) {
            jdbc.sql("""
                    update day_import_row r set outcome = 'REFUSED', reason = v.reason, alike = v.alike
                    from unnest(cast(:lines as int[]), cast(:reasons as text[]), cast(:alikes as text[])) v (line, reason, alike)
                    where r.import_id = :id and r.line = v.line""")
                    .param("id", id)
                    .param(
                            "lines",
                            refused.keySet().stream().map(String::valueOf).toArray(String[]::new))
                    .param(
                            "reasons",
                            refused.values().stream().map(Reason::reason).toArray(String[]::new))
                    .param(
                            "alikes",
                            refused.values().stream().map(Reason::alike).toArray(String[]::new))
                    .update();
        }
        jdbc.sql("""
                update day_import i set (added, changed, unchanged, refused, days) = (
                    select count(*) filter (where r.outcome = 'ADDED'), count(*) filter (where r.outcome = 'CHANGED'),
                        count(*) filter (where r.outcome = 'UNCHANGED'), count(*) filter (where r.outcome = 'REFUSED'),
                        coalesce(sum(r.quantity - r.before)
                            filter (where r.outcome in ('ADDED', 'CHANGED') and not r.training), 0)
                    from day_import_row r where r.import_id = i.id)
                where i.id = :id""").param("id", id).update();
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
