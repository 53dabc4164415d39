package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.terms.FrameworkAgreements;
import fr.carnet.agreements.terms.NonRenewal;
import fr.carnet.agreements.terms.NonRenewals;
import fr.carnet.people.Viewer;
import fr.carnet.shared.WorkingDays;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** Records that an agreement is not renewed, and takes that back, each on a page that says what will happen (A-2016 § 2.4). */
@Controller
@RequestMapping("/accords/{id}/non-reconduction")
class NonRenewalController {

    private final FrameworkAgreements agreements;
    private final NonRenewals nonRenewals;
    private final Clock clock;

    NonRenewalController(FrameworkAgreements agreements, NonRenewals nonRenewals, Clock clock) {
        this.agreements = agreements;
        this.nonRenewals = nonRenewals;
        this.clock = clock;
    }

    /** Why a non-renewal is undone, as typed. */
    record UndoForm(@NotBlank @Size(max = 1000) String reason, long seen) {}

    @GetMapping
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = agreements.find(new AgreementId(id), viewer);
        var today = LocalDate.now(clock);
        model.addAttribute("nonRenewalForm", new NonRenewalForm(today, "", "", found.revision()));
        // The refusal of a non-renewal notified today says at once whether the deadline has passed.
        nonRenewals
                .refusal(new AgreementId(id), new NonRenewal(today, "", ""), viewer)
                .ifPresent(refused -> model.addAttribute("refused", refused));
        return page(id, found, model);
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("nonRenewalForm") NonRenewalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = agreements.find(new AgreementId(id), viewer);
        if (!FormRefusals.attempt(
                () -> nonRenewals.decide(new AgreementId(id), form.seen(), form.act(), viewer), errors)) {
            return page(id, found, model);
        }
        flash.addFlashAttribute("done", "agreement.not-renewed");
        return "redirect:/accords/{id}#validite";
    }

    @GetMapping("/annulation")
    String askToUndo(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = agreements.find(new AgreementId(id), viewer);
        model.addAttribute("undoForm", new UndoForm("", found.revision()));
        return undoPage(id, found, model);
    }

    @PostMapping("/annulation")
    String undo(
            @PathVariable UUID id,
            @Valid @ModelAttribute("undoForm") UndoForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = agreements.find(new AgreementId(id), viewer);
        if (!FormRefusals.attempt(
                () -> nonRenewals.undo(new AgreementId(id), form.seen(), form.reason(), viewer), errors)) {
            return undoPage(id, found, model);
        }
        flash.addFlashAttribute("done", "agreement.renewed-after-all");
        return "redirect:/accords/{id}#validite";
    }

    private String page(UUID id, FrameworkAgreements.Described found, Model model) {
        about(id, found, model);
        var validity = found.details().validity();
        validity.renewablePeriodOn(LocalDate.now(clock)).ifPresent(period -> {
            var deadline = validity.noticeDeadline(period);
            model.addAttribute("period", period);
            model.addAttribute("deadline", deadline);
            model.addAttribute("safeDay", WorkingDays.onOrBefore(deadline));
            model.addAttribute("passed", LocalDate.now(clock).isAfter(deadline));
        });
        return "agreements/terms/non-renewal";
    }

    private static String undoPage(UUID id, FrameworkAgreements.Described found, Model model) {
        about(id, found, model);
        return "agreements/terms/non-renewal-undone";
    }

    private static void about(UUID id, FrameworkAgreements.Described found, Model model) {
        Validity validity = found.details().validity();
        model.addAttribute("id", id);
        model.addAttribute("reference", found.details().text().reference());
        model.addAttribute("clause", found.details().clauses().getOrDefault("validity", ""));
        model.addAttribute("notRenewedOn", validity.nonRenewalDecidedOn());
        model.addAttribute("lastDay", validity.lastDay());
    }
}
