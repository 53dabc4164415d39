package fr.carnet.tracking.web;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.DayImport;
import fr.carnet.tracking.DayImportState;
import fr.carnet.tracking.DayImports;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
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

/** Days from a spreadsheet: their model, their upload, how far it is, what each row would do, their confirmation. */
@Controller
@RequestMapping("/suivi/import")
class DayImportController {

    private static final Columns<DayImportQueries.ModelRow> MODEL = Columns.<DayImportQueries.ModelRow>start()
            .date("Date", DayImportQueries.ModelRow::day)
            .text("Personne", DayImportQueries.ModelRow::person)
            .text("Bon de commande", DayImportQueries.ModelRow::number)
            .text("Unité d’œuvre", DayImportQueries.ModelRow::unit)
            .text("Activité", DayImportQueries.ModelRow::activity)
            .days("Jours", DayImportQueries.ModelRow::days)
            .text("Formation", DayImportQueries.ModelRow::training);

    private static final Columns<DayImportQueries.Row> REFUSED = Columns.<DayImportQueries.Row>start()
            .whole("Ligne", DayImportQueries.Row::line)
            .text("Raison", DayImportQueries.Row::reason)
            .text("Date", DayImportQueries.Row::day)
            .text("Personne", DayImportQueries.Row::person)
            .text("Bon de commande", DayImportQueries.Row::number)
            .text("Unité d’œuvre", DayImportQueries.Row::unit)
            .text("Activité", DayImportQueries.Row::activity)
            .text("Jours", DayImportQueries.Row::days)
            .text("Formation", row -> row.training() ? "oui" : "non");

    private final DayImports imports;
    private final DayImportQueries queries;
    private final Clock clock;

    DayImportController(DayImports imports, DayImportQueries queries, Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.clock = clock;
    }

    /** @param confirme work on weekends and public holidays is meant */
    record UploadForm(
            @Nullable MultipartFile fichier, @Nullable Boolean confirme) {}

    @GetMapping
    String ask(Viewer viewer, Model model) {
        model.addAttribute("form", new UploadForm(null, false));
        return page(viewer, model);
    }

    @PostMapping
    String upload(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        viewer.mustBe(Role.CORRESPONDENT);
        var file = form.fichier();
        if (errors.hasErrors() || file == null || !StringUtils.hasText(file.getOriginalFilename())) {
            errors.rejectValue("fichier", "day.import.no-file");
            return page(viewer, model);
        }
        boolean confirmed = Boolean.TRUE.equals(form.confirme());
        UUID id = imports.upload(Upload.toRead(file), confirmed, viewer);
        var taken = imports.find(id, viewer);
        if (taken.state() == DayImportState.UNREADABLE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unreadable", taken.reason());
            return page(viewer, model);
        }
        return "redirect:/suivi/import/" + id;
    }

    @GetMapping("/modele.{format}")
    void model(@RequestParam UUID bon, Viewer viewer, Export export) {
        viewer.mustBe(Role.CORRESPONDENT);
        if (!queries.mayRead(bon, viewer.reach())) {
            throw new NotFound();
        }
        export.send("modele-jours", MODEL, row -> queries.model(bon, viewer.reach(), row));
    }

    @GetMapping("/{id}")
    String look(@PathVariable UUID id, ListRequest list, Viewer viewer, Model model) {
        var taken = imports.find(id, viewer);
        boolean refused = taken.refused() > 0;
        model.addAttribute("taken", taken);
        model.addAttribute("interrupted", taken.interruptedBy(OffsetDateTime.now(clock)));
        model.addAttribute("page", queries.page(id, viewer.accountId(), refused, shown(taken), list));
        return "tracking/import-preview";
    }

    @GetMapping("/{id}/refus/export.{format}")
    void refused(@PathVariable UUID id, Viewer viewer, Export export) {
        imports.find(id, viewer);
        export.send("lignes-refusees", REFUSED, row -> queries.refused(id, viewer.accountId(), row));
    }

    @PostMapping("/{id}")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String acte,
            Viewer viewer,
            RedirectAttributes flash) {
        try {
            if (acte.equals("reprendre")) {
                imports.retry(id, viewer);
            } else {
                imports.confirm(id, viewer);
            }
        } catch (RuleViolation pressedTwice) {
            // The page says where it stands.
        }
        var taken = imports.find(id, viewer);
        if (taken.state() == DayImportState.SAVED) {
            flash.addFlashAttribute("done", "day.imported");
            flash.addFlashAttribute("doneArgs", new Object[] {taken.written()});
        }
        return "redirect:/suivi/import/{id}";
    }

    /** Rows on the page: those refused where there are any, all of them otherwise. */
    private static long shown(DayImport taken) {
        return taken.refused() > 0 ? taken.refused() : taken.written() + taken.unchanged();
    }

    private String page(Viewer viewer, Model model) {
        viewer.mustBe(Role.CORRESPONDENT);
        model.addAttribute("orders", queries.orders(viewer.reach()));
        return "tracking/import";
    }
}
