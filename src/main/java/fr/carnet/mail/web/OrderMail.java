package fr.carnet.mail.web;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The order page's section on the e-mails that were written about it. */
@Component
@Order(900)
class OrderMail implements OrderPageSection {

    private final MessageQueries messages;

    OrderMail(MessageQueries messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Content> of(OrderId order, Viewer viewer) {
        var written = messages.of(order, viewer);
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        "courriels",
                        "Courriels",
                        "mail/order-section",
                        new Section(order.value(), written, viewer.is(Role.BUYER))));
    }

    /** @param resends may this viewer send them again? */
    record Section(UUID order, List<MessageView> messages, boolean resends) {}
}
