package fr.carnet.orders.quality;

import fr.carnet.orders.OrderId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A poor execution is what a buyer recorded on an order, with what the contractor answered (A-2018 § 4.2).
 *
 * @param answer null until answered, which happens once
 */
public record PoorExecution(
        PoorExecutionId id,
        OrderId order,
        String orderNumber,
        PoorExecutionKind kind,
        LocalDate happenedOn,
        String facts,
        String actor,
        OffsetDateTime recordedAt,
        @Nullable String answer,
        @Nullable String answerer,
        @Nullable OffsetDateTime answeredAt) {

    public boolean isAnswered() {
        return answer != null;
    }
}
