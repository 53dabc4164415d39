package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.people.Viewer;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The minutes of coordination meetings, the last one first (A-2018 § 4.2). */
@Controller
class MinutesListController {

    private final MinutesListQueries queries;
    private final MessageSource messages;

    MinutesListController(MinutesListQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/point-hebdomadaire/comptes-rendus")
    String list(@ModelAttribute("filter") MinutesFilter filter, ListRequest list, Viewer viewer, Model model) {
        model.addAttribute("page", queries.page(filter, list, viewer));
        model.addAttribute("kinds", MeetingKinds.choices(viewer, messages));
        model.addAttribute("decisions", MeetingKind.showsDecisionsTo(viewer));
        return "coordination/minutes";
    }

    @GetMapping("/point-hebdomadaire/comptes-rendus/export.{format}")
    void export(MinutesFilter filter, ListRequest list, Viewer viewer, Export export) {
        var columns = Columns.<MinutesRow>start()
                .text("Semaine", row -> row.week().toString())
                .date("Tenu le", MinutesRow::heldOn)
                .text("Avec", MinutesRow::name)
                .text("Point", row -> MeetingKinds.label(row.kind(), messages))
                .text("Clos par", MinutesRow::holder)
                .text("Participants", MinutesRow::attendees);
        export.send(
                "comptes-rendus",
                MeetingKind.showsDecisionsTo(viewer)
                        ? columns.whole("Décisions notées", MinutesRow::decisions)
                        : columns,
                row -> queries.each(filter, list, viewer, row));
    }
}
