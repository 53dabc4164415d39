package fr.carnet.tracking.days;

import fr.carnet.orders.OrderId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the rows of a save, one statement for each kind of change; the database moves the totals. Rows in bulk and without
 * a life of their own: no entities.
 */
@Repository
class LoggedDays {

    private final JdbcClient jdbc;

    LoggedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row to be written for an entry. */
    record NewDay(OrderId order, DayEntry entry) {}

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

    /** An array of PostgreSQL, as text to be cast there. */
    private static <T> String[] texts(Collection<T> values, Function<T, @Nullable Object> text) {
        return values.stream().map(value -> String.valueOf(text.apply(value))).toArray(String[]::new);
    }
}
