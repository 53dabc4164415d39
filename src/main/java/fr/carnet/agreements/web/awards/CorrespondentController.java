package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.CorrespondentId;
import fr.carnet.agreements.awards.Correspondents;
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

/** The contacts of an award: added, changed, taken off. */
@Controller
@RequestMapping("/accords/{id}/attributions/{award}/correspondants")
class CorrespondentController {

    private static final String BACK = "redirect:/accords/{id}/attributions/{award}#correspondants";

    private final Correspondents correspondents;
    private final AwardQueries queries;

    CorrespondentController(Correspondents correspondents, AwardQueries queries) {
        this.correspondents = correspondents;
        this.queries = queries;
    }

    @GetMapping("/nouveau")
    String ask(@PathVariable UUID id, @PathVariable UUID award, Viewer viewer, Model model) {
        model.addAttribute("form", CorrespondentForm.BLANK);
        return page(id, award, null, viewer, model);
    }

    @PostMapping("/nouveau")
    String add(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @Valid @ModelAttribute("form") CorrespondentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, null, viewer, model);
        if (errors.hasErrors()) {
            return page;
        }
        try {
            correspondents.add(new AwardId(award), form.details(), viewer);
            flash.addFlashAttribute("done", "correspondent.added");
            return BACK;
        } catch (RuleViolation refused) {
            return reject(refused, errors, page);
        }
    }

    @GetMapping("/{contact}")
    String change(
            @PathVariable UUID id, @PathVariable UUID award, @PathVariable UUID contact, Viewer viewer, Model model) {
        var page = page(id, award, contact, viewer, model);
        model.addAttribute("form", queries.contact(award, contact).orElseThrow(NotFound::new));
        return page;
    }

    @PostMapping("/{contact}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID contact,
            @Valid @ModelAttribute("form") CorrespondentForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, award, contact, viewer, model);
        if (errors.hasErrors()) {
            return page;
        }
        try {
            correspondents.change(
                    new AwardId(award), new CorrespondentId(contact), form.seen(), form.details(), viewer);
            flash.addFlashAttribute("done", "correspondent.changed");
            return BACK;
        } catch (RuleViolation refused) {
            return reject(refused, errors, page);
        }
    }

    @PostMapping("/{contact}/retrait")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID award,
            @PathVariable UUID contact,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        page(id, award, contact, viewer, model);
        correspondents.remove(new AwardId(award), new CorrespondentId(contact), viewer);
        flash.addFlashAttribute("done", "correspondent.removed");
        return BACK;
    }

    private String page(UUID agreement, UUID award, @Nullable UUID contact, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        var sheet = queries.sheet(agreement, award, viewer).orElseThrow(NotFound::new);
        if (contact != null && queries.contact(award, contact).isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("award", sheet);
        model.addAttribute("contact", contact);
        model.addAttribute("accounts", queries.accounts(sheet.contractorId()));
        return "agreements/awards/correspondent";
    }

    private static String reject(RuleViolation refused, BindingResult errors, String page) {
        var field = refused.code().equals("correspondent.account") ? "account" : "email";
        errors.rejectValue(field, refused.code(), refused.args(), null);
        return page;
    }
}
