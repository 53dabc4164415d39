package fr.carnet.tracking.web.estimates;

import org.jspecify.annotations.Nullable;

/** What the lines are filtered by: words of the order, the startup and the company, and what is the matter with them. */
record EstimateFilter(
        @Nullable String q,
        @Nullable String startup,
        @Nullable String titulaire,
        @Nullable Concern etat) {

    static final EstimateFilter ALL = new EstimateFilter(null, null, null, null);

    /** What a line may ask for. */
    enum Concern {
        /** This week's estimate is still to come. */
        DUE,
        /** Nobody estimated it for too long. */
        OVERDUE,
        /** More remains than is left. */
        DRIFT,
        /** So little is left that the agreement asks to say so. */
        NEARLY_USED
    }
}
