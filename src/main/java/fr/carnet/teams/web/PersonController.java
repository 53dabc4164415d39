package fr.carnet.teams.web;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.Teams;
import fr.carnet.teams.web.PersonQueries.PersonSheet;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a person to the company, shows one, corrects what was said of them. */
@Controller
class PersonController {

    private final Teams teams;
    private final PersonQueries queries;
    private final ProfileLabels profiles;

    PersonController(Teams teams, PersonQueries queries, ProfileLabels profiles) {
        this.teams = teams;
        this.queries = queries;
        this.profiles = profiles;
    }

    @GetMapping("/equipes/nouvelle-personne")
    String blank(@RequestParam(name = "bon", required = false) @Nullable UUID order, Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        model.addAttribute("form", new PersonForm(null, null, null));
        return newPerson(order, model);
    }

    @PostMapping("/equipes/nouvelle-personne")
    String add(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @RequestParam(name = "bon", required = false) @Nullable UUID order,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return newPerson(order, model);
        }
        PersonId person;
        try {
            person = teams.addPerson(form.details(), viewer);
        } catch (RuleViolation refused) {
            FormRefusals.say(refused, errors);
            return newPerson(order, model);
        }
        flash.addFlashAttribute("done", "person.added");
        flash.addFlashAttribute("doneArgs", new Object[] {form.details().name()});
        if (order == null) {
            return "redirect:/equipes";
        }
        flash.addAttribute("personne", person.value());
        return "redirect:/equipes/bons-de-commande/" + order;
    }

    @GetMapping("/equipes/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        var person = queries.person(id, viewer.reach()).orElseThrow(NotFound::new);
        model.addAttribute("form", new PersonForm(person.name(), person.profile(), person.years()));
        return page(person, viewer, model);
    }

    @PostMapping("/equipes/{id}")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var person = queries.person(id, viewer.reach()).orElseThrow(NotFound::new);
        if (!FormRefusals.attempt(() -> teams.correct(new PersonId(id), form.details(), viewer), errors)) {
            return page(person, viewer, model);
        }
        flash.addFlashAttribute("done", "person.corrected");
        return "redirect:/equipes/{id}";
    }

    private String newPerson(@Nullable UUID order, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("profiles", profiles.choices());
        return "teams/new-person";
    }

    private String page(PersonSheet person, Viewer viewer, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("teams", queries.teams(person.id(), viewer.reach()));
        model.addAttribute("profiles", profiles.choices());
        model.addAttribute("manages", viewer.is(Role.CORRESPONDENT));
        return "teams/person";
    }
}
