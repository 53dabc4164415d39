package fr.carnet.deliverables.web;

import fr.carnet.deliverables.DeliverableState;
import org.jspecify.annotations.Nullable;

/**
 * What the list of deliverables is filtered by.
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

    /** What is late: the contractor's deposit, or the administration's review. */
    enum Delay {
        DEPOT,
        EXAMEN
    }
}
