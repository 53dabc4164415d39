package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Sorts;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lists the deliverables within reach; a reviewer sees first what waits longest for a review. */
@Controller
class DeliverableListController {

    private static final List<Choice> DELAYS =
            List.of(new Choice("DEPOT", "Dépôt en retard"), new Choice("EXAMEN", "Examen en retard"));

    private final DeliverableListQueries queries;
    private final MessageSource messages;

    DeliverableListController(DeliverableListQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/livrables")
    String list(
            @ModelAttribute("filter") DeliverableFilter filter,
            ListRequest list,
            Viewer viewer,
            Model model,
            Locale locale) {
        model.addAttribute("page", queries.page(filter, list, sorts(viewer), viewer.reach()));
        model.addAttribute("states", Choice.of(DeliverableState.values(), state -> label(state, locale)));
        model.addAttribute("startups", queries.startups(viewer.reach()));
        model.addAttribute("delays", DELAYS);
        return "deliverables/list";
    }

    @GetMapping("/livrables/export.{format}")
    void export(DeliverableFilter filter, ListRequest list, Export export, Viewer viewer, Locale locale) {
        var columns = Columns.<DeliverableRow>start()
                .text("Livrable", DeliverableRow::title)
                .text("UO", DeliverableRow::unit)
                .text("Bon de commande", DeliverableRow::orderNumber)
                .text("Startup", DeliverableRow::subject)
                .text("Titulaire", DeliverableRow::contractor)
                .text("État", row -> label(row.state(), locale))
                .date("À déposer au plus tard le", DeliverableRow::dueOn)
                .date("À examiner au plus tard le", row -> row.waitsForReview() ? row.reviewBy() : null);
        export.send("livrables", columns, row -> queries.each(filter, list, sorts(viewer), viewer.reach(), row));
    }

    private static Sorts sorts(Viewer viewer) {
        return viewer.is(Role.BUYER, Role.PRODUCT_OWNER)
                ? DeliverableListQueries.FOR_REVIEWERS
                : DeliverableListQueries.FOR_OTHERS;
    }

    private String label(DeliverableState state, Locale locale) {
        return messages.getMessage("DeliverableState." + state, null, locale);
    }
}
