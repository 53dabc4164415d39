package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.web.page.OrderSheet;
import fr.carnet.orders.web.page.OrderSheetQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does the acts that end an order and give nothing back, each on a page that says what will happen. */
@Controller
@RequestMapping("/bons-de-commande/{id}")
class EndingController {

    private static final String PAGE = "orders/acts/ending";

    private final PurchaseOrders orders;
    private final OrderSheetQueries queries;

    EndingController(PurchaseOrders orders, OrderSheetQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @GetMapping({"/annulation", "/achevement"})
    String ask(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var act = EndingAct.at(request);
        var head = show(id, act, viewer, model);
        if (!head.state().canMoveTo(act.target())) {
            throw new RuleViolation("order.transition", head.state(), act.target());
        }
        model.addAttribute("form", new EndingForm("", head.revision()));
        return PAGE;
    }

    @PostMapping({"/annulation", "/achevement"})
    String end(
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        var act = EndingAct.at(request);
        if (act == EndingAct.CANCEL && !errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                flash.addFlashAttribute("done", end(new OrderId(id), act, form, viewer));
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        show(id, act, viewer, model);
        return PAGE;
    }

    /** The message code of what was done. */
    private String end(OrderId id, EndingAct act, EndingForm form, Viewer viewer) {
        if (act == EndingAct.CANCEL) {
            return orders.cancel(id, form.seen(), form.words(), viewer) ? act.done() : "order.abandoned";
        }
        orders.complete(id, form.seen(), viewer);
        return act.done();
    }

    private OrderSheet.Head show(UUID id, EndingAct act, Viewer viewer, Model model) {
        var sheet = queries.sheet(new OrderId(id), viewer.reach()).orElseThrow(NotFound::new);
        model.addAttribute("order", sheet.head());
        model.addAttribute("sheet", sheet);
        model.addAttribute("act", act);
        model.addAttribute(
                "obstacles",
                act == EndingAct.COMPLETE ? orders.completionRefusals(new OrderId(id), viewer) : List.of());
        return sheet.head();
    }
}
