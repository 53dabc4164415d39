package fr.carnet.orders.web;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts that end an order, each on a page that says what will happen. */
@Controller
class EndingController {

    private static final String PAGE = "orders/ending";

    private final PurchaseOrders orders;
    private final OrderSheetQueries queries;

    EndingController(PurchaseOrders orders, OrderSheetQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @GetMapping("/bons-de-commande/{id}/annulation")
    String askToCancel(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(id, OrderState.CANCELLED, viewer, model);
    }

    @PostMapping("/bons-de-commande/{id}/annulation")
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return end(id, OrderState.CANCELLED, form, errors, viewer, model, flash);
    }

    @GetMapping("/bons-de-commande/{id}/resiliation")
    String askToTerminate(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(id, OrderState.TERMINATED, viewer, model);
    }

    @PostMapping("/bons-de-commande/{id}/resiliation")
    String terminate(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return end(id, OrderState.TERMINATED, form, errors, viewer, model, flash);
    }

    @GetMapping("/bons-de-commande/{id}/achevement")
    String askToComplete(@PathVariable UUID id, Viewer viewer, Model model) {
        return ask(id, OrderState.COMPLETED, viewer, model);
    }

    @PostMapping("/bons-de-commande/{id}/achevement")
    String complete(
            @PathVariable UUID id,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        return end(id, OrderState.COMPLETED, form, errors, viewer, model, flash);
    }

    private String ask(UUID id, OrderState target, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var head = show(id, target, viewer, model);
        if (!head.state().canMoveTo(target)) {
            throw new RuleViolation("order.transition", head.state(), target);
        }
        model.addAttribute("form", new EndingForm("", head.revision()));
        return PAGE;
    }

    private String end(
            UUID id,
            OrderState target,
            EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        if (!errors.hasErrors()) {
            try {
                move(new OrderId(id), target, form, viewer);
                flash.addFlashAttribute("done", "order." + target.name().toLowerCase(java.util.Locale.ROOT));
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                errors.reject(refused.code(), refused.args(), null);
            }
        }
        show(id, target, viewer, model);
        return PAGE;
    }

    private void move(OrderId id, OrderState target, EndingForm form, Viewer viewer) {
        switch (target) {
            case CANCELLED -> orders.cancel(id, form.seen(), form.words(), viewer);
            case TERMINATED -> orders.terminate(id, form.seen(), form.words(), viewer);
            default -> orders.complete(id, form.seen(), viewer);
        }
    }

    private OrderSheet.Head show(UUID id, OrderState target, Viewer viewer, Model model) {
        var sheet = queries.sheet(new OrderId(id), viewer.reach()).orElseThrow(NotFound::new);
        model.addAttribute("order", sheet.head());
        model.addAttribute("sheet", sheet);
        model.addAttribute("target", target.name());
        return sheet.head();
    }
}
