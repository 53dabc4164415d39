package fr.carnet.orders;

import fr.carnet.shared.DayFigures;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;

/**
 * Says the day figures in SQL, for {@code purchase_order o} and {@code order_line l}: what queries select, sum, filter and sort
 * by. Each expression is the twin of the method of {@link DayFigures} that it names.
 */
public final class DayFiguresSql {

    /** What is ordered on a line, net of what was released; null for a line that takes no days. */
    public static final String ORDERED = orderedOf("l.");

    /** What is ordered on a line and not yet consumed; null for a line that takes no days. */
    public static final String BALANCE = balanceOf("l.");

    /**
     * What remains on a line as it was last estimated: nothing once its order has ended, null where nobody ever estimated it or
     * where the line takes no days.
     */
    public static final String REMAINING = "case when l.days is null then null" + " when o.state in "
            + OrderState.DONE_SQL + " then 0.00 when o.state <> 'CANCELLED' then l.remaining end";

    /** What is still to be done on a line: as estimated, otherwise its balance. */
    public static final String TO_DO = "coalesce(" + REMAINING + ", " + BALANCE + ")";

    /** Consumed and remaining beyond what is ordered on a line; null where nobody ever estimated it. */
    public static final String DRIFT = "(" + REMAINING + " - " + BALANCE + ")";

    /** The figures of a line. */
    public static final String LINE = "l.days as days, l.released_days, l.consumed, " + REMAINING + " as remaining";

    /** The figures of several lines together; {@code days} is null where none of them takes days. */
    public static final String LINES = "sum(l.days) as days, sum(l.released_days) as released_days,"
            + " sum(l.consumed) as consumed, case when count(" + REMAINING + ") > 0 then sum(" + TO_DO
            + ") end as remaining";

    /** The figures of several lines together, zero where there are none. */
    public static final String LINES_OR_NONE = "coalesce(sum(l.days), 0) as days,"
            + " coalesce(sum(l.released_days), 0) as released_days, coalesce(sum(l.consumed), 0) as consumed,"
            + " case when count(" + REMAINING + ") > 0 then sum(" + TO_DO + ") end as remaining";

    /** What is ordered by an order, net of what was released. */
    public static final String ORDER_ORDERED = "(o.total_days - o.released_days)";

    /** What is consumed of an order, from its lines' own totals: a scalar, or a table with the column {@code consumed}. */
    public static final String ORDER_CONSUMED =
            "(select coalesce(sum(l.consumed), 0) as consumed from order_line l where l.order_id = o.id)";

    /** The figures of an order without what remains. */
    public static final String ORDER =
            "o.total_days as days, o.released_days, " + ORDER_CONSUMED + " as consumed, " + unestimated();

    private DayFiguresSql() {}

    /** What is ordered, of columns or of sums named as in {@link #LINES}; {@code of} is their table's alias and a dot. */
    public static String orderedOf(String of) {
        return "(%1$sdays - %1$sreleased_days)".formatted(of);
    }

    /** What is ordered and not yet consumed, of such columns. */
    public static String balanceOf(String of) {
        return "(%1$sdays - %1$sreleased_days - %1$sconsumed)".formatted(of);
    }

    /** What is still to be done, of such columns. */
    public static String toDoOf(String of) {
        return "coalesce(%sremaining, %s)".formatted(of, balanceOf(of));
    }

    /** Consumed and remaining beyond what is ordered, of such columns; null where nobody estimated it. */
    public static String driftOf(String of) {
        return "(%sremaining - %s)".formatted(of, balanceOf(of));
    }

    /** The column of what remains, where a query does not tell it. */
    public static String unestimated() {
        return "cast(null as numeric) as remaining";
    }

    /** The figures that a row holds; null where it is of a line that takes no days. */
    public static @Nullable DayFigures of(ResultSet row) throws SQLException {
        BigDecimal gross = row.getBigDecimal("days");
        return gross == null
                ? null
                : new DayFigures(
                        gross,
                        row.getBigDecimal("released_days"),
                        row.getBigDecimal("consumed"),
                        row.getBigDecimal("remaining"));
    }

    /** Reads rows into records whose component {@code days} holds the figures, the others as columns of their names. */
    public static <T extends Record> RowMapper<T> rows(Class<T> type) {
        return new DataClassRowMapper<>(type) {
            @Override
            protected @Nullable Object getColumnValue(ResultSet row, int index, Class<?> wanted) throws SQLException {
                return wanted == DayFigures.class ? of(row) : super.getColumnValue(row, index, wanted);
            }
        };
    }
}
