package fr.carnet.tracking.web.days;

import fr.carnet.tracking.Week;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the weeks before and after a week, with the same filters.
 *
 * @param now the address of the current week, or null where it is this one
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

    /** The address of a page with the filters of its days. */
    public static String href(String path, DayFilter filter) {
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
