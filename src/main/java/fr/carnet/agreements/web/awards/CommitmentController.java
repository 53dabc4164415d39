package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.CommitmentId;
import fr.carnet.agreements.awards.ServiceCommitments;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service-quality commitments of an award: added, changed, taken off. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}/engagements")
class CommitmentController {

    private static final String BACK = "redirect:/accords/{id}/attributions/{award}#engagements";

    private final ServiceCommitments commitments;
    private final AwardQueries queries;

    CommitmentController(ServiceCommitments commitments, AwardQueries queries) {
        this.commitments = commitments;
        this.queries = queries;
    }

    @GetMapping("/nouveau")
    String ask(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        model.addAttribute("form", CommitmentForm.BLANK);
        return page(id, award, null, viewer, model);
    }

    @PostMapping("/nouveau")
    String add(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") CommitmentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, null, viewer, model);
        if (errors.hasErrors()) {
            return page;
        }
        try {
            commitments.add(new AwardId(award), form.titleTyped(), form.measureTyped(), viewer);
            flash.addFlashAttribute("done", "commitment.added");
            return BACK;
        } catch (RuleViolation refused) {
            return reject(refused, errors, page);
        }
    }

    @GetMapping("/{commitment}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID commitment,
            Viewer viewer,
            Model model) {
        var page = page(id, award, commitment, viewer, model);
        model.addAttribute("form", queries.commitment(award, commitment).orElseThrow(NotFound::new));
        return page;
    }

    @PostMapping("/{commitment}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID commitment,
            @Valid @ModelAttribute("form") CommitmentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, commitment, viewer, model);
        if (errors.hasErrors()) {
            return page;
        }
        try {
            commitments.change(
                    new AwardId(award),
                    new CommitmentId(commitment),
                    form.seen(),
                    form.titleTyped(),
                    form.measureTyped(),
                    viewer);
            flash.addFlashAttribute("done", "commitment.changed");
            return BACK;
        } catch (RuleViolation refused) {
            return reject(refused, errors, page);
        }
    }

    @PostMapping("/{commitment}/retrait")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID commitment,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        page(id, award, commitment, viewer, model);
        commitments.remove(new AwardId(award), new CommitmentId(commitment), viewer);
        flash.addFlashAttribute("done", "commitment.removed");
        return BACK;
    }

    private String page(UUID agreement, UUID award, @Nullable UUID commitment, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sheet = queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new);
        if (commitment != null && queries.commitment(award, commitment).isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("award", sheet);
        model.addAttribute("commitment", commitment);
        return "agreements/awards/commitment";
    }

    private static String reject(RuleViolation refused, BindingResult errors, String page) {
        errors.rejectValue("title", refused.code(), refused.args(), null);
        return page;
    }
}
