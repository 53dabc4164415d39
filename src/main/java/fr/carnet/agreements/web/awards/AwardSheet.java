package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.AllocationRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sheet is an award as its page shows it.
 *
 * @param first whether none is before it in rank, for who may know
 * @param last whether none is after it
 */
record AwardSheet(
        UUID id,
        UUID agreement,
        String reference,
        int lot,
        String lotTitle,
        AllocationRule rule,
        UUID contractorId,
        String contractor,
        String siret,
        String address,
        boolean fictitious,
        int rank,
        boolean first,
        boolean last,
        @Nullable LocalDate suspendedUntil,
        long version,
        LocalDate today) {

    public boolean suspended() {
        return suspendedUntil != null && !today.isAfter(suspendedUntil);
    }

    public String href() {
        return "/accords/" + agreement + "/attributions/" + id;
    }

    /** Whom the orders' e-mails go to. */
    record Contact(
            UUID id,
            String name,
            String email,
            String phone,
            @Nullable String account) {}

    /** A suspension, or its end where {@code until} is null. */
    record Suspension(@Nullable LocalDate until, String reason, String actor, OffsetDateTime at) {}

    /** What the contractor commits itself to. */
    record Commitment(UUID id, String title, String measure) {}

    /** The kick-off meeting as it was recorded, with its slides. */
    record Meeting(
            LocalDate heldOn,
            String objectives,
            String teams,
            String steering,
            String knowledge,
            long version,
            List<Slides> slides) {}

    /** A file that was shown. */
    record Slides(UUID id, String name, BigDecimal size, OffsetDateTime at) {}
}
