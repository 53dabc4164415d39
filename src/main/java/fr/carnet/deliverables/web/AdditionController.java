package fr.carnet.deliverables.web;

import fr.carnet.deliverables.Deliverables;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks an open order for a deliverable besides those of its units. */
@Controller
class AdditionController {

    private final Deliverables deliverables;
    private final DeliverableQueries queries;

    AdditionController(Deliverables deliverables, DeliverableQueries queries) {
        this.deliverables = deliverables;
        this.queries = queries;
    }

    /** @param bc the order's number */
    @GetMapping("/livrables/nouveau")
    String ask(@RequestParam(defaultValue = "") String bc, Viewer viewer, Model model) {
        var order = order(bc, viewer);
        model.addAttribute("form", AdditionForm.until(order.endsOn()));
        return page(order, model);
    }

    @PostMapping("/livrables/nouveau")
    String add(
            @RequestParam(defaultValue = "") String bc,
            @Valid @ModelAttribute("form") AdditionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var order = order(bc, viewer);
        if (!errors.hasErrors() && form.title() != null && form.dueOn() != null) {
            try {
                String description = form.description() == null ? "" : form.description();
                var added = deliverables.add(new OrderId(order.id()), form.title(), description, form.dueOn(), viewer);
                flash.addFlashAttribute("done", "deliverable.added");
                flash.addFlashAttribute("doneArgs", new Object[] {order.number()});
                return "redirect:/livrables/" + added.value();
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(order, model);
    }

    private OrderHead order(String number, Viewer viewer) {
        return queries.order(number, viewer.reach()).orElseThrow(NotFound::new);
    }

    private static String page(OrderHead order, Model model) {
        model.addAttribute("order", order);
        return "deliverables/new";
    }
}
