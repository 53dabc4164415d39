package fr.carnet.mail.web;

import fr.carnet.mail.MailDelivery;
import fr.carnet.mail.MessageKind;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages of an order: a buyer reads all, a correspondent those written to their company. No one else reads any: they
 * name people of the contractor, and what they tell is in the order's history.
 */
@Component
class MessageQueries {

    private final JdbcClient jdbc;
    private final MailDelivery mail;
    private final Clock clock;

    MessageQueries(JdbcClient jdbc, MailDelivery mail, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /** The latest first. */
    List<MessageView> of(OrderId order, Viewer viewer) {
        if (!viewer.is(Role.BUYER, Role.CORRESPONDENT)) {
            return List.of();
        }
        var messages = new ArrayList<MessageView>();
        jdbc.sql("""
                select m.id, m.kind, m.subject, m.body_text, m.created_at, a.display_name as resent_by,
                    r.name, r.email, r.sent_at, r.attempts, r.next_attempt_at, r.last_error
                from order_message m
                join purchase_order o on o.id = m.order_id
                left join order_message_recipient r on r.message_id = m.id
                left join account a on a.id = m.resent_by
                where m.order_id = :order and (:all or m.contractor_id = cast(:contractor as uuid))
                    and\s""" + Reach.ORDER_SQL + " order by m.created_at desc, m.id, r.name, r.id")
                .param("order", order.value())
                .params(viewer.reach().params())
                .query(row -> {
                    add(row, messages, viewer.is(Role.BUYER));
                });
        return messages;
    }

    private void add(ResultSet row, List<MessageView> messages, boolean buyer) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (messages.isEmpty() || !messages.get(messages.size() - 1).id().equals(id)) {
            messages.add(new MessageView(
                    id,
                    MessageKind.valueOf(row.getString("kind")),
                    row.getString("subject"),
                    mail.whole(row.getString("body_text")),
                    row.getObject("created_at", OffsetDateTime.class),
                    row.getString("resent_by"),
                    new ArrayList<>()));
        }
        var message = messages.get(messages.size() - 1);
        if (row.getString("email") != null) {
            message.recipients().add(recipient(row, message.writtenAt(), buyer));
        }
    }

    private MessageView.Recipient recipient(ResultSet row, OffsetDateTime writtenAt, boolean buyer)
            throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        var next = row.getObject("next_attempt_at", OffsetDateTime.class);
        boolean tooOld = writtenAt.plus(mail.giveUpAfter()).isBefore(OffsetDateTime.now(clock));
        return new MessageView.Recipient(
                row.getString("name"),
                row.getString("email"),
                MessageState.of(sentAt, next, tooOld, row.getInt("attempts"), mail.isConfigured()),
                sentAt,
                next,
                buyer ? row.getString("last_error") : "");
    }
}
