package fr.carnet.orders.issuing;

import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.LotTerms;
import fr.carnet.orders.OrderIssued;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.order.OrderNumber;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where an order gets its number, one after the other, and from where the news of it goes out. */
@Component
public class IssueDesk {

    private final OrderRepository orders;
    private final OrderRows rows;
    private final OrderChecks checks;
    private final Agreements agreements;
    private final OrderDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueDesk(
            OrderRepository orders,
            OrderRows rows,
            OrderChecks checks,
            Agreements agreements,
            OrderDocuments documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.rows = rows;
        this.checks = checks;
        this.agreements = agreements;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the total excl. VAT that was read before agreeing to it
     * @throws RuleViolation {@code order.total-changed} where prices moved since, or the first rule that stands in the way
     */
    public void issue(PurchaseOrder order, Money seen, Actor by) {
        order.mustBeDraft();
        LocalDate today = LocalDate.now(clock);
        LotTerms lot = agreements.lot(order.lot(), today);
        OrderNumber number = rows.nextNumber(lot.agreement(), today.getYear());
        OrderCheck check = checks.of(order, lot, today);
        Money total = check.priced().totals().exclVat();
        if (!total.equals(seen)) {
            throw new RuleViolation("order.total-changed", total, seen);
        }
        order.issue(check, check.issue(number, clock.instant()), by);
        orders.flush();
        documents.freeze(order.id());
        events.publishEvent(event(order, lot, today));
    }

    private static OrderIssued event(PurchaseOrder order, LotTerms lot, LocalDate today) {
        return new OrderIssued(
                order.id(),
                order.label(),
                order.agreement(),
                order.lot(),
                order.contractor().orElseThrow(),
                order.target() instanceof OrderTarget.ForStartup one ? one.startup() : null,
                today,
                order.mentions().period().orElseThrow(),
                order.lines().stream()
                        .map(line -> OrderIssued.Line.of(line, lot))
                        .toList());
    }
}
