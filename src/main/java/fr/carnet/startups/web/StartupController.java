package fr.carnet.startups.web;

import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.SixMonths;
import fr.carnet.startups.StartupPageSection;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of startups and the page of each. */
@Controller
class StartupController {

    private final StartupListQueries list;
    private final StartupPageQueries pages;
    private final Incubators incubators;
    private final StartupLabels labels;
    private final ObjectProvider<StartupPageSection> sections;
    private final CitedClauses clauses;
    private final Clock clock;

    StartupController(
            StartupListQueries list,
            StartupPageQueries pages,
            Incubators incubators,
            StartupLabels labels,
            ObjectProvider<StartupPageSection> sections,
            CitedClauses clauses,
            Clock clock) {
        this.list = list;
        this.pages = pages;
        this.incubators = incubators;
        this.labels = labels;
        this.sections = sections;
        this.clauses = clauses;
        this.clock = clock;
    }

    @GetMapping("/startups")
    String list(
            @ModelAttribute("filter") StartupFilter filter,
            ListRequest request,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        model.addAttribute("page", list.page(filter, request, today(), viewer.reach()));
        model.addAttribute("phases", labels.phases());
        model.addAttribute("states", labels.states());
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        model.addAttribute("listsIncubators", viewer.is(Role.BUYER, Role.COACH));
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        return hx.view("startups/list", "resultats");
    }

    @GetMapping("/startups/export.{format}")
    void export(StartupFilter filter, ListRequest request, Viewer viewer, Export export) {
        export.send("startups", columns(), row -> list.each(filter, request, today(), viewer.reach(), row));
    }

    @GetMapping("/startups/{slug}")
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        LocalDate today = today();
        Optional<StartupHead> found = pages.head(slug, today, viewer.reach());
        if (found.isEmpty()) {
            return "redirect:/startups/" + pages.renamed(slug, viewer.reach()).orElseThrow(NotFound::new);
        }
        StartupHead head = found.get();
        List<DecisionRow> decisions = pages.decisions(head.startupId());
        model.addAttribute("startup", head);
        model.addAttribute("decisions", decisions);
        model.addAttribute("files", pages.files(head.startupId()));
        model.addAttribute("acceptedSheets", pages.sheets(head.startupId()));
        PhaseTimeline timeline = PhaseTimeline.of(decisions, today);
        model.addAttribute("timeline", timeline);
        model.addAttribute("current", timeline.current());
        SixMonths sixMonths = timeline.sixMonths();
        model.addAttribute("sixMonths", sixMonths);
        if (sixMonths != null && sixMonths.asksForDecision()) {
            model.addAttribute("clauses", clauses.inSightOf(viewer, ClauseTopic.SIX_MONTHS));
        }
        model.addAttribute("decides", viewer.is(Role.BUYER, Role.COACH));
        model.addAttribute("sections", sections(head, viewer));
        return "startups/page";
    }

    private List<StartupPageSection.Content> sections(StartupHead startup, Viewer viewer) {
        return sections.orderedStream()
                .flatMap(section -> section.of(startup.startupId(), startup.slug(), viewer).stream())
                .toList();
    }

    private Columns<StartupRow> columns() {
        return Columns.<StartupRow>start()
                .text("Startup", StartupRow::name)
                .text("Identifiant", StartupRow::slug)
                .text("Mission", StartupRow::mission)
                .text("Phase", row -> labels.standing(row.phase(), row.stopped()))
                .date("Depuis le", StartupRow::since)
                .text("Incubateur", StartupRow::incubatorName)
                .text("Administration porteuse", StartupRow::sponsorName);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
