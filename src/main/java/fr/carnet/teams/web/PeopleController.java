package fr.carnet.teams.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The people whom contractors present for their orders. */
@Controller
class PeopleController {

    private final PersonListQueries queries;
    private final ProfileLabels profiles;

    PeopleController(PersonListQueries queries, ProfileLabels profiles) {
        this.queries = queries;
        this.profiles = profiles;
    }

    @GetMapping("/equipes")
    String list(@ModelAttribute("filter") PersonFilter filter, ListRequest list, Viewer viewer, Model model) {
        model.addAttribute("page", queries.page(filter, list, viewer.reach()));
        model.addAttribute("profiles", profiles.choices());
        model.addAttribute("manages", viewer.is(Role.CORRESPONDENT));
        return "teams/list";
    }

    @GetMapping("/equipes/export.{format}")
    void export(PersonFilter filter, ListRequest list, Viewer viewer, Export export) {
        var columns = Columns.<PersonRow>start()
                .text("Nom", PersonRow::name)
                .text("Profil", row -> profiles.of(row.profile()))
                .whole("Expérience (années)", PersonRow::years)
                .text("Société", PersonRow::contractor)
                .whole("Bons de commande", PersonRow::orders)
                .text("Numéros", PersonRow::numbers);
        export.send("equipes", columns, row -> queries.each(filter, list, viewer.reach(), row));
    }
}
