package fr.carnet.coordination.web;

import fr.carnet.coordination.CoordinationMeetings;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.coordination.SavedNote;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The note of an order: it saves itself as one leaves it, or with its button. Nothing typed is ever lost. */
@Controller
class MeetingNoteController {

    private static final String STATE = "coordination/parts :: note-state";

    private final CoordinationMeetings meetings;
    private final MeetingPage page;
    private final AskedWeek weeks;

    MeetingNoteController(CoordinationMeetings meetings, MeetingPage page, AskedWeek weeks) {
        this.meetings = meetings;
        this.page = page;
        this.weeks = weeks;
    }

    @PostMapping({
        MeetingSeriesArgument.CONTRACTOR + "/notes/{order}",
        MeetingSeriesArgument.INCUBATOR + "/notes/{order}"
    })
    String save(
            MeetingSeries series,
            @PathVariable UUID order,
            @RequestParam(required = false) @Nullable String semaine,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        viewer.mustBe(series.kind().writers());
        var week = weeks.toWrite(semaine);
        NoteState state;
        try {
            SavedNote saved = meetings.note(series, week, new OrderId(order), seen, text, viewer);
            state = new NoteState(order, saved.note(), text, saved.changedMeanwhile(), !saved.changedMeanwhile(), null);
        } catch (RuleViolation refused) {
            state = new NoteState(order, null, text, false, false, refused.refusal());
        }
        if (htmx != null) {
            model.addAttribute("state", state);
            model.addAttribute(
                    "seen", state.note() == null ? seen : state.note().revision());
            return STATE;
        }
        if (state.saved()) {
            return "redirect:" + MeetingAddress.of(series, week) + "#bon-" + order;
        }
        response.setStatus(
                state.refusal() == null ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("rejected", Map.of(order, state));
        return page.show(series, week, viewer, model);
    }
}
