package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.awardee.Successions;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.web.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the page of an order, with what other modules show of it, and takes the contractor's acknowledgement. */
@Controller
class OrderController {

    private final OrderSheetQueries queries;
    private final OrderRevisions revisions;
    private final PurchaseOrders orders;
    private final Successions successions;
    private final ObjectProvider<OrderPageSection> sections;
    private final Clock clock;

    OrderController(
            OrderSheetQueries queries,
            OrderRevisions revisions,
            PurchaseOrders orders,
            Successions successions,
            ObjectProvider<OrderPageSection> sections,
            Clock clock) {
        this.queries = queries;
        this.revisions = revisions;
        this.orders = orders;
        this.successions = successions;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/bons-de-commande/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        var order = new OrderId(id);
        var sheet = queries.sheet(order, viewer.reach()).orElseThrow(NotFound::new);
        var contributed =
                sheet.head().number() == null ? List.<OrderPageSection.Content>of() : contributed(order, viewer);
        model.addAttribute("order", sheet.head());
        model.addAttribute("sheet", sheet);
        if (viewer.seesAmounts()) {
            model.addAttribute("amounts", queries.amounts(order));
        }
        model.addAttribute("sections", contributed);
        model.addAttribute("links", links(contributed, later(sheet, viewer, model)));
        if (viewer.is(Role.BUYER)) {
            model.addAttribute(
                    "acts",
                    OrderAction.of(
                            sheet.head().state(),
                            new OrderAction.Work(
                                    sheet.days().consumed().signum() > 0,
                                    sheet.days().balance().signum() > 0,
                                    sheet.hasFlatLine(),
                                    sheet.startDeclarableFrom(),
                                    LocalDate.now(clock))));
            if (!sheet.head().state().isOpen()) {
                successions.of(order, viewer).ifPresent(next -> model.addAttribute("succession", next));
            }
            model.addAttribute("grounded", contributed.stream().anyMatch(part -> part.anchor()
                    .equals("designation")));
        }
        model.addAttribute("starts", viewer.is(Role.CORRESPONDENT) && mayStart(sheet));
        model.addAttribute(
                "acknowledges", viewer.is(Role.CORRESPONDENT) && sheet.head().state() == OrderState.ISSUED);
        return "orders/page/page";
    }

    @PostMapping("/bons-de-commande/{id}/accuse-reception")
    String acknowledge(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        try {
            orders.acknowledge(new OrderId(id), viewer);
            flash.addFlashAttribute("done", "order.acknowledged");
        } catch (RuleViolation refused) {
            if (!isAcknowledged(id, viewer)) {
                throw refused;
            } // else pressed twice, or from an old page: the order's page says where it stands
        }
        return "redirect:/bons-de-commande/{id}";
    }

    private boolean mayStart(OrderSheet sheet) {
        LocalDate from = sheet.startDeclarableFrom();
        return sheet.head().state() == OrderState.ACKNOWLEDGED
                && from != null
                && !LocalDate.now(clock).isBefore(from);
    }

    private boolean isAcknowledged(UUID id, Viewer viewer) {
        return orders.find(new OrderId(id), viewer.reach())
                .map(order -> order.state().takesDays())
                .orElse(false);
    }

    private List<OrderPageSection.Content> contributed(OrderId order, Viewer viewer) {
        return sections.orderedStream()
                .flatMap(section -> section.of(order, viewer).stream())
                .toList();
    }

    /** What became of the order after its issue, and the links to it. */
    private List<Link> later(OrderSheet sheet, Viewer viewer, Model model) {
        var order = new OrderId(sheet.head().id());
        var links = new ArrayList<Link>();
        revisions.release(order, viewer).ifPresent(release -> {
            model.addAttribute("release", release);
            links.add(new Link("#liberation", "Libération"));
        });
        var amendments = revisions.amendments(order, viewer);
        model.addAttribute("amendments", amendments);
        if (!amendments.isEmpty()) {
            links.add(new Link("#modificatifs", "Modificatifs"));
        }
        return links;
    }

    private static List<Link> links(List<OrderPageSection.Content> contributed, List<Link> later) {
        var links = new ArrayList<Link>();
        contributed.stream()
                .filter(OrderPageSection.Content::first)
                .map(OrderController::link)
                .forEach(links::add);
        links.add(new Link("#lignes", "Lignes et jours"));
        links.addAll(later);
        contributed.stream()
                .filter(section -> !section.first())
                .map(OrderController::link)
                .forEach(links::add);
        links.add(new Link("#mentions", "Mentions"));
        links.add(new Link("#historique", "Historique"));
        return links;
    }

    private static Link link(OrderPageSection.Content section) {
        return new Link("#" + section.anchor(), section.title());
    }
}
