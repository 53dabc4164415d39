package fr.carnet.tracking.web.imports;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.imports.DayImport;
import fr.carnet.tracking.imports.DayImportState;
import fr.carnet.tracking.imports.DayImports;
import fr.carnet.web.FormRefusals;
import fr.carnet.web.ListRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days from a spreadsheet: their upload, how far it is, what each row would do, their confirmation, and taking them back. */
@Controller
@RequestMapping("/suivi/import")
class DayImportController {

    private final DayImports imports;
    private final DayImportQueries queries;
    private final DayImportHistoryQueries history;
    private final DayModelQueries models;
    private final Clock clock;

    DayImportController(
            DayImports imports,
            DayImportQueries queries,
            DayImportHistoryQueries history,
            DayModelQueries models,
            Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    /** @param confirme work on weekends and public holidays is meant */
    record UploadForm(
            @Nullable MultipartFile fichier, @Nullable Boolean confirme) {}

    @GetMapping
    String ask(ListRequest list, Viewer viewer, Model model) {
        model.addAttribute("form", new UploadForm(null, false));
        return page(list, viewer, model);
    }

    @PostMapping
    String upload(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            ListRequest list,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        viewer.mustBe(Role.CORRESPONDENT);
        var file = form.fichier();
        if (errors.hasErrors() || file == null || !StringUtils.hasText(file.getOriginalFilename())) {
            sayOfFile(Refusal.of("day.import.no-file"), errors);
            return page(list, viewer, model);
        }
        try {
            UUID id = imports.upload(Upload.toRead(file), Boolean.TRUE.equals(form.confirme()), viewer);
            var taken = imports.find(id, viewer);
            if (taken.state() != DayImportState.UNREADABLE) {
                return "redirect:/suivi/import/" + id;
            }
            imports.abandon(id, viewer);
            sayOfFile(Refusal.of("day.import.unreadable", taken.reason()), errors);
        } catch (RuleViolation unreadable) {
            unreadable.refusals().forEach(refusal -> sayOfFile(refusal, errors));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, viewer, model);
    }

    /** Whatever is refused of a file is said beside the field that it was chosen in. */
    private static void sayOfFile(Refusal refusal, BindingResult errors) {
        FormRefusals.say(refusal, errors, ofFile -> Optional.of("fichier"));
    }

    @GetMapping("/{id}")
    String look(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer motif,
            ListRequest list,
            Viewer viewer,
            Model model) {
        var taken = imports.find(id, viewer);
        var now = OffsetDateTime.now(clock);
        model.addAttribute("taken", taken);
        model.addAttribute("interrupted", taken.interruptedBy(now));
        model.addAttribute("takenUp", taken.mayBeTakenUp(now));
        model.addAttribute("undoable", taken.mayBeUndone(now));
        model.addAttribute("abandonable", taken.mayBeAbandoned(now));
        if (taken.state() == DayImportState.CHECKED || taken.state().hasWritten()) {
            boolean refused = taken.refused() > 0;
            model.addAttribute("motif", motif);
            model.addAttribute("page", queries.page(id, viewer.contractor(), refused, refused ? motif : null, list));
            if (refused) {
                model.addAttribute("reasons", queries.reasons(id, viewer.contractor()));
            } else if (taken.mayBeSaved()) {
                model.addAttribute("lines", history.lines(id, viewer.contractor()));
                model.addAttribute("people", history.people(id, viewer.contractor()));
            }
        }
        return "tracking/imports/import-preview";
    }

    /** The buttons of its page. */
    @PostMapping("/{id}")
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String acte,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            switch (acte) {
                case "reprendre" -> imports.takeUp(id, viewer);
                case "abandonner" -> {
                    imports.abandon(id, viewer);
                    flash.addFlashAttribute("done", "day.import-abandoned");
                    return "redirect:/suivi/import";
                }
                default -> imports.confirm(id, viewer);
            }
        } catch (RuleViolation pressedTwice) {
            // The page says where it stands.
        }
        tell(imports.find(id, viewer), DayImportState.SAVED, "day.imported", flash);
        return "redirect:/suivi/import/{id}";
    }

    @GetMapping("/{id}/annulation")
    String askToUndo(@PathVariable UUID id, Viewer viewer, Model model) {
        var taken = imports.find(id, viewer);
        if (!taken.mayBeUndone(OffsetDateTime.now(clock))) {
            throw new NotFound();
        }
        model.addAttribute("taken", taken);
        return "tracking/imports/import-undo";
    }

    @PostMapping("/{id}/annulation")
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        try {
            imports.undo(id, viewer);
        } catch (RuleViolation pressedTwice) {
            // The page says where it stands.
        }
        tell(imports.find(id, viewer), DayImportState.UNDONE, "day.import-undone", flash);
        return "redirect:/suivi/import/{id}";
    }

    private static void tell(DayImport taken, DayImportState state, String done, RedirectAttributes flash) {
        if (taken.state() == state) {
            flash.addFlashAttribute("done", done);
            flash.addFlashAttribute("doneArgs", new Object[] {taken.written()});
        }
    }

    private String page(ListRequest list, Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        model.addAttribute("orders", models.orders(viewer.reach()));
        model.addAttribute("page", history.page(viewer.contractor(), viewer.accountId(), list));
        return "tracking/imports/import";
    }
}
