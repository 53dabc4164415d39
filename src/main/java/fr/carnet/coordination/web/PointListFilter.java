package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKind;
import org.jspecify.annotations.Nullable;

/** What the points are filtered by: the name, a contractor or an incubator, and whether this week's was held. */
record PointListFilter(
        @Nullable String q,
        @Nullable PointKind avec,
        @Nullable Standing etat) {

    /** Where this week's point is. */
    enum Standing {
        TO_HOLD,
        HELD,
        /** With a decision still open. */
        DECISIONS
    }
}
