package fr.carnet.startups.web.indicators;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.indicators.ValueImports;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
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

/** A file of values: its upload, its preview, its confirmation. */
@Controller
@RequestMapping("/startups/indicateurs/import")
class ValueImportController {

    private final ValueImports imports;

    ValueImportController(ValueImports imports) {
        this.imports = imports;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    /** What is confirmed is what was shown. */
    record ConfirmForm(@Nullable String seen) {}

    @GetMapping
    String ask(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        model.addAttribute("form", new UploadForm(null));
        return "startups/indicators/upload";
    }

    @PostMapping
    String upload(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Viewer viewer,
            HttpServletResponse response) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        MultipartFile file = errors.hasErrors() ? null : form.file();
        if (file == null || !StringUtils.hasText(file.getOriginalFilename())) {
            errors.rejectValue("file", "indicator.import.no-file");
            return "startups/indicators/upload";
        }
        var pending = new UUID[1];
        if (FormRefusals.attempt(() -> pending[0] = imports.upload(Upload.toRead(file), viewer), errors, response)) {
            return "redirect:/startups/indicateurs/import/" + pending[0];
        }
        return "startups/indicators/upload";
    }

    @GetMapping("/{pending}")
    String preview(@PathVariable UUID pending, Viewer viewer, Model model) {
        model.addAttribute("form", new ConfirmForm(null));
        return preview(pending, model, viewer);
    }

    @PostMapping("/{pending}")
    String confirm(
            @PathVariable UUID pending,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            long written = imports.confirm(pending, form.seen() == null ? "" : form.seen(), viewer);
            flash.addFlashAttribute("done", written == 0 ? "indicator.import.nothing" : "indicator.import.done");
            flash.addFlashAttribute("doneArgs", new Object[] {written});
            return "redirect:/startups/indicateurs/import";
        } catch (RuleViolation refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormRefusals.say(refused, errors);
            return preview(pending, model, viewer);
        }
    }

    private String preview(UUID pending, Model model, Viewer viewer) {
        model.addAttribute("preview", imports.preview(pending, viewer));
        return "startups/indicators/preview";
    }
}
