package fr.carnet.orders.web;

import fr.carnet.orders.Complexity;
import fr.carnet.orders.Drafts;
import fr.carnet.orders.OrderCheck;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps 2 and 4 of the ordering assistant: units, execution. Each saves, so going back loses nothing. */
@Controller
@RequestMapping("/bons-de-commande/{id}/modifier")
class AssistantController {

    private final Drafts drafts;
    private final AssistantLabels labels;

    AssistantController(Drafts drafts, AssistantLabels labels) {
        this.drafts = drafts;
        this.labels = labels;
    }

    @GetMapping("/unites")
    String units(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = check(id, viewer, model);
        model.addAttribute("form", UnitsForm.of(check.order()));
        return "orders/assistant/units";
    }

    @PostMapping("/unites")
    String units(
            @PathVariable UUID id,
            @ModelAttribute("form") UnitsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model) {
        var quantities = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                drafts.choose(new OrderId(id), form.getSeen(), quantities, viewer);
                return AssistantLabels.next(id, suite, "modifier/titulaire");
            } catch (RuleViolation refused) {
                reject(refused, form, check(id, viewer, model), errors);
                return "orders/assistant/units";
            }
        }
        check(id, viewer, model);
        return "orders/assistant/units";
    }

    @GetMapping("/execution")
    String execution(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = check(id, viewer, model);
        model.addAttribute("form", ExecutionForm.of(check.order()));
        return execution(model);
    }

    @PostMapping("/execution")
    String execution(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ExecutionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model) {
        if (!errors.hasErrors()) {
            var mentions = form.read(errors);
            if (mentions.isPresent()) {
                drafts.describe(new OrderId(id), form.seen(), mentions.get(), viewer);
                return AssistantLabels.next(id, suite, "emission");
            }
        }
        check(id, viewer, model);
        return execution(model);
    }

    private String execution(Model model) {
        model.addAttribute("complexities", Choice.of(Complexity.values(), labels::label));
        model.addAttribute("criteria", labels.criteria());
        return "orders/assistant/execution";
    }

    private OrderCheck check(UUID id, Viewer viewer, Model model) {
        var check = drafts.check(new OrderId(id), viewer);
        model.addAttribute("id", id);
        model.addAttribute("check", check);
        model.addAttribute("summary", AssistantSummary.of(check));
        return check;
    }

    /** A rule about one unit is said at that unit's field: its first argument is the unit's code. */
    private static void reject(RuleViolation refused, UnitsForm form, OrderCheck check, BindingResult errors) {
        check.lot().units().stream()
                .filter(unit -> refused.args().length > 0 && unit.code().equals(refused.args()[0]))
                .map(unit -> unit.id().value().toString())
                .filter(form.getQuantities()::containsKey)
                .findFirst()
                .ifPresentOrElse(
                        unit -> errors.rejectValue(UnitsForm.field(unit), refused.code(), refused.args(), null),
                        () -> errors.reject(refused.code(), refused.args(), null));
    }
}
