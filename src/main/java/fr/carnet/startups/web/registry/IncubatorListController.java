package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.web.registry.IncubatorListQueries.IncubatorFilter;
import fr.carnet.startups.web.registry.IncubatorListQueries.IncubatorRow;
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

/** The list of incubators: all for a buyer, a coach's own. */
@Controller
class IncubatorListController {

    private static final Columns<IncubatorRow> COLUMNS = Columns.<IncubatorRow>start()
            .text("Incubateur", IncubatorRow::name)
            .text("Identifiant", IncubatorRow::slug)
            .text("Administration porteuse", IncubatorRow::sponsorName)
            .text("État", IncubatorRow::state)
            .whole("Startups en cours", IncubatorRow::startups);

    private static final List<Choice> STATES = List.of(
            new Choice("ouvert", "Ouvert"), new Choice("en-creation", "En création"), new Choice("archive", "Archivé"));

    private final IncubatorListQueries queries;
    private final LikelyTwins twins;
    private final Clock clock;

    IncubatorListController(IncubatorListQueries queries, LikelyTwins twins, Clock clock) {
        this.queries = queries;
        this.twins = twins;
        this.clock = clock;
    }

    @GetMapping("/incubateurs")
    String list(
            @ModelAttribute("filter") IncubatorFilter filter,
            ListRequest list,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("page", queries.page(filter, list, LocalDate.now(clock), viewer.reach()));
        model.addAttribute("states", STATES);
        model.addAttribute("twins", twins.of(MergeKind.INCUBATOR, viewer).size());
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        return hx.view("startups/registry/incubators", "resultats");
    }

    @GetMapping("/incubateurs/export.{format}")
    void export(IncubatorFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        export.send(
                "incubateurs", COLUMNS, row -> queries.each(filter, list, LocalDate.now(clock), viewer.reach(), row));
    }
}
