package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import fr.carnet.shared.OwnerFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what the list of orders is narrowed to.
 *
 * @param titulaire a contractor, as {@link fr.carnet.shared.OwnerFilter} reads it
 * @param startup a startup, likewise
 * @param incubateur the slug of an incubator: the orders for its startups, named or one by one, and those over it
 */
record OrderFilter(
        @Nullable String q,
        @Nullable OrderStanding etat,
        @Nullable UUID lot,
        @Nullable String titulaire,
        @Nullable String startup,
        @Nullable String incubateur) {

    OwnerFilter owners() {
        return new OwnerFilter(startup, titulaire);
    }

    /** Does it look at names or at who belongs where, rather than at the orders themselves? */
    boolean searchesNames() {
        return isGiven(q)
                || isGiven(startup)
                || isGiven(incubateur)
                || isGiven(titulaire) && owners().contractorId().isEmpty();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
