package fr.carnet.agreements.web.terms;

import fr.carnet.agreements.Validity;
import java.time.LocalDate;

/** Says where an agreement stands on a day. */
enum Standing {
    COMING("info"),
    IN_FORCE("success"),
    ENDED("neutral");

    private final String badge;

    Standing(String badge) {
        this.badge = badge;
    }

    static Standing of(Validity validity, LocalDate today) {
        if (today.isBefore(validity.notifiedOn())) {
            return COMING;
        }
        return validity.covers(today) ? IN_FORCE : ENDED;
    }

    public String badge() {
        return badge;
    }
}
