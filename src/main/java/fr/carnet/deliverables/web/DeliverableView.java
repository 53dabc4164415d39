package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import fr.carnet.deliverables.Outcome;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that the page of a deliverable shows. */
record DeliverableView(Head head, List<Version> versions) {

    /**
     * A deliverable with its order, and what the agreement says of its review.
     *
     * @param reviewClause where the agreement sets the days, or that they are assumed
     * @param acceptedBySilence the agreement lets silence accept, and the deadline of the last version has passed
     */
    record Head(
            UUID id,
            String title,
            String description,
            boolean perIteration,
            LocalDate dueOn,
            DeliverableState state,
            @Nullable LocalDate reviewBy,
            UUID orderId,
            String orderNumber,
            boolean unacknowledged,
            @Nullable String unit,
            @Nullable String unitTitle,
            @Nullable String startup,
            @Nullable String startupName,
            String contractor,
            int reviewDays,
            @Nullable String reviewClause,
            boolean silenceAccepts,
            boolean acceptedBySilence) {}

    /** A deposit with its files and, once decided, its review; newest first in the list. */
    record Version(
            UUID id,
            int number,
            String note,
            @Nullable String link,
            OffsetDateTime depositedAt,
            String depositor,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable LocalDate newDueOn,
            @Nullable OffsetDateTime reviewedAt,
            @Nullable String reviewer,
            List<File> files) {}

    record File(UUID versionId, UUID id, String name, long size) {}

    /** The other deliverables that wait for the same reviewer. */
    record Queue(UUID next, String title, long waiting) {}

    public boolean waitsForReview() {
        return head.state == DeliverableState.DEPOSITED;
    }

    public boolean takesDeposits() {
        return head.state.takesDeposits() && !head.unacknowledged;
    }

    /** The number of the version to review, 0 without any. */
    public int latest() {
        return versions.isEmpty() ? 0 : versions.get(0).number;
    }

    /** The last version that was refused or sent back, whose reason a new version must answer. */
    public Optional<Version> refused() {
        return versions.stream()
                .filter(version -> version.outcome == Outcome.DEFERRED || version.outcome == Outcome.REJECTED)
                .findFirst();
    }
}
