package fr.carnet.shared;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * French working days: Monday to Friday, public holidays of mainland France excluded. Deadlines of A-2018 § 4.2 count in
 * them, and a day logged outside them needs a confirmation (domain.md § 4).
 */
public final class WorkingDays {

    private static final HolidayManager FRANCE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    /** A pure function of the year, so a second instance of the application computes the same. */
    private static final Map<Integer, Map<LocalDate, String>> HOLIDAYS = new ConcurrentHashMap<>();

    private WorkingDays() {}

    /** The public holiday's French name, if that day is one. */
    public static Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(
                HOLIDAYS.computeIfAbsent(day.getYear(), WorkingDays::of).get(day));
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    /** The day reached after so many working days, the first day after {@code from} being the first counted. */
    public static LocalDate after(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** That day where it is one, otherwise the last working day before it. */
    public static LocalDate onOrBefore(LocalDate day) {
        LocalDate working = day;
        while (!isWorkingDay(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    private static Map<LocalDate, String> of(int year) {
        return FRANCE.getHolidays(java.time.Year.of(year)).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Holiday::getDate, holiday -> holiday.getDescription(Locale.FRENCH), (first, second) -> first));
    }
}
