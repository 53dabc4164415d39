package fr.carnet.portfolio.web.opinions;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.Incubators;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of opinions on new projects: all for a buyer, those of a coach's incubators. */
@Controller
class OpinionListController {

    private final OpinionListQueries queries;
    private final Incubators incubators;
    private final OpinionLabels labels;

    OpinionListController(OpinionListQueries queries, Incubators incubators, OpinionLabels labels) {
        this.queries = queries;
        this.incubators = incubators;
        this.labels = labels;
    }

    @GetMapping("/portefeuille/avis")
    String list(
            @ModelAttribute("filter") OpinionFilter filter,
            ListRequest list,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        model.addAttribute("page", queries.page(filter, list, viewer.reach()));
        model.addAttribute("verdicts", labels.verdicts());
        model.addAttribute("states", labels.states());
        model.addAttribute("incubators", incubators.choices(viewer.reach()));
        model.addAttribute("writes", viewer.is(Role.COACH));
        return hx.view("portfolio/opinions/list", "resultats");
    }

    @GetMapping("/portefeuille/avis/export.{format}")
    void export(OpinionFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        export.send("avis", columns(), row -> queries.each(filter, list, viewer.reach(), row));
    }

    private Columns<OpinionRow> columns() {
        return Columns.<OpinionRow>start()
                .text("Projet", OpinionRow::project)
                .text("Administration porteuse", OpinionRow::sponsor)
                .text("Incubateur", OpinionRow::incubatorName)
                .text("Avis", row -> labels.of(row.verdict()))
                .date("Donné le", OpinionRow::givenOn)
                .text("Auteur", OpinionRow::author)
                .text("État", row -> labels.state(row.state()))
                .text("Startup", OpinionRow::startupName);
    }
}
