package fr.carnet.mail;

import fr.carnet.orders.OrderAcknowledged;
import fr.carnet.orders.OrderAmended;
import fr.carnet.orders.OrderCancelled;
import fr.carnet.orders.OrderIssued;
import fr.carnet.orders.OrderReference;
import fr.carnet.orders.OrderRefused;
import fr.carnet.orders.OrderTerminated;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes a message for each piece of news of an order, once it is committed, in a transaction of its own: no mail server can
 * refuse or slow an act. The event is registered with the act and forgotten with the message, so that a crash between the
 * two only delays it.
 */
@Component
class OrderNewsMail {

    private final OrderMessages messages;

    OrderNewsMail(OrderMessages messages) {
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(OrderIssued news) {
        messages.write(
                MessageKind.ISSUED, news.order(), 1, cause(MessageKind.ISSUED, news.number(), 1, news.issuedOn()));
    }

    @ApplicationModuleListener
    void on(OrderAmended news) {
        write(MessageKind.AMENDED, news.order(), news.version(), news.on());
    }

    @ApplicationModuleListener
    void on(OrderCancelled news) {
        write(MessageKind.CANCELLED, news.order(), 1, news.on());
    }

    @ApplicationModuleListener
    void on(OrderTerminated news) {
        write(MessageKind.TERMINATED, news.order(), 1, news.on());
    }

    @ApplicationModuleListener
    void on(OrderAcknowledged news) {
        write(MessageKind.ACKNOWLEDGED, news.order(), 1, news.on());
    }

    @ApplicationModuleListener
    void on(OrderRefused news) {
        write(MessageKind.REFUSED, news.order(), 1, news.on());
    }

    private void write(MessageKind kind, OrderReference order, int version, LocalDate on) {
        messages.write(kind, order.id(), version, cause(kind, order.number(), version, on));
    }

    /** The same for an event that is told a second time, and for no other. */
    private static String cause(MessageKind kind, String number, int version, LocalDate on) {
        return kind + " " + number + " v" + version + " " + on;
    }
}
