package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.indicators.IndicatorAim;
import fr.carnet.startups.indicators.IndicatorKind;
import fr.carnet.startups.indicators.Indicators;
import fr.carnet.startups.web.indicators.IndicatorQueries.StartupHead;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Defining an indicator, and changing what is said of it. */
@Controller
class IndicatorFormController {

    private final Indicators indicators;
    private final IndicatorQueries queries;
    private final IndicatorPage page;
    private final MessageSource messages;

    IndicatorFormController(
            Indicators indicators, IndicatorQueries queries, IndicatorPage page, MessageSource messages) {
        this.indicators = indicators;
        this.queries = queries;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/startups/{slug}/indicateurs/nouveau")
    String ask(@PathVariable String slug, Viewer viewer, Model model) {
        find(slug, viewer, model);
        model.addAttribute("indicatorForm", IndicatorForm.blank());
        return page(model);
    }

    @PostMapping("/startups/{slug}/indicateurs/nouveau")
    String define(
            @PathVariable String slug,
            @Valid @ModelAttribute("indicatorForm") IndicatorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        StartupHead startup = find(slug, viewer, model);
        var id = new UUID[1];
        if (FormRefusals.attempt(
                () -> id[0] = indicators
                        .define(startup.startupId(), form.details(), viewer)
                        .value(),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "indicator.defined");
            return "redirect:/startups/{slug}/indicateurs/" + id[0];
        }
        return page(model);
    }

    @GetMapping("/startups/{slug}/indicateurs/{indicator}/modification")
    String change(@PathVariable String slug, @PathVariable UUID indicator, Viewer viewer, Model model) {
        model.addAttribute("indicatorForm", IndicatorForm.of(find(slug, indicator, viewer, model)));
        return page(model);
    }

    @PostMapping("/startups/{slug}/indicateurs/{indicator}/modification")
    String change(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @Valid @ModelAttribute("indicatorForm") IndicatorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        IndicatorSheet kept = find(slug, indicator, viewer, model);
        if (FormRefusals.attempt(
                () -> indicators.change(kept.indicatorId(), form.seen(), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "indicator.changed");
            return "redirect:/startups/{slug}/indicateurs/{indicator}";
        }
        find(slug, indicator, viewer, model);
        return page(model);
    }

    private StartupHead find(String slug, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        StartupHead startup = queries.startup(slug, viewer.reach()).orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        return startup;
    }

    private IndicatorSheet find(String slug, UUID indicator, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        return page.find(slug, indicator, viewer, model).indicator();
    }

    private String page(Model model) {
        model.addAttribute("kinds", choices(IndicatorKind.values()));
        model.addAttribute("aims", choices(IndicatorAim.values()));
        return "startups/indicators/form";
    }

    private List<Choice> choices(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> new Choice(
                        constant.name(),
                        messages.getMessage(
                                constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                                null,
                                Locale.FRENCH)))
                .toList();
    }
}
