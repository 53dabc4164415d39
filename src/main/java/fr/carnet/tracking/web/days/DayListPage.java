package fr.carnet.tracking.web.days;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The days of a week as a list, wherever it is asked for. */
@Component
public class DayListPage {

    private final DayListQueries queries;
    private final Clock clock;

    DayListPage(DayListQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public String show(DayFilter filter, ListRequest list, Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        var week = filter.week(today);
        var days = queries.page(filter, week, list, viewer.reach());
        model.addAttribute("filter", filter.in(week));
        model.addAttribute("links", WeekLinks.of(list.path(), filter.in(week), today));
        model.addAttribute(
                "days", week.days().stream().map(day -> WeekDay.of(day, today)).toList());
        model.addAttribute("page", days.page());
        model.addAttribute("total", days.total());
        model.addAttribute("logs", viewer.is(Role.CORRESPONDENT));
        return "tracking/days/days";
    }
}
