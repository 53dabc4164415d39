package fr.carnet.orders.ending;

import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.agreements.journal.JournalStatement;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderReference;
import fr.carnet.orders.OrderRefused;
import fr.carnet.orders.order.OrderNews;
import fr.carnet.orders.order.OrderRepository;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the refusal of an issued order, which ends it and stays in the journal of the award (domain.md § 1, § 3): by its
 * contractor in Carnet, or by a letter that a buyer received.
 */
@Service
@Transactional
public class ContractorRefusals {

    private final OrderRepository orders;
    private final AwardJournal journal;
    private final OrderNews news;
    private final Clock clock;

    ContractorRefusals(OrderRepository orders, AwardJournal journal, OrderNews news, Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param seen the version of the order that was read
     * @throws RuleViolation {@code order.not-refusable} once it was acknowledged
     * @throws OptimisticLockingFailureException where someone changed the order since
     */
    public void refuse(OrderId id, long seen, String reason, Viewer viewer) {
        viewer.mustBe(Role.CORRESPONDENT);
        var statement = new JournalStatement(JournalKind.REFUSAL, LocalDate.now(clock), reason, "", null);
        end(order(id, seen, viewer), statement, true, viewer);
    }

    /**
     * @param receivedOn the date of the letter
     * @param letter its file, or null
     * @throws RuleViolation {@code order.not-refusable}, {@code order.refused-before-issue} or
     *     {@code journal.in-the-future}
     */
    public void refusedInWriting(
            OrderId id, long seen, LocalDate receivedOn, String reason, @Nullable Upload letter, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var order = order(id, seen, viewer);
        order.issuedOn().filter(receivedOn::isBefore).ifPresent(issuedOn -> {
            throw new RuleViolation("order.refused-before-issue", receivedOn, issuedOn);
        });
        end(order, new JournalStatement(JournalKind.REFUSAL, receivedOn, reason, "", letter), false, viewer);
    }

    private void end(PurchaseOrder order, JournalStatement statement, boolean byContractor, Viewer viewer) {
        order.refuse(statement.reason(), viewer.actor(), clock.instant());
        journal.refused(order.award().orElseThrow(), order.id().value(), statement, byContractor, viewer);
        news.record("order.refused", order, viewer.actor(), Map.of("reason", statement.reason()));
        news.tell(new OrderRefused(
                OrderReference.of(order), statement.happenedOn(), viewer.actor().name(), statement.reason()));
    }

    private PurchaseOrder order(OrderId id, long seen, Viewer viewer) {
        var order = orders.find(id, viewer.reach()).orElseThrow(NotFound::new);
        order.mustBeAt(seen);
        return order;
    }
}
