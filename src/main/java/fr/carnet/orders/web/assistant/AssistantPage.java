package fr.carnet.orders.web.assistant;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.issuing.OrderCheck;
import fr.carnet.people.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What each page of the assistant shows of the draft. */
@Component
class AssistantPage {

    private final Drafts drafts;
    private final DraftQueries queries;

    AssistantPage(Drafts drafts, DraftQueries queries) {
        this.drafts = drafts;
        this.queries = queries;
    }

    OrderCheck show(UUID id, Viewer viewer, Model model) {
        var check = drafts.check(new OrderId(id), viewer);
        model.addAttribute("id", id);
        model.addAttribute("check", check);
        model.addAttribute("summary", AssistantSummary.of(check));
        return check;
    }

    /** Says that someone else changed the draft since the page was read, with what differs from what was typed. */
    void late(UUID id, List<StaleStep.Difference> differences, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute(
                "stale", new StaleStep(queries.lastChange(new OrderId(id)).orElse(null), differences));
    }
}
