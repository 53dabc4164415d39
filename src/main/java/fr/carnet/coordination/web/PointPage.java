package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKey;
import fr.carnet.coordination.PointReader;
import fr.carnet.coordination.PointView;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.Week;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a point, whoever shows it: the point itself, or a note or decision that was refused. */
@Component
class PointPage {

    static final String VIEW = "coordination/point";

    private final PointReader reader;
    private final AskedWeek weeks;

    PointPage(PointReader reader, AskedWeek weeks) {
        this.reader = reader;
        this.weeks = weeks;
    }

    String show(PointKey key, Week week, Viewer viewer, Model model) {
        PointView view = reader.open(key, week, viewer);
        model.addAttribute("view", view);
        model.addAttribute("base", key.href());
        model.addAttribute("week", week);
        model.addAttribute("now", weeks.now());
        model.addAttribute("incubator", key.kind().path().equals("incubateurs"));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PointDecisionForm.EMPTY);
        }
        model.addAttribute("blank", SettlementForm.EMPTY);
        if (!model.containsAttribute("rejected")) {
            model.addAttribute("rejected", Map.of());
        }
        return VIEW;
    }
}
