package fr.carnet.tracking.web.week;

import fr.carnet.tracking.Week;
import fr.carnet.tracking.web.days.DayFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ways from a week to its neighbours, with the same filters.
 *
 * @param now the way back to this week, or null on it
 */
public record WeekLinks(
        Week week, String previous, String next, @Nullable String now) {

    public static WeekLinks of(String path, DayFilter filter, LocalDate today) {
        Week week = filter.week(today);
        Week now = Week.of(today);
        return new WeekLinks(
                week,
                href(path, filter.in(week.previous())),
                href(path, filter.in(week.next())),
                week.equals(now) ? null : href(path, filter.in(now)));
    }

    static String href(String path, DayFilter filter) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "semaine", filter.semaine());
        add(uri, "bon", filter.bon());
        add(uri, "startup", filter.startup());
        add(uri, "titulaire", filter.titulaire());
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, value);
        }
    }
}
