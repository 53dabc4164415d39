package fr.carnet.orders.order;

import fr.carnet.shared.French;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The French that is kept with an order for good: in the audit trail, in its frozen documents, in the facts of a ground. What
 * is stored says the same whatever becomes of the pages, so it has its words here and not among their messages.
 */
public final class StoredFrench {

    private static final String DRAFT = "Brouillon";

    private StoredFrench() {}

    /** What an order is called: its number, or the name of a draft, which has none. */
    public static String name(PurchaseOrder order) {
        return order.number().orElse(DRAFT);
    }

    /**
     * What an order is for, as its document says it.
     *
     * @param startup null where it is for no startup and no digital project
     * @param project is that a digital project?
     * @param named the names of the startups that it names; null where it names none
     * @param incubators their names, or that of the startups named; null where it is for the whole agreement
     */
    public static String subject(
            @Nullable String startup, boolean project, @Nullable String named, @Nullable String incubators) {
        if (startup != null) {
            return (project ? "Projet numérique " : "Startup d’État ") + startup;
        }
        if (named != null) {
            return "Startups d’État de l’incubateur %s : %s".formatted(incubators, named);
        }
        return incubators == null ? "L’ensemble de l’accord-cadre" : "Incubateurs : " + incubators;
    }

    /** What happened in one poor execution, as a fact of the ground that rests on it. */
    public static String poorExecution(String orderNumber, LocalDate happenedOn, String facts) {
        return "%s, le %s : %s".formatted(orderNumber, French.longDate(happenedOn), facts);
    }
}
