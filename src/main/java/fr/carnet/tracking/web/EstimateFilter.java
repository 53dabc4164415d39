package fr.carnet.tracking.web;

import org.jspecify.annotations.Nullable;

/** What the lines are filtered by: words of the order, the startup and the company, and what is the matter with them. */
record EstimateFilter(
        @Nullable String q,
        @Nullable String startup,
        @Nullable String titulaire,
        @Nullable Concern etat) {

    /** What a line may ask for. */
    enum Concern {
        /** This week's estimate is still to come. */
        DUE,
        /** Nobody estimated it for too long. */
        OVERDUE,
        /** More remains than is left. */
        DRIFT
    }
}
