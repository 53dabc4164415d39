package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.indicators.IndicatorValues;
import fr.carnet.startups.web.indicators.IndicatorQueries.ValueLine;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The values of an indicator, by hand: added on its page, corrected and removed on pages of their own. */
@Controller
@RequestMapping("/startups/{slug}/indicateurs/{indicator}/valeurs")
class ValueController {

    private static final String BACK = "redirect:/startups/{slug}/indicateurs/{indicator}";

    private final IndicatorValues values;
    private final IndicatorQueries queries;
    private final IndicatorPage page;

    ValueController(IndicatorValues values, IndicatorQueries queries, IndicatorPage page) {
        this.values = values;
        this.queries = queries;
        this.page = page;
    }

    @PostMapping
    String add(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @Valid @ModelAttribute("valueForm") ValueForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        IndicatorSheet found = find(slug, indicator, viewer, model);
        if (FormRefusals.attempt(() -> values.add(found.indicatorId(), form.said(), viewer), errors, model, response)) {
            flash.addFlashAttribute("done", "indicator.value-added");
            return BACK;
        }
        return page.show(slug, indicator, viewer, model);
    }

    @GetMapping("/{day}")
    String correct(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Viewer viewer,
            Model model) {
        ValueLine kept = find(slug, indicator, day, viewer, model);
        model.addAttribute("valueForm", ValueForm.of(kept));
        return "startups/indicators/value";
    }

    @PostMapping("/{day}")
    String correct(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @PathVariable("day") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate corrected,
            @Valid @ModelAttribute("valueForm") ValueForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        find(slug, indicator, corrected, viewer, model);
        IndicatorSheet found = find(slug, indicator, viewer, model);
        if (FormRefusals.attempt(
                () -> values.correct(
                        found.indicatorId(), form.seen(), form.of(corrected).said(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "indicator.value-corrected");
            return BACK;
        }
        find(slug, indicator, corrected, viewer, model);
        return "startups/indicators/value";
    }

    @GetMapping("/{day}/retrait")
    String askToRemove(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Viewer viewer,
            Model model) {
        find(slug, indicator, day, viewer, model);
        return "startups/indicators/removal";
    }

    @PostMapping("/{day}/retrait")
    String remove(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        IndicatorSheet found = find(slug, indicator, viewer, model);
        values.remove(found.indicatorId(), day, viewer);
        flash.addFlashAttribute("done", "indicator.value-removed");
        flash.addFlashAttribute("doneArgs", new Object[] {day});
        return BACK;
    }

    private IndicatorSheet find(String slug, UUID indicator, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        return page.find(slug, indicator, viewer, model).indicator();
    }

    private ValueLine find(String slug, UUID indicator, LocalDate day, Viewer viewer, Model model) {
        find(slug, indicator, viewer, model);
        ValueLine kept = queries.value(indicator, day).orElseThrow(NotFound::new);
        model.addAttribute("value", kept);
        return kept;
    }
}
