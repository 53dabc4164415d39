package fr.carnet.startups.web.registry;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.registry.SponsorId;
import fr.carnet.startups.registry.SponsorRegistry;
import fr.carnet.startups.web.registry.SponsorQueries.SponsorSheet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Archiving a sponsor, with a page that says what will happen, and offering it again. */
@Controller
@RequestMapping("/administrations-porteuses/{id}/archivage")
class SponsorArchiveController {

    private final SponsorRegistry sponsors;
    private final SponsorQueries queries;

    SponsorArchiveController(SponsorRegistry sponsors, SponsorQueries queries) {
        this.sponsors = sponsors;
        this.queries = queries;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        SponsorSheet sponsor = find(id, viewer);
        Refusal obstacle = sponsor.archived()
                ? null
                : sponsors.obstacle(new SponsorId(id), viewer).orElse(null);
        return page(sponsor, obstacle).show(model);
    }

    /** @param retablir is it to be offered again? */
    @PostMapping
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean retablir,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        SponsorSheet sponsor = find(id, viewer);
        try {
            if (retablir) {
                sponsors.restore(new SponsorId(id), viewer);
            } else {
                sponsors.archive(new SponsorId(id), viewer);
            }
        } catch (RuleViolation refused) {
            return page(sponsor, refused.refusal()).show(model);
        }
        flash.addFlashAttribute("done", retablir ? "sponsor.restored" : "sponsor.archived");
        return "redirect:/administrations-porteuses";
    }

    private SponsorSheet find(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        return queries.find(id).orElseThrow(NotFound::new);
    }

    private static Archiving page(SponsorSheet sponsor, @Nullable Refusal obstacle) {
        return new Archiving(
                "SPONSOR",
                sponsor.name(),
                "/administrations-porteuses/" + sponsor.id() + "/archivage",
                "/administrations-porteuses",
                sponsor.archived(),
                obstacle,
                List.of());
    }
}
