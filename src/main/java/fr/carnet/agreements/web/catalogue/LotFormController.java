package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.catalogue.Catalogue;
import fr.carnet.agreements.web.Deletion;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.agreements.web.terms.LotCard;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Choice;
import fr.carnet.web.FormRefusals;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
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

/** Adds, changes and deletes a lot of an agreement. */
@Controller
@RequestMapping("/accords/{id}/lots")
class LotFormController {

    private static final String PAGE = "agreements/catalogue/lot-form";

    private final Catalogue catalogue;
    private final Agreements agreements;
    private final AgreementQueries queries;
    private final MessageSource messages;

    LotFormController(Catalogue catalogue, Agreements agreements, AgreementQueries queries, MessageSource messages) {
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/nouveau")
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        var next = queries.lots(id, viewer).stream().mapToInt(LotCard::number).max();
        model.addAttribute("lotForm", LotForm.of(null, next.orElse(0) + 1, 0));
        return page(id, viewer, model);
    }

    @PostMapping("/nouveau")
    String add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("lotForm") LotForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var page = page(id, viewer, model);
        if (!FormRefusals.attempt(() -> catalogue.addLot(new AgreementId(id), form.details(), viewer), errors)) {
            return page;
        }
        flash.addFlashAttribute("done", "lot.added");
        return "redirect:/accords/{id}/lots/" + form.number();
    }

    @GetMapping("/{number}/modification")
    String change(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        model.addAttribute("lotForm", LotForm.of(lot.details(), number, lot.revision()));
        return page(id, lot, viewer, model);
    }

    @PostMapping("/{number}/modification")
    String change(
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("lotForm") LotForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var page = page(id, lot, viewer, model);
        if (!FormRefusals.attempt(() -> catalogue.changeLot(lot.id(), form.seen(), form.details(), viewer), errors)) {
            return page;
        }
        flash.addFlashAttribute("done", "lot.changed");
        return "redirect:/accords/{id}/lots/" + form.number();
    }

    @GetMapping("/{number}/suppression")
    String askToDelete(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        return deletion(id, lot, viewer).show(model);
    }

    @PostMapping("/{number}/suppression")
    String delete(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") long seen,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var lot = catalogue.lot(new AgreementId(id), number, viewer);
        var page = deletion(id, lot, viewer);
        try {
            catalogue.deleteLot(lot.id(), seen, viewer);
        } catch (RuleViolation refused) {
            return page.refused(refused, model);
        }
        flash.addFlashAttribute("done", "lot.deleted");
        flash.addFlashAttribute("doneArgs", new Object[] {number});
        return "redirect:/accords/{id}";
    }

    private Deletion deletion(UUID id, Catalogue.LotFound lot, Viewer viewer) {
        var agreement = queries.sheet(id, viewer).orElseThrow(NotFound::new);
        return Deletion.ofLot(agreement, lot, agreements.catalogue(lot.id()).size());
    }

    private String page(UUID id, Catalogue.LotFound lot, Viewer viewer, Model model) {
        model.addAttribute("lot", lot);
        return page(id, viewer, model);
    }

    private String page(UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("agreement", queries.sheet(id, viewer).orElseThrow(NotFound::new));
        model.addAttribute(
                "rules",
                Choice.of(AllocationRule.values(), rule -> words("AllocationRule." + rule)).stream()
                        .map(choice -> choice.hint(words("AllocationRule." + choice.value() + ".hint")))
                        .toList());
        return PAGE;
    }

    private String words(String code) {
        return messages.getMessage(code, null, Locale.FRENCH);
    }
}
