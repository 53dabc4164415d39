package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import org.jspecify.annotations.Nullable;

/**
 * What the list of deliverables is narrowed to.
 *
 * @param startup a slug
 * @param bc an order's number
 */
record DeliverableFilter(
        @Nullable String q,
        @Nullable DeliverableState etat,
        @Nullable String startup,
        @Nullable String bc,
        @Nullable Delay retard) {

    /** Whose turn is overdue: the contractor's to deposit, or the administration's to review. */
    enum Delay {
        DEPOT,
        EXAMEN
    }
}
