package fr.carnet.coordination.web;

import fr.carnet.coordination.DecisionId;
import fr.carnet.coordination.MeetingDecisions;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
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

/** The decisions of a meeting: noted, settled or put off, or taken back while it is not held. */
@Controller
class MeetingDecisionController {

    private final MeetingDecisions decisions;
    private final MeetingPage page;
    private final AskedWeek weeks;

    MeetingDecisionController(MeetingDecisions decisions, MeetingPage page, AskedWeek weeks) {
        this.decisions = decisions;
        this.page = page;
        this.weeks = weeks;
    }

    @PostMapping({MeetingSeriesArgument.CONTRACTOR + "/decisions", MeetingSeriesArgument.INCUBATOR + "/decisions"})
    String decide(
            MeetingSeries series,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("form") MeetingDecisionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(series.kind().leaders());
        var week = weeks.toWrite(semaine);
        if (!errors.hasErrors()) {
            try {
                decisions.decide(series, week, form.words(), form.who(), form.dueOn(), viewer);
                flash.addFlashAttribute("done", "point.decided-now");
                return back(series, week);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page.show(series, week, viewer, model);
    }

    @PostMapping({
        MeetingSeriesArgument.CONTRACTOR + "/decisions/{decision}/suite",
        MeetingSeriesArgument.INCUBATOR + "/decisions/{decision}/suite"
    })
    String settle(
            MeetingSeries series,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("settlement") SettlementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.mustBe(series.kind().leaders());
        var week = weeks.toWrite(semaine);
        if (!errors.hasErrors() && form.outcome() != null) {
            try {
                decisions.settle(series, week, new DecisionId(decision), form.settlement(form.outcome()), viewer);
                return back(series, week);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        model.addAttribute("settling", decision);
        return page.show(series, week, viewer, model);
    }

    @PostMapping({
        MeetingSeriesArgument.CONTRACTOR + "/decisions/{decision}/reouverture",
        MeetingSeriesArgument.INCUBATOR + "/decisions/{decision}/reouverture"
    })
    String reopen(
            MeetingSeries series,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var week = weeks.toWrite(semaine);
        decisions.reopen(series, week, new DecisionId(decision), viewer);
        return back(series, week);
    }

    @PostMapping({
        MeetingSeriesArgument.CONTRACTOR + "/decisions/{decision}/retrait",
        MeetingSeriesArgument.INCUBATOR + "/decisions/{decision}/retrait"
    })
    String withdraw(
            MeetingSeries series,
            @PathVariable UUID decision,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.mustBe(series.kind().leaders());
        var week = weeks.toWrite(semaine);
        decisions.withdraw(series, week, new DecisionId(decision), viewer);
        flash.addFlashAttribute("done", "point.decision-withdrawn-now");
        return back(series, week);
    }

    private static String back(MeetingSeries series, Week week) {
        return "redirect:" + MeetingAddress.of(series, week);
    }
}
