package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.registry.StartupRegistry;
import fr.carnet.startups.web.registry.FormQueries.StartupSheet;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a startup another address. */
@Controller
@RequestMapping("/startups/{slug}/adresse")
class AddressController {

    private final StartupRegistry startups;
    private final FormQueries queries;
    private final Clock clock;

    AddressController(StartupRegistry startups, FormQueries queries, Clock clock) {
        this.startups = startups;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String slug, Viewer viewer, Model model) {
        StartupSheet startup = find(slug, viewer);
        model.addAttribute("startup", startup);
        model.addAttribute(
                "addressForm", new AddressForm(startup.slug(), startup.form().seen()));
        return "startups/registry/address";
    }

    @PostMapping
    String rename(
            @PathVariable("slug") String former,
            @Valid @ModelAttribute("addressForm") AddressForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        StartupSheet startup = find(former, viewer);
        if (FormRefusals.attempt(
                () -> startups.rename(startup.startupId(), form.seen(), Objects.requireNonNull(form.slug()), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "startup.renamed");
            return "redirect:/startups/" + form.slug();
        }
        model.addAttribute("startup", startup);
        return "startups/registry/address";
    }

    private StartupSheet find(String slug, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return queries.startup(slug, LocalDate.now(clock), viewer.reach()).orElseThrow(NotFound::new);
    }
}
