package fr.carnet.tracking.web.overview;

import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import fr.carnet.web.Columns;
import fr.carnet.web.Export;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Ordered, consumed and balance by order (A-2016 § 7.2, A-2018 § 4.2). */
@Controller
class ProgressController {

    /** The states that an order with days may be in. */
    private static final List<OrderState> STATES = List.of(
            OrderState.ISSUED,
            OrderState.ACKNOWLEDGED,
            OrderState.IN_PROGRESS,
            OrderState.COMPLETED,
            OrderState.TERMINATED);

    private final ProgressQueries queries;
    private final MessageSource messages;

    ProgressController(ProgressQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/suivi/bons-de-commande")
    String list(@ModelAttribute("filter") ProgressFilter filter, ListRequest list, Viewer viewer, Model model) {
        var progress = queries.page(filter, list, viewer.reach());
        model.addAttribute("page", progress.page());
        model.addAttribute("totals", progress.totals());
        model.addAttribute("states", Choice.of(STATES.toArray(OrderState[]::new), this::label));
        model.addAttribute("logs", viewer.is(Role.CORRESPONDENT));
        return "tracking/overview/orders";
    }

    @GetMapping("/suivi/bons-de-commande/export.{format}")
    void export(ProgressFilter filter, ListRequest list, Viewer viewer, Export export) {
        var columns = Columns.<OrderProgress>start()
                .text("Numéro", OrderProgress::number)
                .text("Startup ou projet", OrderProgress::startup)
                .text("Titulaire", OrderProgress::contractor)
                .text("État", row -> label(row.state()))
                .date("Début", OrderProgress::startsOn)
                .date("Fin", OrderProgress::endsOn)
                .days("Commandé (j)", row -> row.days().ordered())
                .days("Consommé (j)", row -> row.days().consumed())
                .days("Solde (j)", row -> row.days().balance());
        export.send("suivi-par-bon", columns, row -> queries.each(filter, list, viewer.reach(), row));
    }

    private String label(OrderState state) {
        return messages.getMessage("OrderState." + state, null, Locale.FRENCH);
    }
}
