package fr.carnet.tracking.web.week;

import fr.carnet.agreements.clauses.Citations;
import fr.carnet.shared.ManDays;
import fr.carnet.tracking.web.days.DayFilter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.ui.Model;

/** Puts together what the page of the week grid shows. */
final class WeekPage {

    private final WeekData data;
    private final LocalDate today;
    private final Set<RowKey> rows = new HashSet<>();
    private Map<Spot, Typed> typed = Map.of();
    private Map<Spot, ManDays> others = Map.of();
    private Set<RowKey> added = Set.of();
    private WeekView view = WeekView.FIRST;

    WeekPage(WeekData data, LocalDate today) {
        this.data = data;
        this.today = today;
    }

    /** What was typed and is not stored, in rows that are shown. */
    WeekPage typed(Map<Spot, Typed> cells, Set<RowKey> shown) {
        typed = cells;
        rows.addAll(shown);
        return this;
    }

    /** Rows to go on in. */
    WeekPage adding(Set<RowKey> more) {
        added = more;
        rows.addAll(more);
        return this;
    }

    /** Where one was. */
    WeekPage as(WeekView seen) {
        view = seen;
        rows.addAll(seen.keys());
        return this;
    }

    /** What these cells held before another person changed them. */
    WeekPage changedByOthers(Map<Spot, ManDays> before) {
        others = before;
        return this;
    }

    String show(DayFilter filter, Model model, Citations clauses) {
        var grid = new GridBuilder(data, typed, today)
                .goingOnIn(added)
                .marking(others.keySet())
                .grid(rows, filter.order());
        model.addAttribute("clauses", clauses);
        model.addAttribute("grid", grid);
        model.addAttribute("view", view.on(grid));
        model.addAttribute("others", OtherChange.of(others, data));
        model.addAttribute("choices", RowChoices.of(data));
        model.addAttribute("months", WeekMonth.of(data.months(), filter.order(), today));
        model.addAttribute("filter", filter.in(data.week()));
        model.addAttribute("links", WeekLinks.of("/suivi", filter.in(data.week()), today));
        return "tracking/week/week";
    }
}
