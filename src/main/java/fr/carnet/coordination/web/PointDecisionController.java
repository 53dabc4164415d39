package fr.carnet.coordination.web;

import fr.carnet.coordination.DecisionId;
import fr.carnet.coordination.PointDecisions;
import fr.carnet.coordination.PointKey;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decisions of a point: noted, settled or put off, or taken back while it is not held. */
@Controller
class PointDecisionController {

    /** Where a refusal is shown; else it is about the whole. */
    private static final Map<String, String> FIELDS = Map.of(
            "point.decision-due-before", "dueOn",
            "point.abandon-unexplained", "reason",
            "point.deferral-undated", "putOffTo",
            "point.deferral-not-later", "putOffTo");

    private final PointDecisions decisions;
    private final PointPage page;
    private final AskedWeek weeks;

    PointDecisionController(PointDecisions decisions, PointPage page, AskedWeek weeks) {
        this.decisions = decisions;
        this.page = page;
        this.weeks = weeks;
    }

    @PostMapping({PointKeyArgument.CONTRACTOR + "/decisions", PointKeyArgument.INCUBATOR + "/decisions"})
    String decide(
            PointKey key,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("form") PointDecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(key.kind().leaders());
        var week = weeks.toWrite(semaine);
        if (!errors.hasErrors()) {
            try {
                decisions.decide(key, week, form.words(), form.who(), form.dueOn(), viewer);
                flash.addFlashAttribute("done", "point.decided-now");
                return back(key, week);
            } catch (RuleViolation refused) {
                errors.rejectValue(field(refused), refused.code(), refused.args(), null);
            }
        }
        return page.show(key, week, viewer, model);
    }

    @PostMapping({
        PointKeyArgument.CONTRACTOR + "/decisions/{decision}/suite",
        PointKeyArgument.INCUBATOR + "/decisions/{decision}/suite"
    })
    String settle(
            PointKey key,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("settlement") SettlementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.mustBe(key.kind().leaders());
        var week = weeks.toWrite(semaine);
        if (!errors.hasErrors() && form.outcome() != null) {
            try {
                decisions.settle(key, week, new DecisionId(decision), form.settlement(form.outcome()), viewer);
                return back(key, week);
            } catch (RuleViolation refused) {
                errors.rejectValue(field(refused), refused.code(), refused.args(), null);
            }
        }
        model.addAttribute("settling", decision);
        return page.show(key, week, viewer, model);
    }

    private static @Nullable String field(RuleViolation refused) {
        return FIELDS.get(refused.code());
    }

    @PostMapping({
        PointKeyArgument.CONTRACTOR + "/decisions/{decision}/reouverture",
        PointKeyArgument.INCUBATOR + "/decisions/{decision}/reouverture"
    })
    String reopen(
            PointKey key,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var week = weeks.toWrite(semaine);
        decisions.reopen(key, week, new DecisionId(decision), viewer);
        return back(key, week);
    }

    @PostMapping({
        PointKeyArgument.CONTRACTOR + "/decisions/{decision}/retrait",
        PointKeyArgument.INCUBATOR + "/decisions/{decision}/retrait"
    })
    String withdraw(
            PointKey key,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.mustBe(key.kind().leaders());
        var week = weeks.toWrite(semaine);
        decisions.withdraw(key, week, new DecisionId(decision), viewer);
        flash.addFlashAttribute("done", "point.decision-withdrawn-now");
        return back(key, week);
    }

    private static String back(PointKey key, Week week) {
        return "redirect:" + key.href() + "?semaine=" + week;
    }
}
