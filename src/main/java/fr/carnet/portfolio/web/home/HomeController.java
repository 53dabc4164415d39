package fr.carnet.portfolio.web.home;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the home page: what the viewer has to do, their figures and the last events. */
@Controller
class HomeController {

    private static final Comparator<Todo> BY_URGENCY =
            Comparator.comparing(Todo::deadline, Comparator.nullsLast(Comparator.naturalOrder()));

    private final TodoQueries todos;
    private final NoticeQueries notices;
    private final FigureQueries figures;
    private final EventQueries events;
    private final Clock clock;

    HomeController(TodoQueries todos, NoticeQueries notices, FigureQueries figures, EventQueries events, Clock clock) {
        this.todos = todos;
        this.notices = notices;
        this.figures = figures;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@RequestParam(required = false) @Nullable String tout, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        int most = tout == null ? TodoQueries.FIRST : TodoQueries.MOST;
        TodoQueries.Waiting waiting = todos.waiting(viewer, today, most);
        List<Todo> soon = viewer.is(Role.BUYER) ? notices.on(today) : List.of();
        List<Todo> shown = Stream.concat(soon.stream(), waiting.some().stream())
                .sorted(BY_URGENCY)
                .limit(most)
                .toList();
        model.addAttribute("todos", shown);
        model.addAttribute("others", waiting.total() + soon.size() - shown.size());
        if (shown.isEmpty()) {
            todos.next(viewer, today).ifPresent(upcoming -> model.addAttribute("upcoming", upcoming));
        }
        model.addAttribute("figures", figures.of(viewer, today));
        model.addAttribute("events", events.last(viewer));
        return "portfolio/home/home";
    }
}
