package fr.carnet.orders.web.acts;

import fr.carnet.documents.StoredFiles;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.web.page.OrderSheet;
import fr.carnet.orders.web.page.OrderSheetQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the refusal of an issued order: by its contractor's correspondent, or by a letter that a buyer received. */
@Controller
class ContractorRefusalController {

    private final ContractorRefusals refusals;
    private final OrderSheetQueries queries;
    private final StoredFiles files;
    private final Clock clock;

    ContractorRefusalController(
            ContractorRefusals refusals, OrderSheetQueries queries, StoredFiles files, Clock clock) {
        this.refusals = refusals;
        this.queries = queries;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/bons-de-commande/{id}/refus")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        var head = refusable(id, viewer, model);
        model.addAttribute("form", new ContractorRefusalForm("", head.revision()));
        return "orders/acts/refusal";
    }

    @PostMapping("/bons-de-commande/{id}/refus")
    String refuse(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ContractorRefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.CORRESPONDENT);
        var head = head(id, viewer, model);
        if (!errors.hasErrors()) {
            try {
                refusals.refuse(new OrderId(id), form.seen(), form.words(), viewer);
                flash.addFlashAttribute("done", "order.refused");
                flash.addFlashAttribute("doneArgs", new Object[] {head.label()});
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return "orders/acts/refusal";
    }

    @GetMapping("/bons-de-commande/{id}/refus-ecrit")
    String askInWriting(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var head = refusable(id, viewer, model);
        model.addAttribute("form", new WrittenRefusalForm(LocalDate.now(clock), null, null, head.revision()));
        return inWriting(model);
    }

    @PostMapping("/bons-de-commande/{id}/refus-ecrit")
    String refusedInWriting(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WrittenRefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        var head = head(id, viewer, model);
        if (!errors.hasErrors()) {
            try {
                var on = Objects.requireNonNull(form.receivedOn());
                refusals.refusedInWriting(new OrderId(id), form.seen(), on, form.words(), form.upload(), viewer);
                flash.addFlashAttribute("done", "order.refused-in-writing");
                flash.addFlashAttribute("doneArgs", new Object[] {head.label()});
                return "redirect:/bons-de-commande/{id}";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors, response);
            }
        }
        return inWriting(model);
    }

    private String inWriting(Model model) {
        model.addAttribute("accepted", files.accepted());
        model.addAttribute("maximum", files.maximum().toMegabytes());
        return "orders/acts/refusal-in-writing";
    }

    private OrderSheet.Head refusable(UUID id, Viewer viewer, Model model) {
        var head = head(id, viewer, model);
        if (head.state() != OrderState.ISSUED) {
            throw new RuleViolation("order.not-refusable", head.label(), head.state());
        }
        return head;
    }

    private OrderSheet.Head head(UUID id, Viewer viewer, Model model) {
        var head = queries.sheet(new OrderId(id), viewer.reach())
                .orElseThrow(NotFound::new)
                .head();
        model.addAttribute("order", head);
        return head;
    }
}
