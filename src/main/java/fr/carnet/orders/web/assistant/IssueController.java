package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.issuing.Issuing;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
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

/** Shows step 5 of the ordering assistant, the draft whole, and issues it. */
@Controller
@RequestMapping("/bons-de-commande/{id}/emission")
class IssueController {

    private final Issuing issuing;
    private final OrderDocuments documents;
    private final AssistantPage page;

    IssueController(Issuing issuing, OrderDocuments documents, AssistantPage page) {
        this.issuing = issuing;
        this.documents = documents;
        this.page = page;
    }

    /** What was read before the button was pressed; another total or a later change refuses the act. */
    record IssueForm(long seen, BigDecimal total) {}

    @GetMapping
    String read(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = show(id, viewer, model);
        model.addAttribute(
                "form",
                new IssueForm(
                        check.order().revision(),
                        check.priced().totals().exclVat().amount()));
        return "orders/assistant/issue";
    }

    @PostMapping
    String issue(
            @PathVariable UUID id,
            @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors() || form.total() == null) {
            return "redirect:/bons-de-commande/" + id + "/emission"; // not from the page: it is to be read first
        }
        try {
            String number = issuing.issue(new OrderId(id), form.seen(), new Money(form.total()), viewer);
            flash.addFlashAttribute("done", "order.issued");
            flash.addFlashAttribute("doneArgs", new Object[] {number});
            return "redirect:/bons-de-commande/" + id;
        } catch (ConcurrencyFailureException late) {
            show(id, viewer, model); // leads to the order where the first of two presses issued it
            page.late(id, List.of(), model, response);
            return "orders/assistant/issue";
        } catch (RuleViolation refused) {
            FormRefusals.say(refused, errors);
            show(id, viewer, model); // what is shown now is what a second press agrees to
            return "orders/assistant/issue";
        }
    }

    private OrderCheck show(UUID id, Viewer viewer, Model model) {
        var check = page.show(id, viewer, model);
        model.addAttribute(
                "order",
                documents
                        .find(new OrderId(id), viewer)
                        .orElseThrow(NotFound::new)
                        .priced(check.priced()));
        model.addAttribute("revision", check.order().revision());
        model.addAttribute("total", check.priced().totals().exclVat().amount());
        return check;
    }
}
