package fr.carnet.orders.web;

import fr.carnet.agreements.Agreements;
import fr.carnet.orders.Drafts;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import fr.carnet.startups.IncubatorStanding;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import fr.carnet.web.Choice;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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

/** Step 1 of the ordering assistant: on which lot, about what. From here on a draft exists, and can be left and resumed. */
@Controller
class AssistantTargetController {

    private final Drafts drafts;
    private final Agreements agreements;
    private final Startups startups;
    private final Incubators incubators;
    private final AssistantLabels labels;

    AssistantTargetController(
            Drafts drafts, Agreements agreements, Startups startups, Incubators incubators, AssistantLabels labels) {
        this.drafts = drafts;
        this.agreements = agreements;
        this.startups = startups;
        this.incubators = incubators;
        this.labels = labels;
    }

    /** @param startup chosen in advance, where one comes from its page */
    @GetMapping("/bons-de-commande/nouveau")
    String begin(@RequestParam(required = false) @Nullable UUID startup, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("form", new TargetForm(null, TargetForm.About.STARTUP, startup, List.of(), 0));
        return page(model);
    }

    @PostMapping("/bons-de-commande/nouveau")
    String begin(
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            return page(model);
        }
        OrderId id = drafts.open(form.lotId(), form.target(), viewer);
        flash.addFlashAttribute("done", "order.drafted");
        return "redirect:/bons-de-commande/" + id.value() + "/modifier/unites";
    }

    @GetMapping("/bons-de-commande/{id}/modifier")
    String resume(@PathVariable UUID id, Viewer viewer) {
        var todo = AssistantSummary.of(drafts.check(new OrderId(id), viewer)).todo();
        String step = todo.isEmpty() ? "emission" : "modifier/" + todo.get(0).step();
        return "redirect:/bons-de-commande/" + id + "/" + step;
    }

    @GetMapping("/bons-de-commande/{id}/modifier/objet")
    String aim(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = drafts.check(new OrderId(id), viewer);
        model.addAttribute("form", TargetForm.of(check.order()));
        model.addAttribute("summary", AssistantSummary.of(check));
        return page(model);
    }

    @PostMapping("/bons-de-commande/{id}/modifier/objet")
    String aim(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model) {
        check(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("summary", AssistantSummary.of(drafts.check(new OrderId(id), viewer)));
            return page(model);
        }
        drafts.aim(new OrderId(id), form.seen(), form.lotId(), form.target(), viewer);
        return AssistantLabels.next(id, suite, "modifier/unites");
    }

    /** Says what is missing, and refuses here already a target that no unit of the lot is for. */
    private void check(TargetForm form, BindingResult errors) {
        form.check(errors);
        if (!errors.hasErrors()) {
            var lot = agreements.lot(form.lotId(), labels.today());
            if (lot.units().stream().noneMatch(unit -> form.target().suits(unit.scope()))) {
                errors.rejectValue("about", "order.lot-without-unit", new Object[] {lot.title()}, null);
            }
        }
    }

    private String page(Model model) {
        LocalDate today = labels.today();
        model.addAttribute(
                "lots", agreements.lots(today).stream().map(labels::lot).toList());
        model.addAttribute(
                "startups",
                startups.orderable(today).stream().map(labels::startup).toList());
        model.addAttribute(
                "incubators",
                incubators.all(today).stream()
                        .map(AssistantTargetController::choice)
                        .toList());
        model.addAttribute("abouts", labels.abouts());
        return "orders/assistant/target";
    }

    private static Choice choice(IncubatorStanding incubator) {
        return new Choice(incubator.id().value().toString(), incubator.name())
                .hint(French.plural(incubator.activeStartups(), "startup active", "startups actives"));
    }
}
