package fr.carnet.tracking;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Period;
import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A calendar month of an order that may begin or end within it. */
public record MonthOfOrder(YearMonth month, Period period, OrderState state) {

    /** The calendar days that the contractor has to submit a statement after its month, or to correct one sent back (assumed). */
    public static final int SUBMIT_DAYS = 5;

    /** The states of a statement in which the days of its month stay as they are, to be put after {@code in}. */
    public static final String LOCKED_SQL = StatementState.LOCKING_DAYS_SQL;

    /** The part of the month in which the order runs. */
    public Optional<Period> part() {
        LocalDate from = later(month.atDay(1), period.start());
        LocalDate to = earlier(month.atEndOfMonth(), period.end());
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /**
     * The date from which its days may be submitted: the last working day on which the order runs in it; at once where the order
     * has ended, since no day can be added.
     */
    public LocalDate opensOn() {
        if (!state.isOpen()) {
            return month.atDay(1);
        }
        return part().map(MonthOfOrder::lastWorkingDay).orElse(month.atEndOfMonth());
    }

    private static LocalDate lastWorkingDay(Period part) {
        LocalDate day = part.end();
        while (!WorkingDays.isWorkingDay(day) && day.isAfter(part.start())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
