package fr.carnet.tracking.web.statements;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.tracking.StatementState;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Sorts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The monthly statements, those still to be submitted included (domain.md § 4). */
@Controller
class StatementListController {

    private final StatementListQueries queries;
    private final MessageSource messages;

    StatementListController(StatementListQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/releves")
    String list(@ModelAttribute("filter") StatementFilter filter, ListRequest list, Viewer viewer, Model model) {
        var page = queries.page(filter, list, sorts(viewer), viewer.reach());
        model.addAttribute("page", page);
        model.addAttribute("waiting", page.rows().stream().anyMatch(StatementRow::waits));
        model.addAttribute("states", Choice.of(StatementState.values(), state -> label(state, viewer)));
        model.addAttribute("submits", viewer.is(Role.CORRESPONDENT));
        model.addAttribute("decides", viewer.is(Role.BUYER, Role.PRODUCT_OWNER));
        return "tracking/statements/statements";
    }

    @GetMapping("/releves/export.{format}")
    void export(StatementFilter filter, ListRequest list, Viewer viewer, Export export) {
        var columns = Columns.<StatementRow>start()
                .text("Mois", row -> row.yearMonth().toString())
                .text("Bon de commande", StatementRow::number)
                .text("Startup ou projet", StatementRow::startup)
                .text("Titulaire", StatementRow::contractor)
                .text("État", row -> label(row.state(), viewer))
                .date("Attendu le", StatementRow::dueOn)
                .date("Soumis le", StatementRow::submittedOn)
                .days("Jours", StatementRow::days)
                .days("Formation (j)", StatementRow::training);
        export.send("releves", columns, row -> queries.each(filter, list, sorts(viewer), viewer.reach(), row));
    }

    private static Sorts sorts(Viewer viewer) {
        return viewer.is(Role.BUYER, Role.PRODUCT_OWNER)
                ? StatementListQueries.FOR_APPROVERS
                : StatementListQueries.FOR_OTHERS;
    }

    /** What one owes is to be submitted; what another owes is missing. */
    private String label(StatementState state, Viewer viewer) {
        boolean missing = state == StatementState.DRAFT && !viewer.is(Role.CORRESPONDENT);
        return messages.getMessage("StatementState." + (missing ? "MISSING" : state), null, Locale.FRENCH);
    }
}
