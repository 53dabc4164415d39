package fr.carnet.agreements.web.prices;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.prices.PriceImports;
import fr.carnet.agreements.prices.PricePreview.RowOutcome;
import fr.carnet.agreements.web.prices.UnitPriceQueries.ModelRow;
import fr.carnet.agreements.web.terms.AgreementQueries;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports a price schedule from a spreadsheet: its model, its upload, its preview, its confirmation. */
@Controller
@RequestMapping("/accords/{id}/bpu/import")
class PriceImportController {

    private static final Columns<ModelRow> MODEL = Columns.<ModelRow>start()
            .whole("Lot", ModelRow::lot)
            .text("Titulaire", ModelRow::contractor)
            .text("Unité d’œuvre", ModelRow::code)
            .text("Intitulé", ModelRow::title)
            .money("Prix unitaire HT (€)", ModelRow::amount)
            .date("À partir du", ModelRow::from);

    private final PriceImports imports;
    private final UnitPriceQueries prices;
    private final AgreementQueries agreements;
    private final Clock clock;

    PriceImportController(PriceImports imports, UnitPriceQueries prices, AgreementQueries agreements, Clock clock) {
        this.imports = imports;
        this.prices = prices;
        this.agreements = agreements;
        this.clock = clock;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    /** The fingerprint of the preview that is confirmed. */
    record ConfirmForm(@Nullable String seen) {}

    @GetMapping
    String ask(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return page(id, viewer, model);
    }

    @PostMapping
    String upload(
            @PathVariable UUID id,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var page = page(id, viewer, model);
        var file = errors.hasErrors() ? null : form.file();
        if (file == null || !StringUtils.hasText(file.getOriginalFilename())) {
            FormRefusals.say(Refusal.of("price.import-no-file"), errors);
            return page;
        }
        try {
            var upload = Upload.toRead(file);
            return "redirect:/accords/{id}/bpu/import/" + imports.upload(new AgreementId(id), upload, viewer);
        } catch (RuleViolation refused) {
            FormRefusals.say(refused, errors, response);
            return page;
        }
    }

    @GetMapping("/modele.{format}")
    void model(@PathVariable UUID id, Viewer viewer, Export export) {
        viewer.mustBe(Role.BUYER);
        var agreement = agreements.sheet(id, viewer).orElseThrow(NotFound::new);
        export.send(
                "modele-bpu-" + agreement.reference().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"),
                MODEL,
                row -> prices.model(id, LocalDate.now(clock), viewer, row));
    }

    @GetMapping("/{pending}")
    String preview(@PathVariable UUID id, @PathVariable UUID pending, Viewer viewer, Model model) {
        model.addAttribute("form", new ConfirmForm(null));
        return preview(id, pending, viewer, model, true);
    }

    @PostMapping("/{pending}")
    String confirm(
            @PathVariable UUID id,
            @PathVariable UUID pending,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var seen = form.seen() == null ? "" : form.seen();
            long written = imports.confirm(new AgreementId(id), pending, seen, viewer);
            flash.addFlashAttribute("done", written == 0 ? "price.import-nothing" : "price.imported");
            flash.addFlashAttribute("doneArgs", new Object[] {written});
            return "redirect:/accords/{id}/bpu";
        } catch (RuleViolation refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormRefusals.say(refused, errors);
            return preview(id, pending, viewer, model, false);
        }
    }

    private String preview(UUID id, UUID pending, Viewer viewer, Model model, boolean first) {
        page(id, viewer, model);
        var preview = imports.preview(new AgreementId(id), pending, viewer);
        model.addAttribute("preview", preview);
        model.addAttribute("outcomes", RowOutcome.values());
        model.addAttribute("first", first);
        return "agreements/prices/price-preview";
    }

    private String page(UUID id, Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER);
        model.addAttribute("agreement", agreements.sheet(id, viewer).orElseThrow(NotFound::new));
        return "agreements/prices/price-import";
    }
}
