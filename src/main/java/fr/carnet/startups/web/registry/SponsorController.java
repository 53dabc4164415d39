package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.registry.SponsorId;
import fr.carnet.startups.registry.SponsorRegistry;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorFilter;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorRow;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.FormRefusals;
import fr.carnet.web.HxRequest;
import fr.carnet.web.ListRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** The administrations that carry incubators and startups: their list, a new one, what is said of one. */
@Controller
@RequestMapping("/administrations-porteuses")
class SponsorController {

    private static final String LIST = "redirect:/administrations-porteuses";

    private static final Columns<SponsorRow> COLUMNS = Columns.<SponsorRow>start()
            .text("Administration porteuse", SponsorRow::name)
            .text("SIRET", SponsorRow::siret)
            .text("Adresse", SponsorRow::address)
            .whole("Incubateurs", SponsorRow::incubators)
            .whole("Startups et projets", SponsorRow::startups);

    private final SponsorRegistry sponsors;
    private final SponsorQueries queries;
    private final LikelyTwins twins;

    SponsorController(SponsorRegistry sponsors, SponsorQueries queries, LikelyTwins twins) {
        this.sponsors = sponsors;
        this.queries = queries;
        this.twins = twins;
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") SponsorFilter filter,
            ListRequest list,
            Viewer viewer,
            HxRequest hx,
            Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("page", queries.page(filter, list));
        model.addAttribute("states", List.of(new Choice("archivee", "Archivées")));
        model.addAttribute("twins", twins.of(MergeKind.SPONSOR, viewer).size());
        return hx.view("startups/registry/sponsors", "resultats");
    }

    @GetMapping("/export.{format}")
    void export(SponsorFilter filter, ListRequest list, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER);
        export.send("administrations-porteuses", COLUMNS, row -> queries.each(filter, list, row));
    }

    @GetMapping("/nouvelle")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("sponsorForm", new SponsorForm(null, null, null, 0));
        return "startups/registry/sponsor";
    }

    @PostMapping("/nouvelle")
    String create(
            @Valid @ModelAttribute("sponsorForm") SponsorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        check(form, errors);
        if (FormRefusals.attempt(() -> sponsors.create(form.details(), viewer), errors, model, response)) {
            flash.addFlashAttribute("done", "sponsor.created");
            return LIST;
        }
        return "startups/registry/sponsor";
    }

    @GetMapping("/{id}/modification")
    String change(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sponsor = queries.find(id).orElseThrow(NotFound::new);
        model.addAttribute("sponsorForm", sponsor.form());
        model.addAttribute("sponsor", sponsor);
        return "startups/registry/sponsor";
    }

    @PostMapping("/{id}/modification")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("sponsorForm") SponsorForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER);
        check(form, errors);
        if (FormRefusals.attempt(
                () -> sponsors.change(new SponsorId(id), form.seen(), form.details(), viewer),
                errors,
                model,
                response)) {
            flash.addFlashAttribute("done", "sponsor.changed");
            return LIST;
        }
        model.addAttribute("sponsor", queries.find(id).orElseThrow(NotFound::new));
        return "startups/registry/sponsor";
    }

    /** Beside what else is wrong: every mistake at once. */
    private static void check(SponsorForm form, BindingResult errors) {
        if (errors.getTarget() != null) {
            FormRefusals.say(form.details().mistakes(), errors);
        }
    }
}
