package fr.carnet.portfolio.web.home;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the home page: the way to a first order, what the viewer has to do, their figures and the last events. */
@Controller
class HomeController {

    private final TodoQueries todos;
    private final NoticeQueries notices;
    private final FigureQueries figures;
    private final EventQueries events;
    private final StartQueries start;
    private final Clock clock;

    HomeController(
            TodoQueries todos,
            NoticeQueries notices,
            FigureQueries figures,
            EventQueries events,
            StartQueries start,
            Clock clock) {
        this.todos = todos;
        this.notices = notices;
        this.figures = figures;
        this.events = events;
        this.start = start;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String tout, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        Perimeter perimeter = figures.of(viewer, today);
        boolean busy = todos(viewer, today, tout == null ? TodoQueries.FIRST : TodoQueries.MOST, model);
        if (!perimeter.started()) {
            model.addAttribute("steps", StartStep.of(viewer.role(), start.facts(viewer, today)));
            model.addAttribute("role", viewer.role());
        } else if (!busy) {
            todos.next(viewer, today).ifPresent(upcoming -> model.addAttribute("upcoming", upcoming));
        }
        model.addAttribute("figures", perimeter.figures());
        model.addAttribute("events", events.last(viewer));
        return "portfolio/home/home";
    }

    /** The lines to show, and how many others there are; false where there is none. */
    private boolean todos(Viewer viewer, LocalDate today, int most, Model model) {
        TodoQueries.Waiting waiting = todos.waiting(viewer, today, TodoQueries.MOST);
        List<Todo> soon = viewer.is(Role.BUYER) ? notices.on(viewer, today) : List.of();
        List<TodoLine> lines = TodoLine.of(Stream.concat(soon.stream(), waiting.some().stream()));
        List<TodoLine> shown = lines.subList(0, Math.min(most, lines.size()));
        long unread = waiting.total() - waiting.some().size();
        model.addAttribute("todos", shown);
        model.addAttribute("others", lines.size() - shown.size() + unread);
        return !lines.isEmpty();
    }
}
