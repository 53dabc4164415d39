package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes step 1 of the ordering assistant: on which lot, about what. From here on a draft exists, and can be left and resumed.
 */
@Controller
class AssistantTargetController {

    private final Drafts drafts;
    private final TargetChoices choices;
    private final AssistantPage page;

    AssistantTargetController(Drafts drafts, TargetChoices choices, AssistantPage page) {
        this.drafts = drafts;
        this.choices = choices;
        this.page = page;
    }

    /** @param startup chosen in advance, where one comes from its page; likewise a digital project */
    @GetMapping("/bons-de-commande/nouveau")
    String begin(
            @RequestParam(required = false) @Nullable UUID startup,
            @RequestParam(required = false) @Nullable UUID projet,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("form", TargetForm.begun(startup, projet));
        return page(model);
    }

    @PostMapping("/bons-de-commande/nouveau")
    String begin(
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        choices.check(form, errors);
        if (errors.hasErrors()) {
            return page(model);
        }
        OrderId id = drafts.open(form.draftId(), form.lotId(), form.target(), viewer);
        flash.addFlashAttribute("done", "order.drafted");
        return AssistantPage.next(id.value(), suite, "modifier/unites");
    }

    @GetMapping("/bons-de-commande/{id}/modifier")
    String resume(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/bons-de-commande/" + id + "/" + page.firstToDo(id, viewer);
    }

    @GetMapping("/bons-de-commande/{id}/modifier/objet")
    String aim(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = page.show(id, viewer, model);
        model.addAttribute(
                "form", TargetForm.of(check.order(), check.situation().isForProject()));
        return page(model);
    }

    @PostMapping("/bons-de-commande/{id}/modifier/objet")
    String aim(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        choices.check(form, errors);
        if (!errors.hasErrors()) {
            try {
                drafts.aim(new OrderId(id), form.seen(), form.lotId(), form.target(), viewer);
                return AssistantPage.next(id, suite, "modifier/unites");
            } catch (ConcurrencyFailureException late) {
                page.late(id, List.of(), model, response);
            }
        }
        page.show(id, viewer, model);
        return page(model);
    }

    private String page(Model model) {
        choices.show(model);
        return "orders/assistant/target";
    }
}
