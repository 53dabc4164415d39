package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKey;
import fr.carnet.coordination.PointReader;
import fr.carnet.coordination.PointView;
import fr.carnet.coordination.WeeklyPoints;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A point of a week: led on a shared screen, held, and read again as its minutes (A-2018 § 4.2). */
@Controller
class PointController {

    private final PointPage page;
    private final PointReader reader;
    private final WeeklyPoints points;
    private final AskedWeek weeks;
    private final PdfRenderer pdf;

    PointController(PointPage page, PointReader reader, WeeklyPoints points, AskedWeek weeks, PdfRenderer pdf) {
        this.page = page;
        this.reader = reader;
        this.points = points;
        this.weeks = weeks;
        this.pdf = pdf;
    }

    @GetMapping({PointKeyArgument.CONTRACTOR, PointKeyArgument.INCUBATOR})
    String show(PointKey key, @RequestParam(required = false) @Nullable String semaine, Viewer viewer, Model model) {
        weeks.toCome(semaine).ifPresent(week -> model.addAttribute("toCome", week));
        model.addAttribute("nonsense", weeks.isNonsense(semaine));
        return page.show(key, weeks.toRead(semaine), viewer, model);
    }

    @GetMapping({PointKeyArgument.CONTRACTOR + "/cloture", PointKeyArgument.INCUBATOR + "/cloture"})
    String askToHold(
            PointKey key, @RequestParam(required = false) @Nullable String semaine, Viewer viewer, Model model) {
        model.addAttribute("form", new HoldForm(""));
        return ask(key, semaine, viewer, model);
    }

    @PostMapping({PointKeyArgument.CONTRACTOR + "/cloture", PointKeyArgument.INCUBATOR + "/cloture"})
    String hold(
            PointKey key,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(key.kind().leaders());
        if (!errors.hasErrors()) {
            try {
                var week = weeks.toWrite(semaine);
                points.hold(key, week, form.words(), viewer);
                flash.addFlashAttribute("done", "point.held-now");
                return "redirect:" + key.href() + "?semaine=" + week;
            } catch (RuleViolation refused) {
                errors.reject(refused.code(), refused.args(), null);
            }
        }
        return ask(key, semaine, viewer, model);
    }

    private String ask(PointKey key, @Nullable String semaine, Viewer viewer, Model model) {
        viewer.mustBe(key.kind().leaders());
        page.show(key, weeks.toWrite(semaine), viewer, model);
        return "coordination/hold";
    }

    /** The minutes as a PDF; a point that was not held has none. */
    @GetMapping({PointKeyArgument.CONTRACTOR + "/compte-rendu.pdf", PointKeyArgument.INCUBATOR + "/compte-rendu.pdf"})
    ResponseEntity<byte[]> pdf(PointKey key, @RequestParam(required = false) @Nullable String semaine, Viewer viewer)
            throws IOException {
        PointView view = reader.open(key, weeks.toWrite(semaine), viewer);
        if (view.held() == null) {
            throw new NotFound();
        }
        // A few pages: whole in memory, so that a rendering that fails gives the error page and not half of a file.
        var bytes = new ByteArrayOutputStream();
        pdf.render("coordination/pdf", Map.of("view", view), bytes);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("point-hebdomadaire-" + view.week() + ".pdf")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }
}
