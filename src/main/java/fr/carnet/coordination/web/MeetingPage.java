package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.MeetingSeries;
import fr.carnet.coordination.MeetingView;
import fr.carnet.coordination.MeetingViews;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.Week;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a meeting, which is shown to read it and again where a note or decision was refused. */
@Component
class MeetingPage {

    static final String VIEW = "coordination/meeting";

    private final MeetingViews reader;
    private final AskedWeek weeks;

    MeetingPage(MeetingViews reader, AskedWeek weeks) {
        this.reader = reader;
        this.weeks = weeks;
    }

    String show(MeetingSeries series, Week week, Viewer viewer, Model model) {
        MeetingView view = reader.open(series, week, viewer);
        model.addAttribute("view", view);
        model.addAttribute("base", MeetingAddress.of(series));
        model.addAttribute("week", week);
        model.addAttribute("now", weeks.now());
        model.addAttribute("incubator", series.kind() == MeetingKind.INCUBATOR);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", MeetingDecisionForm.EMPTY);
        }
        model.addAttribute("blank", SettlementForm.EMPTY);
        if (!model.containsAttribute("rejected")) {
            model.addAttribute("rejected", Map.of());
        }
        return VIEW;
    }
}
