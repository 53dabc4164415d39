package fr.carnet.deliverables;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision on one version: by whom, when, why, and the new date if it was deferred. */
@Embeddable
record Review(
        @Column(table = Review.TABLE) @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(table = Review.TABLE) String reason,

        @Column(table = Review.TABLE, name = "new_due_on") @Nullable
        LocalDate newDueOn,

        @Column(table = Review.TABLE, name = "reviewed_at") Instant at,

        @Column(table = Review.TABLE, name = "reviewed_by") @Nullable
        UUID by,

        @Column(table = Review.TABLE) String reviewer) {

    static final String TABLE = "deliverable_review";
}
