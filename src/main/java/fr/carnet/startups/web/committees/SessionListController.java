package fr.carnet.startups.web.committees;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.Incubators;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The sessions of commitment committees, the last one first. */
@Controller
class SessionListController {

    private final SessionListQueries queries;
    private final Incubators incubators;
    private final MessageSource messages;
    private final Clock clock;

    SessionListController(SessionListQueries queries, Incubators incubators, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.incubators = incubators;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/comites")
    String list(@ModelAttribute("filter") SessionFilter filter, ListRequest list, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("page", queries.page(filter, list, viewer.reach()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        model.addAttribute(
                "states",
                List.of(
                        new Choice(SessionFilter.COMING, words("committee.filter.coming")),
                        new Choice(SessionFilter.HELD, words("committee.filter.held"))));
        return "startups/committees/list";
    }

    @GetMapping("/comites/export.{format}")
    void export(SessionFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        LocalDate today = LocalDate.now(clock);
        var columns = Columns.<SessionRow>start()
                .date("Date", SessionRow::onDay)
                .text("Comité", SessionRow::name)
                .text("Instance", row -> words("CommitteeBody." + row.body().name()))
                .text("Incubateurs", row -> row.incubators() == null ? "Tous" : row.incubators())
                .text("Situation", row -> words(row.standing(today)))
                .whole("Startups", SessionRow::startups)
                .whole("Décidées", SessionRow::decided);
        export.send("comites", columns, row -> queries.each(filter, list, viewer.reach(), row));
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
