package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable in a list.
 *
 * @param unit the code of the work unit that asks for it, or null where the administration added it
 * @param subject the startup, or null
 * @param state what it is in today: accepted by silence counts as accepted
 * @param reviewBy the last day of its review while it waits for one
 */
record DeliverableRow(
        UUID id,
        String title,
        boolean perIteration,
        @Nullable String unit,
        UUID orderId,
        String orderNumber,
        @Nullable String subject,
        String contractor,
        DeliverableState state,
        LocalDate dueOn,
        @Nullable LocalDate reviewBy) {

    /** Whether a deposit is still to come. */
    public boolean isOwed() {
        return state.isOwed();
    }

    /** Whether it waits for a review. */
    public boolean waitsForReview() {
        return state == DeliverableState.DEPOSITED;
    }
}
