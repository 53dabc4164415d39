package fr.carnet.startups.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values of indicators, and those that they replaced. */
@Repository
class ValueStore {

    private final JdbcClient jdbc;

    ValueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of a value. */
    record Cell(UUID indicator, LocalDate day) {}

    /** A value as it is kept. */
    record Kept(Cell cell, IndicatorValue value, OffsetDateTime enteredAt) {}

    Optional<Kept> find(IndicatorId indicator, LocalDate day) {
        return Optional.ofNullable(
                find(List.of(new Cell(indicator.value(), day))).get(new Cell(indicator.value(), day)));
    }

    /** Those of these places that have a value. */
    Map<Cell, Kept> find(Collection<Cell> cells) {
        Map<Cell, Kept> found = new LinkedHashMap<>();
        jdbc.sql("""
                select v.indicator_id, v.day, v.value, v.comment, v.entered_at
                from unnest(cast(:indicators as uuid[]), cast(:days as date[])) asked (indicator_id, day)
                join indicator_value v on v.indicator_id = asked.indicator_id and v.day = asked.day""")
                .param("indicators", texts(cells, Cell::indicator))
                .param("days", texts(cells, Cell::day))
                .query(ValueStore::kept)
                .list()
                .forEach(kept -> found.put(kept.cell(), kept));
        return found;
    }

    /** Writes values, in place of those of their days, which are kept as former ones. */
    void put(Map<Cell, IndicatorValue> values, String by, OffsetDateTime at) {
        leave(values.keySet(), false, by, at);
        jdbc.sql("""
                insert into indicator_value (indicator_id, day, value, comment, entered_by, entered_at)
                select n.indicator_id, n.day, n.value, n.comment, :by, :at
                from unnest(cast(:indicators as uuid[]), cast(:days as date[]), cast(:values as numeric[]), cast(:comments as text[]))
                     n (indicator_id, day, value, comment)
                on conflict on constraint indicator_value_once_a_day do update set
                    value = excluded.value, comment = excluded.comment, entered_by = excluded.entered_by, entered_at = excluded.entered_at""")
                .param("by", by)
                .param("at", at)
                .param("indicators", texts(values.keySet(), Cell::indicator))
                .param("days", texts(values.keySet(), Cell::day))
                .param("values", texts(values.values(), value -> value.value().toPlainString()))
                .param("comments", texts(values.values(), IndicatorValue::comment))
                .update();
    }

    /** Removes a value; it is kept as a former one. */
    void remove(Cell cell, String by, OffsetDateTime at) {
        leave(List.of(cell), true, by, at);
        jdbc.sql("delete from indicator_value where indicator_id = ? and day = ?")
                .params(cell.indicator(), cell.day())
                .update();
    }

    private void leave(Collection<Cell> cells, boolean removed, String by, OffsetDateTime at) {
        jdbc.sql("""
                insert into indicator_former_value (indicator_id, day, value, comment, entered_by, entered_at, removed, left_by, left_at)
                select v.indicator_id, v.day, v.value, v.comment, v.entered_by, v.entered_at, :removed, :by, :at
                from unnest(cast(:indicators as uuid[]), cast(:days as date[])) gone (indicator_id, day)
                join indicator_value v on v.indicator_id = gone.indicator_id and v.day = gone.day""")
                .param("removed", removed)
                .param("by", by)
                .param("at", at)
                .param("indicators", texts(cells, Cell::indicator))
                .param("days", texts(cells, Cell::day))
                .update();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, Object> each) {
        return all.stream().map(one -> each.apply(one).toString()).toArray(String[]::new);
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return new Kept(
                new Cell(row.getObject("indicator_id", UUID.class), day),
                new IndicatorValue(day, row.getBigDecimal("value"), row.getString("comment")),
                row.getObject("entered_at", OffsetDateTime.class));
    }
}
