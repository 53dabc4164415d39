package fr.carnet.orders.order;

import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitTerms;

/** Names the clause that a rule applies, for the rule's message: {@code A-2016, § 4.5.2}. */
public final class Clauses {

    private Clauses() {}

    /** The clause of a unit. */
    public static String of(LotTerms lot, WorkUnitTerms unit) {
        return lot.agreement().reference() + ", " + unit.clause();
    }

    /** The clause that the agreement names for a topic; its reference alone where it names none. */
    public static String of(LotTerms lot, String topic) {
        String clause = lot.agreement().clauses().get(topic);
        return clause == null ? lot.agreement().reference() : lot.agreement().reference() + ", " + clause;
    }
}
