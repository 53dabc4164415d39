package fr.carnet.startups.web.indicators;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.indicators.Indicators;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing the main indicator, the order of all, and which are in use. */
@Controller
@RequestMapping("/startups/{slug}/indicateurs/{indicator}")
class IndicatorActController {

    private static final String LIST = "redirect:/startups/{slug}/indicateurs";

    private final Indicators indicators;
    private final IndicatorPage page;

    IndicatorActController(Indicators indicators, IndicatorPage page) {
        this.indicators = indicators;
        this.page = page;
    }

    @PostMapping("/principal")
    String lead(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        IndicatorSheet found = find(slug, indicator, viewer, model);
        return act(() -> indicators.makeMain(found.indicatorId(), viewer), "indicator.made-main", found, flash);
    }

    /** @param monter before the one above it, otherwise after the one below */
    @PostMapping("/rang")
    String move(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "false") boolean monter,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        IndicatorSheet found = find(slug, indicator, viewer, model);
        return act(() -> indicators.move(found.indicatorId(), monter, viewer), "indicator.moved", found, flash);
    }

    @GetMapping("/archivage")
    String ask(@PathVariable String slug, @PathVariable UUID indicator, Viewer viewer, Model model) {
        find(slug, indicator, viewer, model);
        return "startups/indicators/archive";
    }

    /** @param retablir is it to be used again? */
    @PostMapping("/archivage")
    String archive(
            @PathVariable String slug,
            @PathVariable UUID indicator,
            @RequestParam(defaultValue = "false") boolean retablir,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        IndicatorSheet found = find(slug, indicator, viewer, model);
        return retablir
                ? act(() -> indicators.restore(found.indicatorId(), viewer), "indicator.restored", found, flash)
                : act(() -> indicators.archive(found.indicatorId(), viewer), "indicator.archived-now", found, flash);
    }

    private static String act(Runnable act, String done, IndicatorSheet indicator, RedirectAttributes flash) {
        try {
            act.run();
            flash.addFlashAttribute("done", done);
            flash.addFlashAttribute("doneArgs", new Object[] {indicator.name()});
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("refused", refused.refusal());
        }
        return LIST;
    }

    private IndicatorSheet find(String slug, UUID indicator, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        return page.find(slug, indicator, viewer, model).indicator();
    }
}
