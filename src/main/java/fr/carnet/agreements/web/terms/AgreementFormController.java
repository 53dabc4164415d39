package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.agreements.web.Deletion;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates, changes and deletes an agreement. */
@Controller
class AgreementFormController {

    private static final String PAGE = "agreements/terms/form";

    /** The topics whose clauses the form asks for in a list of their own; the others stand beside the field they are about. */
    private static final EnumSet<ClauseTopic> APART = EnumSet.range(ClauseTopic.ALLOCATION, ClauseTopic.SIX_MONTHS);

    private final FrameworkAgreements agreements;

    AgreementFormController(FrameworkAgreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/accords/nouveau")
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("agreementForm", AgreementForm.blank());
        model.addAttribute("clausesForm", ClausesForm.blank());
        return page(model);
    }

    @PostMapping("/accords/nouveau")
    String create(
            @Valid @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult errors,
            @ModelAttribute("clausesForm") ClausesForm clauses,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(Role.BUYER);
        if (!errors.hasErrors()) {
            var details = form.details(clauses.over(Map.of()));
            FormRefusals.say(details.refusals(), errors);
            try {
                if (!errors.hasErrors()) {
                    var id = agreements.create(details, viewer);
                    flash.addFlashAttribute("done", "agreement.created");
                    return "redirect:/accords/" + id.value();
                }
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return page(model);
    }

    @GetMapping("/accords/{id}/modification")
    String change(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = agreements.find(new AgreementId(id), viewer);
        model.addAttribute("agreementForm", AgreementForm.of(found.details(), found.revision()));
        model.addAttribute("clausesForm", ClausesForm.of(found.details().clauses()));
        return page(id, found, model);
    }

    @PostMapping("/accords/{id}/modification")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult errors,
            @ModelAttribute("clausesForm") ClausesForm clauses,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = agreements.find(new AgreementId(id), viewer);
        if (!errors.hasErrors()) {
            var details = form.details(clauses.over(found.details().clauses()));
            FormRefusals.say(details.refusals(), errors);
            if (FormRefusals.attempt(
                    () -> agreements.describe(new AgreementId(id), form.seen(), details, viewer), errors)) {
                flash.addFlashAttribute("done", "agreement.changed");
                return "redirect:/accords/{id}";
            }
        }
        return page(id, found, model);
    }

    @GetMapping("/accords/{id}/suppression")
    String askToDelete(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = agreements.find(new AgreementId(id), viewer);
        return Deletion.ofAgreement(id, found).show(model);
    }

    @PostMapping("/accords/{id}/suppression")
    String delete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long seen,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = agreements.find(new AgreementId(id), viewer);
        try {
            agreements.delete(new AgreementId(id), seen, viewer);
        } catch (RuleViolation refused) {
            return Deletion.ofAgreement(id, found).refused(refused, model);
        }
        flash.addFlashAttribute("done", "agreement.deleted");
        flash.addFlashAttribute("doneArgs", new Object[] {found.details().text().reference()});
        return "redirect:/accords";
    }

    private static String page(UUID id, FrameworkAgreements.Described found, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("reference", found.details().text().reference());
        model.addAttribute("numbered", found.numbered());
        model.addAttribute("notRenewedOn", found.details().validity().nonRenewalDecidedOn());
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute("topics", APART);
        return PAGE;
    }
}
