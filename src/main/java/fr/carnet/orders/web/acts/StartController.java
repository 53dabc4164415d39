package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declares that the work of an order without days began, on a page that says what follows (domain.md § 3). */
@Controller
class StartController {

    private final PurchaseOrders orders;

    StartController(PurchaseOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/bons-de-commande/{id}/demarrage")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        PurchaseOrder order = order(id, viewer);
        model.addAttribute("id", id);
        model.addAttribute("number", order.number().orElseThrow(NotFound::new));
        model.addAttribute("cancels", viewer.is(Role.BUYER));
        return "orders/acts/start";
    }

    @PostMapping("/bons-de-commande/{id}/demarrage")
    String declare(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        try {
            orders.declareStart(new OrderId(id), viewer);
            flash.addFlashAttribute("done", "order.started");
        } catch (RuleViolation refused) {
            if (!order(id, viewer).hasBegun()) {
                throw refused;
            } // else pressed twice, or another was first: the order's page says where it stands
        }
        return "redirect:/bons-de-commande/{id}";
    }

    private PurchaseOrder order(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.CORRESPONDENT);
        return orders.find(new OrderId(id), viewer.reach()).orElseThrow(NotFound::new);
    }
}
