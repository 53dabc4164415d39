package fr.carnet.startups.web.sheets;

import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.startups.sheets.ProductSheets;
import fr.carnet.startups.sheets.SheetDraft;
import fr.carnet.startups.sheets.SheetHeading;
import fr.carnet.startups.sheets.SheetSubject;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A startup's product sheet: where it stands, writing its draft, freezing a version of it (A-2016 § 4.2.4). */
@Controller
class SheetController {

    static final String BASE = "/startups/{slug}/fiche-produit";

    private final ProductSheets sheets;
    private final CitedClauses clauses;

    SheetController(ProductSheets sheets, CitedClauses clauses) {
        this.sheets = sheets;
        this.clauses = clauses;
    }

    @GetMapping(BASE)
    String page(@PathVariable String slug, Viewer viewer, Model model) {
        SheetSubject startup = about(slug, viewer, model);
        model.addAttribute("versions", sheets.versions(startup.startup(), viewer));
        model.addAttribute("writes", ProductSheets.writtenBy(viewer));
        if (ProductSheets.writtenBy(viewer)) {
            SheetDraft draft = sheets.draft(startup.startup(), viewer);
            model.addAttribute("draft", draft);
            model.addAttribute("obstacles", sheets.obstacles(startup.startup(), viewer));
        }
        return "startups/sheets/page";
    }

    @GetMapping(BASE + "/modification")
    String write(@PathVariable String slug, Viewer viewer, Model model) {
        SheetSubject startup = about(slug, viewer, model);
        SheetDraft draft = sheets.draft(startup.startup(), viewer);
        model.addAttribute("sheetForm", SheetForm.of(draft));
        return form(draft, model);
    }

    @PostMapping(BASE + "/modification")
    String save(
            @PathVariable String slug,
            @Valid @ModelAttribute("sheetForm") SheetForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        SheetSubject startup = about(slug, viewer, model);
        SheetDraft draft = sheets.draft(startup.startup(), viewer);
        try {
            if (FormRefusals.attempt(
                    () -> sheets.save(startup.startup(), form.seen(), form.content(), viewer), errors)) {
                flash.addFlashAttribute("done", "sheet.saved");
                return "redirect:" + BASE;
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return form(draft, model);
    }

    @GetMapping(BASE + "/version")
    String ask(@PathVariable String slug, Viewer viewer, Model model) {
        SheetSubject startup = about(slug, viewer, model);
        SheetDraft draft = sheets.draft(startup.startup(), viewer);
        model.addAttribute("form", new FreezeForm(draft.revision()));
        return confirm(startup, draft, viewer, model);
    }

    @PostMapping(BASE + "/version")
    String freeze(
            @PathVariable String slug,
            @ModelAttribute("form") FreezeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        SheetSubject startup = about(slug, viewer, model);
        int[] number = new int[1];
        try {
            if (FormRefusals.attempt(() -> number[0] = sheets.freeze(startup.startup(), form.seen(), viewer), errors)) {
                flash.addFlashAttribute("done", "sheet.frozen");
                flash.addFlashAttribute("doneArgs", new Object[] {number[0]});
                return "redirect:" + BASE;
            }
        } catch (OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
        }
        return confirm(startup, sheets.draft(startup.startup(), viewer), viewer, model);
    }

    private SheetSubject about(String slug, Viewer viewer, Model model) {
        SheetSubject startup = sheets.subject(slug, viewer).orElseThrow(NotFound::new);
        model.addAttribute("startup", startup);
        model.addAttribute("headings", SheetHeading.values());
        model.addAttribute("clauses", clauses.inSightOf(viewer, ClauseTopic.PRODUCT_SHEET));
        return startup;
    }

    private static String form(SheetDraft draft, Model model) {
        model.addAttribute("draft", draft);
        return "startups/sheets/form";
    }

    private String confirm(SheetSubject startup, SheetDraft draft, Viewer viewer, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("obstacles", sheets.obstacles(startup.startup(), viewer));
        model.addAttribute("next", sheets.versions(startup.startup(), viewer).size() + 1);
        return "startups/sheets/freeze";
    }
}
