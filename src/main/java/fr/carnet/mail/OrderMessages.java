package fr.carnet.mail;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages down, each once; the {@link Courier} sends what is written. */
@Service
public class OrderMessages {

    private final JdbcClient jdbc;
    private final MessageAddressees addressees;
    private final MessageText texts;
    private final Courier courier;
    private final AuditTrail auditTrail;
    private final Clock clock;

    OrderMessages(
            JdbcClient jdbc,
            MessageAddressees addressees,
            MessageText texts,
            Courier courier,
            AuditTrail auditTrail,
            Clock clock) {
        this.jdbc = jdbc;
        this.addressees = addressees;
        this.texts = texts;
        this.courier = courier;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Writes what happened to an order, unless that was written already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(MessageKind kind, OrderId order, int version, String cause) {
        write(kind, order, version, cause, null);
    }

    /**
     * Writes a message anew, to those it would be for today: the way out where an address was wrong or missing.
     *
     * @param seen how many messages of the order the page showed, so that pressing twice sends once
     * @return to how many
     * @throws RuleViolation {@code mail.nobody} where there is no one to write to
     */
    @Transactional
    public int resend(OrderId order, UUID message, int seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var former = jdbc.sql("select kind, version from order_message where id = :message and order_id = :order")
                .param("message", message)
                .param("order", order.value())
                .query(Former.class)
                .optional()
                .orElseThrow(NotFound::new);
        var recipients = addressees.of(former.kind, order);
        if (recipients.isEmpty()) {
            throw new RuleViolation("mail.nobody");
        }
        boolean written =
                write(former.kind, order, former.version, "RESENT " + message + " after " + seen, viewer.accountId());
        if (written) {
            auditTrail.record(
                    viewer.actor(),
                    "order.message-resent",
                    "order",
                    order.value(),
                    addressees.facts(order).number(),
                    Map.of("message", former.kind.name(), "recipients", recipients.size()));
        }
        return recipients.size();
    }

    private record Former(MessageKind kind, int version) {}

    private boolean write(MessageKind kind, OrderId order, int version, String cause, @Nullable UUID resentBy) {
        var facts = addressees.facts(order);
        var text = texts.of(kind, version, facts);
        var id = UUID.randomUUID();
        int written = jdbc.sql("""
                insert into order_message (id, order_id, kind, version, contractor_id, cause, subject, body_text, body_html,
                    created_at, resent_by)
                values (:id, :order, :kind, :version, :contractor, :cause, :subject, :plain, :html, :now, :resentBy)
                on conflict (cause) do nothing""")
                .param("id", id)
                .param("order", order.value())
                .param("kind", kind.name())
                .param("version", version)
                .param("contractor", kind.isToBuyer() ? null : facts.contractorId())
                .param("cause", cause)
                .param("subject", text.subject())
                .param("plain", text.plain())
                .param("html", text.html())
                .param("now", OffsetDateTime.now(clock))
                .param("resentBy", resentBy)
                .update();
        if (written == 1) {
            address(id, addressees.of(kind, order));
        }
        return written == 1;
    }

    private void address(UUID message, List<MessageAddressees.Addressee> recipients) {
        for (var recipient : recipients) {
            jdbc.sql("""
                    insert into order_message_recipient (id, message_id, name, email, next_attempt_at)
                    values (:id, :message, :name, :email, :now)""")
                    .param("id", UUID.randomUUID())
                    .param("message", message)
                    .param("name", MessageText.clean(recipient.name()))
                    .param("email", recipient.email().strip())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.wake();
            }
        });
    }
}
