package fr.carnet.tracking.web.statements;

import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.statements.MonthlyStatements;
import fr.carnet.tracking.web.statements.StatementForms.Decision;
import fr.carnet.tracking.web.statements.StatementForms.Submission;
import fr.carnet.tracking.web.statements.StatementForms.Verdict;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One statement: its days, its history, and the act that is one's own: submit, withdraw, or decide. */
@Controller
class StatementController {

    private static final String PLACE = "redirect:/releves/{order}/{month}";

    private static final List<Choice> DECISIONS = List.of(
            new Choice(Decision.APPROVE.name(), "Approuver")
                    .hint(
                            "Définitif : les jours du mois ne changeront plus, l’attestation de service fait s’y appuiera."),
            new Choice(Decision.SEND_BACK.name(), "Renvoyer")
                    .hint("Le titulaire corrige les jours, puis soumet de nouveau."));

    private final MonthlyStatements statements;
    private final StatementQueries queries;
    private final OddityQueries oddities;
    private final Clock clock;

    StatementController(MonthlyStatements statements, StatementQueries queries, OddityQueries oddities, Clock clock) {
        this.statements = statements;
        this.queries = queries;
        this.oddities = oddities;
        this.clock = clock;
    }

    @GetMapping("/releves/{order}/{month}")
    String show(@PathVariable UUID order, @PathVariable YearMonth month, Viewer viewer, Model model) {
        model.addAttribute("submission", new Submission(0, null));
        model.addAttribute("verdict", Verdict.NONE);
        return page(order, month, viewer, model);
    }

    @PostMapping("/releves/{order}/{month}/soumission")
    String submit(
            @PathVariable UUID order,
            @PathVariable YearMonth month,
            @ModelAttribute("submission") Submission form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        try {
            statements.submit(new OrderId(order), month, form.seen(), form.days(), viewer);
            flash.addFlashAttribute("done", "statement.submitted");
            return PLACE;
        } catch (RuleViolation refused) {
            FormRefusals.say(refused, errors);
            model.addAttribute("verdict", Verdict.NONE);
            return page(order, month, viewer, model);
        }
    }

    @PostMapping("/releves/{order}/{month}/retrait")
    String withdraw(
            @PathVariable UUID order,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") long seen,
            Viewer viewer,
            RedirectAttributes flash) {
        statements.withdraw(new OrderId(order), month, seen, viewer);
        flash.addFlashAttribute("done", "statement.withdrawn");
        return PLACE;
    }

    @PostMapping("/releves/{order}/{month}/decision")
    String decide(
            @PathVariable UUID order,
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("verdict") Verdict form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER);
        if (!errors.hasErrors()) {
            try {
                decide(new OrderId(order), month, form, viewer);
                flash.addFlashAttribute(
                        "done", form.decision() == Decision.APPROVE ? "statement.approved" : "statement.sent-back");
                return PLACE;
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        model.addAttribute("submission", new Submission(0, null));
        return page(order, month, viewer, model);
    }

    private void decide(OrderId order, YearMonth month, Verdict form, Viewer viewer) {
        if (form.decision() == Decision.APPROVE) {
            statements.approve(order, month, form.seen(), viewer);
        } else {
            statements.sendBack(order, month, form.seen(), form.words(), viewer);
        }
    }

    private String page(UUID order, YearMonth month, Viewer viewer, Model model) {
        var sheet = queries.sheet(new OrderId(order), month, viewer.reach()).orElseThrow(NotFound::new);
        boolean submits = viewer.is(Role.CORRESPONDENT);
        boolean decides = viewer.is(Role.BUYER, Role.PRODUCT_OWNER);
        model.addAttribute("sheet", sheet);
        model.addAttribute("submits", submits && sheet.month().state().isOwed());
        model.addAttribute("early", LocalDate.now(clock).isBefore(sheet.opensOn()));
        model.addAttribute("withdraws", submits && sheet.month().state() == StatementState.SUBMITTED);
        model.addAttribute("decides", decides && sheet.month().state() == StatementState.SUBMITTED);
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute("changes", queries.changes(sheet));
        if (decides && sheet.month().state() == StatementState.SUBMITTED) {
            var asked = new OddityQueries.Month(order, month.atDay(1));
            model.addAttribute("odd", oddities.of(List.of(asked)).getOrDefault(asked, List.of()));
        }
        if (decides && sheet.month().isMissing()) {
            model.addAttribute("remind", String.join(",", queries.correspondents(order)));
        }
        if (decides) {
            queries.queue(new OrderId(order), month, viewer.reach())
                    .ifPresent(queue -> model.addAttribute("queue", queue));
        }
        return "tracking/statements/statement";
    }
}
