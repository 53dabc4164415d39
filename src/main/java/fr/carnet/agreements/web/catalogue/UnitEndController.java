package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.agreements.web.Deletion;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.agreements.web.terms.AgreementSheet;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
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

/** Deletes a unit that no order carries, withdraws one that orders carry, and offers it again. */
@Controller
@RequestMapping("/accords/{id}/lots/{number}/unites/{unit}")
class UnitEndController {

    private final Catalogue catalogue;
    private final AgreementQueries queries;

    UnitEndController(Catalogue catalogue, AgreementQueries queries) {
        this.catalogue = catalogue;
        this.queries = queries;
    }

    /** Why a unit is withdrawn, as typed. */
    record WithdrawalForm(@NotBlank @Size(max = 500) String reason, long seen) {}

    @GetMapping("/suppression")
    String askToDelete(
            @PathVariable UUID id, @PathVariable int number, @PathVariable UUID unit, Viewer viewer, Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        return Deletion.ofUnit(sheet(id, viewer), lot, found).show(model);
    }

    @PostMapping("/suppression")
    String delete(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "-1") long seen,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        try {
            catalogue.deleteUnit(lot.id(), found.id(), seen, viewer);
        } catch (RuleViolation refused) {
            return Deletion.ofUnit(sheet(id, viewer), lot, found).refused(refused, model);
        }
        return done("unit.deleted", found, flash);
    }

    @GetMapping("/retrait")
    String askToWithdraw(
            @PathVariable UUID id, @PathVariable int number, @PathVariable UUID unit, Viewer viewer, Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        model.addAttribute("withdrawalForm", new WithdrawalForm("", found.revision()));
        return page(id, lot, found, viewer, model);
    }

    @PostMapping("/retrait")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID unit,
            @Valid @ModelAttribute("withdrawalForm") WithdrawalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        if (!FormRefusals.attempt(
                () -> catalogue.withdrawUnit(lot.id(), found.id(), form.seen(), form.reason(), viewer), errors)) {
            return page(id, lot, found, viewer, model);
        }
        return done("unit.no-longer-offered", found, flash);
    }

    @PostMapping("/retour")
    String offerAgain(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "-1") long seen,
            Viewer viewer,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var found = catalogue.unit(lot.id(), new WorkUnitId(unit), viewer);
        catalogue.offerUnitAgain(lot.id(), found.id(), seen, viewer);
        return done("unit.offered-again", found, flash);
    }

    private static String done(String code, Catalogue.UnitFound unit, RedirectAttributes flash) {
        flash.addFlashAttribute("done", code);
        flash.addFlashAttribute(
                "doneArgs", new Object[] {unit.content().details().code()});
        return "redirect:/accords/{id}/lots/{number}#catalogue";
    }

    private String page(UUID id, Catalogue.LotFound lot, Catalogue.UnitFound unit, Viewer viewer, Model model) {
        model.addAttribute("agreement", sheet(id, viewer));
        model.addAttribute("lot", lot);
        model.addAttribute("unit", unit);
        return "agreements/catalogue/withdrawal";
    }

    private AgreementSheet sheet(UUID id, Viewer viewer) {
        return queries.sheet(id, viewer).orElseThrow(NotFound::new);
    }
}
