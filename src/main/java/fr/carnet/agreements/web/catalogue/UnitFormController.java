package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and changes a unit of a lot's catalogue; the buttons of its deliverables' rows change the form and save nothing. */
@Controller
@RequestMapping("/accords/{id}/lots/{number}/unites")
class UnitFormController {

    private final Catalogue catalogue;
    private final Agreements agreements;
    private final AgreementQueries queries;
    private final UnitChoices choices;

    UnitFormController(Catalogue catalogue, Agreements agreements, AgreementQueries queries, UnitChoices choices) {
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.queries = queries;
        this.choices = choices;
    }

    /** @param copie the unit that a new one is copied from */
    @GetMapping("/nouvelle")
    String ask(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID copie,
            Viewer viewer,
            Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        int next = agreements.catalogue(lot.id()).size() + 1;
        if (copie == null) {
            model.addAttribute("unitForm", UnitForm.blank(next));
            model.addAttribute("unitParts", UnitParts.blank());
        } else {
            var copied = catalogue.unit(lot.id(), new WorkUnitId(copie), viewer);
            model.addAttribute("unitForm", UnitForm.copyOf(copied.content().details(), next));
            model.addAttribute("unitParts", UnitParts.of(copied.content()));
            model.addAttribute("copied", copied.content().details().code());
        }
        return page(id, lot, viewer, model);
    }

    @PostMapping("/nouvelle")
    String add(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("unitForm") UnitForm form,
            BindingResult errors,
            @ModelAttribute("unitParts") UnitParts parts,
            BindingResult partErrors,
            @RequestParam(required = false) @Nullable String change,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        if (change != null) {
            return again(id, lot, parts, change, viewer, model);
        }
        if (saves(form, errors, parts, partErrors, null, lot.id(), viewer)) {
            flash.addFlashAttribute("done", "unit.added");
            flash.addFlashAttribute("doneArgs", new Object[] {form.code()});
            return "redirect:/accords/{id}/lots/{number}#catalogue";
        }
        return page(id, lot, viewer, model);
    }

    @GetMapping("/{unit}/modification")
    String change(
            @PathVariable UUID id, @PathVariable int number, @PathVariable UUID unit, Viewer viewer, Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        model.addAttribute("unitForm", UnitForm.of(found.content().details(), found.revision()));
        model.addAttribute("unitParts", UnitParts.of(found.content()));
        model.addAttribute("unit", found);
        return page(id, lot, viewer, model);
    }

    @PostMapping("/{unit}/modification")
    String change(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID unit,
            @Valid @ModelAttribute("unitForm") UnitForm form,
            BindingResult errors,
            @ModelAttribute("unitParts") UnitParts parts,
            BindingResult partErrors,
            @RequestParam(required = false) @Nullable String change,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        model.addAttribute("unit", found);
        if (change != null) {
            return again(id, lot, parts, change, viewer, model);
        }
        if (saves(form, errors, parts, partErrors, found.id(), lot.id(), viewer)) {
            flash.addFlashAttribute("done", "unit.changed");
            flash.addFlashAttribute("doneArgs", new Object[] {form.code()});
            return "redirect:/accords/{id}/lots/{number}#catalogue";
        }
        return page(id, lot, viewer, model);
    }

    /** Saves the unit; where something is wrong, says it and gives false. */
    private boolean saves(
            UnitForm form,
            BindingResult errors,
            UnitParts parts,
            BindingResult partErrors,
            @Nullable WorkUnitId unit,
            LotId lot,
            Viewer viewer) {
        parts.check(partErrors);
        if (errors.hasErrors() || partErrors.hasErrors()) {
            return false;
        }
        var content = form.content(parts.requiredProfiles(), parts.expectedDeliverables());
        FormRefusals.say(content.refusals(), errors);
        if (unit == null) {
            return FormRefusals.attempt(() -> catalogue.addUnit(lot, content, viewer), errors);
        }
        return FormRefusals.attempt(() -> catalogue.changeUnit(lot, unit, form.seen(), content, viewer), errors);
    }

    /** Shows the form as typed with its rows as the button asks; mistakes are said when it is saved. */
    private String again(UUID id, Catalogue.LotFound lot, UnitParts parts, String change, Viewer viewer, Model model) {
        parts.change(change);
        if (model.getAttribute("unitForm") != null) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "unitForm");
        }
        return page(id, lot, viewer, model);
    }

    private String page(UUID id, Catalogue.LotFound lot, Viewer viewer, Model model) {
        model.addAttribute("agreement", queries.sheet(id, viewer).orElseThrow(NotFound::new));
        model.addAttribute("lot", lot);
        choices.add(model);
        return "agreements/catalogue/unit-form";
    }
}
