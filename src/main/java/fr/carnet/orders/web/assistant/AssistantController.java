package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.order.QuantityRules;
import fr.carnet.orders.web.TypedQuantities;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes step 2 of the ordering assistant: units and quantities. It saves them, so that going back loses nothing. */
@Controller
@RequestMapping("/bons-de-commande/{id}/modifier")
class AssistantController {

    private final Drafts drafts;
    private final AssistantPage page;

    AssistantController(Drafts drafts, AssistantPage page) {
        this.drafts = drafts;
        this.page = page;
    }

    @GetMapping("/unites")
    String units(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = page.show(id, viewer, model);
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
            Model model,
            HttpServletResponse response) {
        var quantities = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                drafts.choose(new OrderId(id), form.getSeen(), quantities, viewer);
                return AssistantPage.next(id, suite, "modifier/titulaire");
            } catch (ConcurrencyFailureException late) {
                var check = page.show(id, viewer, model);
                page.late(id, form.differencesFrom(check), model, response);
                return "orders/assistant/units";
            } catch (RuleViolation refused) {
                var check = page.show(id, viewer, model);
                refused.refusals().forEach(one -> reject(one, form, check, errors));
                return "orders/assistant/units";
            }
        }
        var check = page.show(id, viewer, model);
        QuantityRules.refusals(quantities, check.lot()).forEach(one -> reject(one, form, check, errors));
        return "orders/assistant/units";
    }

    /** A rule about one unit is said at that unit's field: its first argument is the unit's code. */
    private static void reject(Refusal refused, UnitsForm form, OrderCheck check, BindingResult errors) {
        FormRefusals.say(refused, errors, any -> check.lot().units().stream()
                .filter(unit -> !refused.args().isEmpty()
                        && unit.code().equals(refused.args().get(0)))
                .map(unit -> unit.id().value().toString())
                .filter(form.getQuantities()::containsKey)
                .findFirst()
                .map(TypedQuantities::field));
    }
}
