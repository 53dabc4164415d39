package fr.carnet.orders.order;

import fr.carnet.orders.OrderId;
import fr.carnet.shared.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The preparation says who began a draft and who prepares it (domain.md § 3).
 *
 * @param createdBy who began the draft
 * @param preparedBy who prepares it: its author, until another buyer takes it over
 * @param replacesId the order that ended before its work was done and that this one replaces, or null
 */
@Embeddable
record Preparation(
        @Column(updatable = false) @Nullable UUID createdBy,
        @Column(updatable = false) Instant createdAt,
        @Nullable UUID preparedBy,
        @Column(updatable = false) @Nullable UUID replacesId) {

    static Preparation begun(Actor by, Instant at) {
        return new Preparation(by.accountId(), at, by.accountId(), null);
    }

    Preparation takenOver(Actor buyer) {
        return new Preparation(createdBy, createdAt, buyer.accountId(), replacesId);
    }

    Preparation replacing(OrderId former) {
        return new Preparation(createdBy, createdAt, preparedBy, former.value());
    }
}
