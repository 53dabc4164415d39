package fr.carnet.teams.web;

import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.shared.NotFound;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.Teams;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
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

/** The team of an order: who was presented, who joins, who leaves (A-2016 § 7.2, A-2018 § 4.2). */
@Controller
class OrderTeamController {

    private final Teams teams;
    private final OrderTeamQueries queries;
    private final ProfileLabels profiles;

    OrderTeamController(Teams teams, OrderTeamQueries queries, ProfileLabels profiles) {
        this.teams = teams;
        this.queries = queries;
        this.profiles = profiles;
    }

    @GetMapping("/equipes/bons-de-commande/{id}")
    String team(
            @PathVariable UUID id,
            @RequestParam(name = "personne", required = false) @Nullable UUID person,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", new JoinForm(person));
        return page(id, viewer, model);
    }

    @PostMapping("/equipes/bons-de-commande/{id}")
    String join(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!FormRefusals.attempt(
                () -> teams.join(new OrderId(id), new PersonId(Objects.requireNonNull(form.person())), viewer),
                errors)) {
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("done", "team.joined");
        return "redirect:/equipes/bons-de-commande/{id}";
    }

    @PostMapping("/equipes/bons-de-commande/{id}/{person}/depart")
    String leave(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!FormRefusals.attempt(() -> teams.leave(new OrderId(id), new PersonId(person), viewer), errors)) {
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("done", "team.left");
        return "redirect:/equipes/bons-de-commande/{id}";
    }

    private String page(UUID id, Viewer viewer, Model model) {
        var order = queries.order(id, viewer.reach()).orElseThrow(NotFound::new);
        boolean manages = viewer.is(Role.CORRESPONDENT) && order.state().isOpen();
        model.addAttribute("order", order);
        model.addAttribute("members", queries.members(id));
        model.addAttribute("asked", queries.asked(id));
        model.addAttribute("manages", manages);
        model.addAttribute("candidates", manages ? candidates(id) : List.of());
        return "teams/order";
    }

    private List<Choice> candidates(UUID order) {
        return queries.candidates(order).stream()
                .map(one -> {
                    String experience = French.plural(one.years(), "an", "ans");
                    String label = one.name() + ", " + profiles.of(one.profile()) + ", " + experience;
                    return new Choice(one.id().toString(), label);
                })
                .toList();
    }
}
