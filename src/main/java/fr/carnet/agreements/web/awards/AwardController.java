package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.awards.Awards;
import fr.carnet.agreements.web.ReasonForm;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an award, adds one, changes its rank, deletes one that was never used. */
@Controller
class AwardController {

    private final Awards awards;
    private final AwardQueries queries;
    private final AgreementQueries agreements;
    private final ContractorQueries contractors;

    AwardController(Awards awards, AwardQueries queries, AgreementQueries agreements, ContractorQueries contractors) {
        this.awards = awards;
        this.queries = queries;
        this.agreements = agreements;
        this.contractors = contractors;
    }

    @GetMapping("/accords/{id}/attributions/{award}")
    String page(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        model.addAttribute("award", queries.sheet(id, award, viewer).orElseThrow(NotFound::new));
        model.addAttribute("agreement", agreements.sheet(id, viewer).orElseThrow(NotFound::new));
        model.addAttribute("buyer", viewer.is(Role.BUYER));
        model.addAttribute("contacts", queries.contacts(award));
        // Only the administration and the company itself read its commitments and why it is suspended.
        if (viewer.is(Role.BUYER, Role.CORRESPONDENT)) {
            model.addAttribute("suspensions", queries.suspensions(award));
            model.addAttribute("commitments", queries.commitments(award));
            model.addAttribute("meeting", queries.meeting(award));
        }
        model.addAttribute("party", viewer.is(Role.BUYER, Role.CORRESPONDENT));
        return "agreements/awards/award";
    }

    /** @param titulaire the company chosen in advance, where it has just been registered */
    @GetMapping("/accords/{id}/lots/{number}/attribution")
    String ask(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID titulaire,
            Viewer viewer,
            Model model) {
        viewer.mustBe(Role.BUYER);
        var lot = lot(id, number, viewer);
        model.addAttribute(
                "form", new AwardForm(titulaire, queries.nextRank(lot.id().value())));
        return add(lot, id, viewer, model);
    }

    @PostMapping("/accords/{id}/lots/{number}/attribution")
    String add(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") AwardForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        var lot = lot(id, number, viewer);
        if (!errors.hasErrors() && form.titulaire() != null && form.rank() != null) {
            try {
                var award = awards.add(lot.id(), new ContractorId(form.titulaire()), form.rank(), viewer);
                flash.addFlashAttribute("done", "award.added");
                return "redirect:/accords/{id}/attributions/" + award.value();
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return add(lot, id, viewer, model);
    }

    private String add(AgreementQueries.LotHead lot, UUID agreement, Viewer viewer, Model model) {
        model.addAttribute("agreement", agreements.sheet(agreement, viewer).orElseThrow(NotFound::new));
        model.addAttribute("lot", lot);
        model.addAttribute("companies", contractors.without(lot.id().value()));
        return "agreements/awards/award-new";
    }

    /** @param sens {@code haut} for the rank before, {@code bas} for the one after */
    @PostMapping("/accords/{id}/attributions/{award}/rang")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @RequestParam String sens,
            @RequestParam long seen,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        mustBeOf(id, award, viewer);
        if (sens.equals("haut")) {
            awards.moveUp(new AwardId(award), seen, viewer);
        } else {
            awards.moveDown(new AwardId(award), seen, viewer);
        }
        flash.addFlashAttribute("done", "award.moved");
        return "redirect:/accords/{id}/attributions/{award}";
    }

    @GetMapping("/accords/{id}/attributions/{award}/suppression")
    String confirm(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sheet = mustBeOf(id, award, viewer);
        model.addAttribute("award", sheet);
        model.addAttribute("form", new ReasonForm(null, sheet.version()));
        return "agreements/awards/award-removal";
    }

    @PostMapping("/accords/{id}/attributions/{award}/suppression")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        var sheet = mustBeOf(id, award, viewer);
        if (FormRefusals.attempt(() -> awards.remove(new AwardId(award), form.seen(), form.words(), viewer), errors)) {
            flash.addFlashAttribute("done", "award.removed");
            return "redirect:/accords/{id}";
        }
        model.addAttribute("award", sheet);
        return "agreements/awards/award-removal";
    }

    private AwardSheet mustBeOf(UUID agreement, UUID award, Viewer viewer) {
        return queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new);
    }

    private AgreementQueries.LotHead lot(UUID agreement, int number, Viewer viewer) {
        return agreements.lot(agreement, number, viewer).orElseThrow(NotFound::new);
    }
}
