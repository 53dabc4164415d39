package fr.carnet.coordination.web;

import fr.carnet.coordination.CoordinationMeetings;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.coordination.MeetingView;
import fr.carnet.coordination.MeetingViews;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.FormRefusals;
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

/** A meeting of a week: led on a shared screen, held, and read again as its minutes (A-2018 § 4.2). */
@Controller
class MeetingController {

    private final MeetingPage page;
    private final MeetingViews reader;
    private final CoordinationMeetings meetings;
    private final AskedWeek weeks;
    private final PdfRenderer pdf;

    MeetingController(
            MeetingPage page, MeetingViews reader, CoordinationMeetings meetings, AskedWeek weeks, PdfRenderer pdf) {
        this.page = page;
        this.reader = reader;
        this.meetings = meetings;
        this.weeks = weeks;
        this.pdf = pdf;
    }

    @GetMapping({MeetingSeriesArgument.CONTRACTOR, MeetingSeriesArgument.INCUBATOR})
    String show(
            MeetingSeries series,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer,
            Model model) {
        weeks.toCome(semaine).ifPresent(week -> model.addAttribute("toCome", week));
        model.addAttribute("nonsense", weeks.isNonsense(semaine));
        return page.show(series, weeks.toRead(semaine), viewer, model);
    }

    @GetMapping({MeetingSeriesArgument.CONTRACTOR + "/cloture", MeetingSeriesArgument.INCUBATOR + "/cloture"})
    String askToHold(
            MeetingSeries series,
            @RequestParam(required = false) @Nullable String semaine,
            Viewer viewer,
            Model model) {
        model.addAttribute("form", new HoldForm(""));
        return ask(series, semaine, viewer, model);
    }

    @PostMapping({MeetingSeriesArgument.CONTRACTOR + "/cloture", MeetingSeriesArgument.INCUBATOR + "/cloture"})
    String hold(
            MeetingSeries series,
            @RequestParam(required = false) @Nullable String semaine,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        viewer.mustBe(series.kind().leaders());
        if (!errors.hasErrors()) {
            try {
                var week = weeks.toWrite(semaine);
                meetings.hold(series, week, form.words(), viewer);
                flash.addFlashAttribute("done", "point.held-now");
                return "redirect:" + MeetingAddress.of(series, week);
            } catch (RuleViolation refused) {
                FormRefusals.say(refused, errors);
            }
        }
        return ask(series, semaine, viewer, model);
    }

    private String ask(MeetingSeries series, @Nullable String semaine, Viewer viewer, Model model) {
        viewer.mustBe(series.kind().leaders());
        page.show(series, weeks.toWrite(semaine), viewer, model);
        return "coordination/hold";
    }

    /** The minutes as a PDF; a meeting that was not held has none. */
    @GetMapping({
        MeetingSeriesArgument.CONTRACTOR + "/compte-rendu.pdf",
        MeetingSeriesArgument.INCUBATOR + "/compte-rendu.pdf"
    })
    ResponseEntity<byte[]> pdf(
            MeetingSeries series, @RequestParam(required = false) @Nullable String semaine, Viewer viewer)
            throws IOException {
        MeetingView view = reader.open(series, weeks.toWrite(semaine), viewer);
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
