package fr.carnet.web;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an export, each with its type, so that a spreadsheet can reckon with them. */
public final class Columns<T> {

    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        MONEY,
        DATE
    }

    public record Column<T>(String title, Type type, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns;

    private Columns(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    public static <T> Columns<T> start() {
        return new Columns<>(List.of());
    }

    public Columns<T> text(String title, Function<T, @Nullable String> value) {
        return and(title, Type.TEXT, value::apply);
    }

    public Columns<T> whole(String title, Function<T, @Nullable Number> value) {
        return and(title, Type.WHOLE, value::apply);
    }

    /** Man-days, as {@code BigDecimal} or {@code ManDays}. */
    public Columns<T> days(String title, Function<T, @Nullable Object> value) {
        return and(title, Type.DECIMAL, row -> plain(value.apply(row)));
    }

    /** A figure of no unit of ours. */
    public Columns<T> decimal(String title, Function<T, @Nullable BigDecimal> value) {
        return and(title, Type.DECIMAL, value::apply);
    }

    /** Euros, as {@code BigDecimal} or {@code Money}. */
    public Columns<T> money(String title, Function<T, @Nullable Object> value) {
        return and(title, Type.MONEY, row -> plain(value.apply(row)));
    }

    public Columns<T> date(String title, Function<T, @Nullable LocalDate> value) {
        return and(title, Type.DATE, value::apply);
    }

    public List<Column<T>> all() {
        return columns;
    }

    private Columns<T> and(String title, Type type, Function<T, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(title, type, value));
        return new Columns<>(more);
    }

    static @Nullable public BigDecimal plain(@Nullable Object figure) {
        if (figure instanceof ManDays days) {
            return days.value();
        }
        if (figure instanceof Money money) {
            return money.amount();
        }
        if (figure == null || figure instanceof BigDecimal) {
            return (BigDecimal) figure;
        }
        return new BigDecimal(figure.toString());
    }
}
