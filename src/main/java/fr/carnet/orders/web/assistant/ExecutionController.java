package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriterion;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes step 4 of the ordering assistant: period, complexity, beneficiary and billing. */
@Controller
@RequestMapping("/bons-de-commande/{id}/modifier/execution")
class ExecutionController {

    private final Drafts drafts;
    private final DraftQueries queries;
    private final AssistantPage page;

    ExecutionController(Drafts drafts, DraftQueries queries, AssistantPage page) {
        this.drafts = drafts;
        this.queries = queries;
        this.page = page;
    }

    @GetMapping
    String read(@PathVariable UUID id, Viewer viewer, Model model) {
        var check = show(id, viewer, model);
        model.addAttribute("form", ExecutionForm.of(check.order()));
        return "orders/assistant/execution";
    }

    /** @param reprendre the earlier order whose address and references are to be filled in */
    @PostMapping
    String save(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ExecutionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String suite,
            @RequestParam(required = false) @Nullable UUID reprendre,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var mentions = Optional.ofNullable(form).flatMap(typed -> typed.read(errors));
        if (mentions.isPresent()) {
            try {
                var stated = borrowing(mentions.get(), id, reprendre);
                drafts.describe(new OrderId(id), form.seen(), stated, viewer);
                return AssistantPage.next(id, reprendre == null ? suite : "facturation", "emission");
            } catch (ConcurrencyFailureException late) {
                var stored = ExecutionForm.of(show(id, viewer, model).order());
                page.late(id, form.differencesFrom(stored, page), model, response);
                return "orders/assistant/execution";
            }
        }
        show(id, viewer, model);
        return "orders/assistant/execution";
    }

    private Mentions borrowing(Mentions typed, UUID id, @Nullable UUID model) {
        return queries.references(new OrderId(id)).stream()
                .filter(references -> references.order().equals(model))
                .findFirst()
                .map(one -> typed.borrowing(one.address(), one.place(), one.siret(), one.service()))
                .orElse(typed);
    }

    private OrderCheck show(UUID id, Viewer viewer, Model model) {
        model.addAttribute("complexities", Choice.of(Complexity.values(), page::label));
        model.addAttribute("criteria", criteria());
        model.addAttribute("references", queries.references(new OrderId(id)));
        return page.show(id, viewer, model);
    }

    /** The criteria of complexity, by the name that their fields begin with. */
    private List<Choice> criteria() {
        return Arrays.stream(ComplexityCriterion.values())
                .map(criterion -> new Choice(criterion.name().toLowerCase(Locale.ROOT), page.label(criterion)))
                .toList();
    }
}
