package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.awards.ModelAgreements;
import fr.carnet.people.Viewer;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
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

/** Puts a model in service, on a page that says what goes and what stays (domain.md § 1). */
@Controller
@RequestMapping("/accords/{id}/mise-en-service")
class ModelController {

    private final ModelAgreements models;

    ModelController(ModelAgreements models) {
        this.models = models;
    }

    /** When the agreement was really notified, as typed. */
    record NotificationForm(@NotNull @Nullable LocalDate notifiedOn, long seen) {}

    @GetMapping
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        var found = models.find(new AgreementId(id), viewer);
        model.addAttribute("form", new NotificationForm(null, found.revision()));
        model.addAttribute("found", found);
        return "agreements/awards/model";
    }

    @PostMapping
    String putInService(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NotificationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var agreement = new AgreementId(id);
        var found = models.find(agreement, viewer);
        if (FormRefusals.attempt(
                () -> models.putInService(agreement, form.seen(), Objects.requireNonNull(form.notifiedOn()), viewer),
                errors)) {
            flash.addFlashAttribute("done", "agreement.put-in-service");
            flash.addFlashAttribute("doneArgs", new Object[] {found.reference()});
            return "redirect:/accords/{id}";
        }
        model.addAttribute("found", found);
        return "agreements/awards/model";
    }
}
