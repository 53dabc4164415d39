package fr.carnet.orders.web.acts;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.quality.PoorExecution;
import fr.carnet.orders.quality.PoorExecutionId;
import fr.carnet.orders.quality.PoorExecutionKind;
import fr.carnet.orders.quality.PoorExecutions;
import fr.carnet.orders.web.page.OrderSheet;
import fr.carnet.orders.web.page.OrderSheetQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** A buyer records a poor execution, the contractor's correspondent answers it. */
@Controller
@RequestMapping("/bons-de-commande/{id}/mauvaises-executions")
class PoorExecutionController {

    private static final List<Choice> KINDS = List.of(
            new Choice(PoorExecutionKind.HALF_DONE.name(), "Réalisée à moitié")
                    .hint("Le titulaire ne réalise qu’à moitié ses engagements."),
            new Choice(PoorExecutionKind.BADLY_DONE.name(), "Mal exécutée")
                    .hint("Les engagements sont tenus, mais mal."),
            new Choice(PoorExecutionKind.OFF_TERMS.name(), "Hors des termes du contrat")
                    .hint("Ce qui est fait n’est pas ce que le cahier des clauses prévoit."));

    private final PoorExecutions poorExecutions;
    private final OrderSheetQueries queries;
    private final Clock clock;

    PoorExecutionController(PoorExecutions poorExecutions, OrderSheetQueries queries, Clock clock) {
        this.poorExecutions = poorExecutions;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("form", new PoorExecutionForm(null, LocalDate.now(clock), null));
        return page(id, viewer, model);
    }

    @PostMapping("/nouvelle")
    String record(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PoorExecutionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        if (!errors.hasErrors()) {
            try {
                poorExecutions.record(
                        new OrderId(id),
                        Objects.requireNonNull(form.nature()),
                        Objects.requireNonNull(form.happenedOn()),
                        Objects.requireNonNull(form.facts()),
                        viewer);
                flash.addFlashAttribute("done", "quality.recorded");
                return "redirect:/bons-de-commande/{id}#qualite";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(id, viewer, model);
    }

    @GetMapping("/{poor}/reponse")
    String askForAnswer(@PathVariable UUID id, @PathVariable UUID poor, Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        if (recorded(id, poor, viewer, model).isAnswered()) {
            throw new RuleViolation("quality.answered-already");
        }
        model.addAttribute("form", new AnswerForm(null));
        return "orders/acts/poor-execution-answer";
    }

    @PostMapping("/{poor}/reponse")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID poor,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.CORRESPONDENT);
        recorded(id, poor, viewer, model);
        if (!errors.hasErrors()) {
            try {
                poorExecutions.answer(
                        new OrderId(id), new PoorExecutionId(poor), Objects.requireNonNull(form.answer()), viewer);
                flash.addFlashAttribute("done", "quality.answered");
                return "redirect:/bons-de-commande/{id}#qualite";
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return "orders/acts/poor-execution-answer";
    }

    private PoorExecution recorded(UUID id, UUID poor, Viewer viewer, Model model) {
        model.addAttribute("order", head(id, viewer));
        var recorded = poorExecutions.of(new OrderId(id), viewer).stream()
                .filter(one -> one.id().value().equals(poor))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("poor", recorded);
        return recorded;
    }

    private String page(UUID id, Viewer viewer, Model model) {
        model.addAttribute("order", head(id, viewer));
        model.addAttribute("natures", KINDS);
        return "orders/acts/poor-execution-new";
    }

    private OrderSheet.Head head(UUID id, Viewer viewer) {
        return queries.sheet(new OrderId(id), viewer.reach())
                .orElseThrow(NotFound::new)
                .head();
    }
}
