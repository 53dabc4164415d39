package fr.carnet.tracking.web.days;

import fr.carnet.people.Viewer;
import fr.carnet.tracking.Week;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The days of a week as a list and as a file. */
@Controller
class DaysController {

    private static final Columns<LoggedDay> COLUMNS = Columns.<LoggedDay>start()
            .date("Date", LoggedDay::day)
            .text("Semaine", entry -> Week.of(entry.day()).toString())
            .text("Personne", LoggedDay::person)
            .text("Titulaire", LoggedDay::contractor)
            .text("Bon de commande", LoggedDay::number)
            .text("Startup ou projet", LoggedDay::startup)
            .text("Unité d’œuvre", LoggedDay::code)
            .text("Activité", LoggedDay::activity)
            .days("Jours", LoggedDay::quantity)
            .text("Formation", entry -> entry.training() ? "oui" : "non");

    private final DayListPage list;
    private final DayListQueries queries;
    private final Clock clock;

    DaysController(DayListPage list, DayListQueries queries, Clock clock) {
        this.list = list;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/suivi/jours")
    String days(@ModelAttribute("filter") DayFilter filter, ListRequest request, Viewer viewer, Model model) {
        return list.show(filter, request, viewer, model);
    }

    @GetMapping({"/suivi/export.{format}", "/suivi/jours/export.{format}"})
    void export(DayFilter filter, ListRequest request, Viewer viewer, Export export) {
        var week = filter.week(LocalDate.now(clock));
        export.send("jours-" + week, COLUMNS, row -> queries.each(filter, week, request, viewer.reach(), row));
    }
}
