package fr.carnet.startups.web.imports;

import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.imports.ImportKind;
import fr.carnet.startups.imports.ImportOutcome;
import fr.carnet.startups.imports.StartupImports;
import fr.carnet.web.FormRefusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
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

/** The public portfolio's file of startups: its upload, its preview, its confirmation. */
@Controller
@RequestMapping("/startups/import")
class StartupImportController {

    private final StartupImports imports;

    StartupImportController(StartupImports imports) {
        this.imports = imports;
    }

    record UploadForm(@Nullable MultipartFile file) {}

    /**
     * What is confirmed is what was shown.
     *
     * @param prendre the fields typed here that are to have the file's value
     */
    record ConfirmForm(@Nullable String seen, @Nullable List<String> prendre) {

        /** Was this box ticked? */
        public boolean takes(String key) {
            return prendre != null && prendre.contains(key);
        }
    }

    @GetMapping
    String ask(Viewer viewer, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return page(viewer, model);
    }

    @PostMapping
    String upload(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var page = page(viewer, model);
        var file = errors.hasErrors() ? null : form.file();
        if (file == null || !StringUtils.hasText(file.getOriginalFilename())) {
            errors.rejectValue("file", "startups.import.no-file");
            return page;
        }
        try {
            return "redirect:/startups/import/" + imports.upload(Upload.toRead(file), viewer);
        } catch (RuleViolation refused) {
            if (refused.code().equals("startups.import.too-large")) {
                response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            }
            errors.rejectValue("file", refused.code(), refused.args(), null);
            return page;
        }
    }

    @GetMapping("/{pending}")
    String preview(@PathVariable UUID pending, Viewer viewer, Model model) {
        model.addAttribute("form", new ConfirmForm(null, null));
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
            var seen = form.seen() == null ? "" : form.seen();
            var taken = form.prendre() == null ? Set.<String>of() : Set.copyOf(form.prendre());
            int written = imports.confirm(pending, seen, taken, viewer);
            flash.addFlashAttribute("done", written == 0 ? "startups.import.nothing" : "startups.import.done");
            flash.addFlashAttribute("doneArgs", new Object[] {written});
            return "redirect:/startups/import";
        } catch (RuleViolation refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormRefusals.say(refused, errors);
            return preview(pending, model, viewer);
        }
    }

    private String preview(UUID pending, Model model, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.ADMINISTRATOR);
        model.addAttribute("preview", imports.preview(pending, viewer));
        model.addAttribute("outcomes", ImportOutcome.values());
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("reads", viewer.is(Role.BUYER));
        return "startups/imports/preview";
    }

    private String page(Viewer viewer, Model model) {
        viewer.mustBe(Role.BUYER, Role.ADMINISTRATOR);
        model.addAttribute("maximum", imports.maximum().toMegabytes());
        model.addAttribute("reads", viewer.is(Role.BUYER));
        return "startups/imports/upload";
    }
}
