package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import fr.carnet.people.Role;
import fr.carnet.people.SavedFilters;
import fr.carnet.people.Viewer;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows the list of orders within one's reach, with what it comes to. */
@Controller
class OrderListController {

    private final OrderListQueries queries;
    private final OrderBookTotals book;
    private final SavedFilters saved;
    private final MessageSource messages;
    private final Clock clock;

    OrderListController(
            OrderListQueries queries, OrderBookTotals book, SavedFilters saved, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.book = book;
        this.saved = saved;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/bons-de-commande")
    String list(@ModelAttribute("filter") OrderFilter filter, ListRequest list, Viewer viewer, Model model) {
        var totals = book.of(filter, viewer);
        boolean priced = viewer.seesAmounts();
        model.addAttribute(
                "page",
                priced
                        ? list.page(
                                OrderListQueries.PRICED_SORTS,
                                queries.pricedRows(filter, list, totals.orders(), viewer),
                                totals.orders())
                        : list.page(
                                OrderListQueries.SORTS,
                                queries.rows(filter, list, totals.orders(), viewer),
                                totals.orders()));
        model.addAttribute("totals", totals);
        model.addAttribute("priced", priced);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("buyer", viewer.is(Role.BUYER));
        model.addAttribute("saved", saved.of(SavedFilterController.LIST, viewer));
        addChoices(viewer, model);
        return "orders/list/list";
    }

    private void addChoices(Viewer viewer, Model model) {
        var choices = queries.choices(viewer);
        model.addAttribute("lots", beginningWith("lot ", choices));
        model.addAttribute("incubators", beginningWith("incubateur ", choices));
        model.addAttribute("contractors", beginningWith("titulaire ", choices));
        model.addAttribute(
                "states",
                Arrays.stream(OrderStanding.values())
                        .filter(standing -> !standing.isPreparation() || viewer.is(Role.BUYER))
                        .map(standing -> new Choice(standing.name(), message(standing.key())))
                        .toList());
    }

    private static List<Choice> beginningWith(String kind, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.value().startsWith(kind))
                .map(choice -> new Choice(choice.value().substring(kind.length()), choice.label()))
                .toList();
    }

    private String message(String code) {
        return messages.getMessage(code, null, Locale.FRENCH);
    }
}
