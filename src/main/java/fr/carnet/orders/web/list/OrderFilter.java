package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of orders is narrowed to.
 *
 * @param startup a startup's slug, or a part of its name
 */
record OrderFilter(
        @Nullable String q,
        @Nullable OrderStanding etat,
        @Nullable UUID lot,
        @Nullable UUID titulaire,
        @Nullable String startup) {

    /** Does it look at names, rather than at the orders themselves? */
    boolean searchesNames() {
        return isGiven(q) || isGiven(startup);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
