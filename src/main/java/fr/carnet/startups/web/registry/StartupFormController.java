package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.registry.ProductOwner;
import fr.carnet.startups.registry.StartupRegistry;
import fr.carnet.startups.web.registry.FormQueries.StartupSheet;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creating and editing a startup. */
@Controller
class StartupFormController {

    private final StartupRegistry startups;
    private final FormQueries queries;
    private final Clock clock;

    StartupFormController(StartupRegistry startups, FormQueries queries, Clock clock) {
        this.startups = startups;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/startups/nouvelle")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("startupForm", StartupForm.blank());
        return page(null, viewer, model);
    }

    @PostMapping("/startups/nouvelle")
    String create(
            @Valid @ModelAttribute("startupForm") StartupForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        check(form, errors);
        var slug = new String[1];
        if (FormRefusals.attempt(
                () -> slug[0] = startups.create(Typed.words(form.slug()), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "startup.created");
            return "redirect:/startups/" + slug[0];
        }
        return page(null, viewer, model);
    }

    @GetMapping("/startups/{slug}/modification")
    String change(@PathVariable String slug, Viewer viewer, Model model) {
        StartupSheet startup = find(slug, viewer);
        model.addAttribute("startupForm", startup.form());
        return page(startup, viewer, model);
    }

    @PostMapping("/startups/{slug}/modification")
    String change(
            @PathVariable String slug,
            @Valid @ModelAttribute("startupForm") StartupForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        StartupSheet startup = find(slug, viewer);
        check(form, errors);
        if (FormRefusals.attempt(
                () -> startups.change(startup.startupId(), form.seen(), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "startup.changed");
            return "redirect:/startups/{slug}";
        }
        return page(startup, viewer, model);
    }

    private StartupSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        return queries.startup(slug, LocalDate.now(clock), viewer.reach()).orElseThrow(NotFound::new);
    }

    /** Beside what else is wrong: every mistake at once. */
    private static void check(StartupForm form, BindingResult errors) {
        if (errors.getTarget() != null) {
            FormRefusals.say(form.links().mistakes(), errors);
        }
    }

    private String page(@Nullable StartupSheet startup, Viewer viewer, Model model) {
        StartupForm kept = startup == null ? StartupForm.blank() : startup.form();
        model.addAttribute("startup", startup);
        model.addAttribute("keeps", viewer.is(Role.BUYER));
        model.addAttribute("sponsors", queries.sponsors(kept.sponsor()));
        model.addAttribute("incubators", queries.incubators(kept.incubator()));
        if (startup != null) {
            model.addAttribute(
                    "shareWarning",
                    new ProductOwner("", kept.ownerShare())
                            .warning(startup.phase())
                            .orElse(null));
        }
        return "startups/registry/startup";
    }
}
