package fr.carnet.agreements.clauses;

import java.util.Locale;

/** Messages and help cite an agreement's clause by its topic. */
public enum ClauseTopic {
    AUTHORITY,
    PROCEDURE,
    AMOUNTS,
    VALIDITY,
    NOTIFIED_ON_NOTE,
    VAT,
    REVIEW,
    OBJECTION,
    POOR_EXECUTION,
    PROJECTS,
    ALLOCATION,
    ORDERS,
    COMPLEXITY,
    PROFILES,
    LAUNCH,
    CONSTRUCTION,
    HANDOVER,
    CORRESPONDENT,
    KICK_OFF,
    REPORTING,
    TRAINING,
    WEEKLY_POINT,
    PRODUCT_SHEET,
    USAGE_RESULTS,
    TAKEOVER,
    SIX_MONTHS;

    /** The key under which an agreement's data has the clause. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic whose key this is. */
    static ClauseTopic of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
