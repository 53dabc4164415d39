package fr.carnet.portfolio.sheets;

import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.DeliverableState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open order of a startup, and the deliverable by which it expects the product sheet.
 *
 * @param deliverable null where the order expects none: the administration may ask for it
 */
public record SheetPlace(
        UUID order,
        String number,
        @Nullable UUID deliverable,
        @Nullable DeliverableState state) {

    /** May a version be deposited? */
    public boolean takes() {
        return state != null && state.takesDeposits();
    }

    DeliverableId deliverableId() {
        if (deliverable == null) {
            throw new IllegalStateException("order " + number + " expects no product sheet");
        }
        return new DeliverableId(deliverable);
    }
}
