package fr.carnet.orders.web;

import fr.carnet.orders.Drafts;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrder;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Step 5 of the ordering assistant: read it whole, then issue it. */
@Controller
@RequestMapping("/bons-de-commande/{id}/emission")
class IssueController {

    private final Drafts drafts;
    private final PurchaseOrders orders;

    IssueController(Drafts drafts, PurchaseOrders orders) {
        this.drafts = drafts;
        this.orders = orders;
    }

    /** What was read before the button was pressed; another total or a later change refuses the act. */
    record IssueForm(long seen, BigDecimal total) {}

    @GetMapping
    String read(@PathVariable UUID id, Viewer viewer, Model model) {
        PurchaseOrder draft = show(id, viewer, model);
        model.addAttribute(
                "form", new IssueForm(draft.revision(), draft.totals().exclVat().amount()));
        return "orders/assistant/issue";
    }

    @PostMapping
    String issue(
            @PathVariable UUID id,
            @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors() || form.total() == null) {
            return "redirect:/bons-de-commande/" + id + "/emission"; // not from the page: it is to be read first
        }
        try {
            String number = orders.issue(new OrderId(id), form.seen(), new Money(form.total()), viewer);
            flash.addFlashAttribute("done", "order.issued");
            flash.addFlashAttribute("doneArgs", new Object[] {number});
            return "redirect:/bons-de-commande/" + id;
        } catch (ConcurrencyFailureException late) {
            if (!isIssued(id, viewer)) {
                throw late;
            }
            return "redirect:/bons-de-commande/" + id; // pressed twice: the first press issued it
        } catch (RuleViolation refused) {
            errors.reject(refused.code(), refused.args(), null);
            show(id, viewer, model); // what is shown now is what a second press agrees to
            return "orders/assistant/issue";
        }
    }

    private boolean isIssued(UUID id, Viewer viewer) {
        return orders.find(new OrderId(id), viewer.reach())
                .map(order -> order.state() != OrderState.DRAFT)
                .orElse(false);
    }

    private PurchaseOrder show(UUID id, Viewer viewer, Model model) {
        var check = drafts.check(new OrderId(id), viewer);
        model.addAttribute("id", id);
        model.addAttribute("check", check);
        model.addAttribute("summary", AssistantSummary.of(check));
        model.addAttribute("revision", check.order().revision());
        model.addAttribute("total", check.order().totals().exclVat().amount());
        return check.order();
    }
}
