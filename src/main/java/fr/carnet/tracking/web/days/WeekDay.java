package fr.carnet.tracking.web.days;

import fr.carnet.shared.WorkingDays;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day of a week, as the head of a column shows it.
 *
 * @param off the name of the weekend or the holiday, or null on a working day
 */
public record WeekDay(LocalDate date, @Nullable String off, boolean future, boolean today) {

    public static WeekDay of(LocalDate date, LocalDate today) {
        String off = WorkingDays.holiday(date).orElse(WorkingDays.isWeekend(date) ? "Fin de semaine" : null);
        return new WeekDay(date, off, date.isAfter(today), date.equals(today));
    }

    public boolean notWorked() {
        return off != null;
    }

    /** {@code lundi}. */
    public String name() {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }
}
