package fr.carnet.startups.web.conformity;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.web.conformity.ConformityListQueries.ConformityFilter;
import fr.carnet.startups.web.conformity.ConformityListQueries.Entry;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is to be followed of the conformity of all startups within reach. */
@Controller
@RequestMapping("/conformite")
class ConformityListController {

    private static final List<Choice> DUE =
            List.of(new Choice("retard", "En retard"), new Choice("bientot", "Dans les 60 jours"));

    private final ConformityListQueries queries;
    private final Incubators incubators;
    private final ConformityLabels labels;
    private final Clock clock;

    ConformityListController(
            ConformityListQueries queries, Incubators incubators, ConformityLabels labels, Clock clock) {
        this.queries = queries;
        this.incubators = incubators;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") ConformityFilter filter,
            ListRequest list,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("page", queries.page(filter, list, today, viewer.reach()));
        model.addAttribute("figures", queries.figures(today, viewer.reach()));
        model.addAttribute("items", labels.items());
        model.addAttribute("states", labels.allStates());
        model.addAttribute("due", DUE);
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        return hx.view("startups/conformity/list", "resultats");
    }

    @GetMapping("/export.{format}")
    void export(ConformityFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT);
        export.send(
                "conformite", columns(), row -> queries.each(filter, list, LocalDate.now(clock), viewer.reach(), row));
    }

    private Columns<Entry> columns() {
        return Columns.<Entry>start()
                .text("Startup", Entry::startup)
                .text("Incubateur", Entry::incubator)
                .text("Point", row -> labels.label(row.item()))
                .text("Recommandation", Entry::text)
                .text("Gravité", row -> row.severity() == null ? "" : labels.label(row.severity()))
                .text("Chargé de la suite", Entry::assignee)
                .text("État", row -> labels.words(row.stateLabel()))
                .date("Échéance", Entry::dueOn)
                .text(
                        "En retard",
                        row -> row.deadline() != null && row.deadline().overdue() ? "oui" : "non");
    }
}
