package fr.carnet.orders.web.acts;

import fr.carnet.orders.LineDeliveries;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends an order before all was done, on a page that shows what was, and what is given back (domain.md § 3). */
@Controller
@RequestMapping("/bons-de-commande/{id}")
class ReleaseController {

    private static final String PAGE = "orders/acts/release";

    private final PurchaseOrders orders;
    private final EarlyEndings endings;
    private final LineDeliveries deliveries;
    private final Clock clock;

    ReleaseController(PurchaseOrders orders, EarlyEndings endings, LineDeliveries deliveries, Clock clock) {
        this.orders = orders;
        this.endings = endings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GetMapping({"/cloture", "/resiliation"})
    String ask(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        var act = EndingAct.at(request);
        var order = order(id, viewer);
        if (!order.state().canMoveTo(act.target())) {
            throw new RuleViolation("order.transition", order.state(), act.target());
        }
        model.addAttribute("form", ReleaseForm.of(order, LocalDate.now(clock)));
        return page(order, act, null, model);
    }

    /** @param calculer not null where only the total is asked for */
    @PostMapping({"/cloture", "/resiliation"})
    String end(
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("form") ReleaseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String calculer,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var act = EndingAct.at(request);
        var order = order(id, viewer);
        var flat = form.read(order, true, errors);
        boolean known = !errors.hasErrors();
        if (calculer == null) {
            form.check(errors);
            Optional.ofNullable(form.getDate())
                    .flatMap(on -> endings.dateRefusal(order, on))
                    .ifPresent(refused -> FormRefusals.say(refused, errors));
        }
        if (calculer == null && !errors.hasErrors()) {
            try {
                end(order.id(), act, form.getSeen(), form.ending(flat), viewer);
                flash.addFlashAttribute("done", act.done());
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(order, act, known ? flat : null, model);
    }

    private void end(OrderId id, EndingAct act, long seen, Ending ending, Viewer viewer) {
        if (act == EndingAct.CLOSE) {
            endings.close(id, seen, ending, viewer);
        } else {
            endings.terminate(id, seen, ending, viewer);
        }
    }

    private PurchaseOrder order(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return orders.find(new OrderId(id), viewer.reach()).orElseThrow(NotFound::new);
    }

    private String page(PurchaseOrder order, EndingAct act, @Nullable Map<OrderLineId, Money> flat, Model model) {
        model.addAttribute("sheet", ReleaseSheet.of(order, deliveries.of(order.id()), flat));
        model.addAttribute("act", act);
        model.addAttribute("obstacles", act == EndingAct.CLOSE ? endings.closingRefusals(order.id()) : List.of());
        return PAGE;
    }
}
