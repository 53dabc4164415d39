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
import org.springframework.validation.BeanPropertyBindingResult;
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

    /** The button that lists the startups of the incubator chosen, and saves nothing. */
    private static final String STARTUPS = "startups";

    private final Drafts drafts;
    private final TargetChoices choices;
    private final NamedStartupChoices named;
    private final AssistantPage page;

    AssistantTargetController(Drafts drafts, TargetChoices choices, NamedStartupChoices named, AssistantPage page) {
        this.drafts = drafts;
        this.choices = choices;
        this.named = named;
        this.page = page;
    }

    /** @param startup chosen in advance, where one comes from its page; likewise a digital project */
    @GetMapping("/bons-de-commande/nouveau")
    String begin(
            @RequestParam(required = false) @Nullable UUID startup,
            @RequestParam(required = false) @Nullable UUID projet,
            NamedStartupChoices.Asked asked,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.BUYER);
        return page(named.fill(TargetForm.begun(startup, projet), asked), model);
    }

    @PostMapping("/bons-de-commande/nouveau")
    String begin(
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (suite.equals(STARTUPS)) {
            return page(form, model);
        }
        choices.check(form, errors);
        if (errors.hasErrors()) {
            return page(form, errors, model);
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
    String aim(@PathVariable UUID id, NamedStartupChoices.Asked asked, Viewer viewer, Model model) {
        var check = page.show(id, viewer, model);
        var form = TargetForm.of(check.order(), check.situation().isForProject());
        return page(named.fill(form, asked), model);
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
        if (suite.equals(STARTUPS)) {
            page.show(id, viewer, model);
            return page(form, model);
        }
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
        return page(form, errors, model);
    }

    /** The form as it is, with nothing held against what is not filled in yet. */
    private String page(TargetForm form, Model model) {
        var shown = form.naming(named.incubator(form));
        return page(shown, new BeanPropertyBindingResult(shown, "form"), model);
    }

    private String page(TargetForm form, BindingResult errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        choices.show(form, model);
        return "orders/assistant/target";
    }
}
