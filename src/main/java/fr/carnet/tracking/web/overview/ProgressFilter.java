package fr.carnet.tracking.web.overview;

import fr.carnet.orders.OrderState;
import org.jspecify.annotations.Nullable;

/** What the orders' consumption is filtered by. */
record ProgressFilter(
        @Nullable String q,
        @Nullable OrderState etat,
        @Nullable String startup,
        @Nullable String titulaire) {}
