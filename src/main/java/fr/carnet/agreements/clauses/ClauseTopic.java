package fr.carnet.agreements.clauses;

import java.util.Locale;

/** What a contract's clauses are looked up by, for messages and help. */
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

    /** As it stands in the agreement's data. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic whose key this is. */
    static ClauseTopic of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
