package fr.carnet.portfolio;

import fr.carnet.deliverables.DeliverableState;
import fr.carnet.people.Viewer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable that what a coach wrote of incubators may be deposited against.
 *
 * @param contractorId whose correspondents and coaches deposit it
 */
public record DepositTarget(
        UUID id,
        String title,
        LocalDate dueOn,
        DeliverableState state,
        UUID orderId,
        String orderNumber,
        UUID contractorId,
        String contractor) {

    /** Does the viewer deposit it: a coach whom its contractor employs (domain.md § 8)? */
    public boolean isFor(Viewer viewer) {
        return isOf(viewer.contractor());
    }

    private boolean isOf(@Nullable UUID company) {
        return contractorId.equals(company);
    }
}
