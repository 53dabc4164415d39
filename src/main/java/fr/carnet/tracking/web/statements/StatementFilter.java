package fr.carnet.tracking.web.statements;

import fr.carnet.tracking.StatementState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the statements are filtered by.
 *
 * @param mois {@code 2026-11}
 */
record StatementFilter(
        @Nullable StatementState etat,
        @Nullable String mois,
        @Nullable String bon,
        @Nullable String startup,
        @Nullable String titulaire) {

    static final StatementFilter ALL = new StatementFilter(null, null, null, null, null);

    /** The same, of those that wait for a decision. */
    StatementFilter submitted() {
        return new StatementFilter(StatementState.SUBMITTED, mois, bon, startup, titulaire);
    }

    /** The first day of the month asked for; null where none is, or nonsense. */
    @Nullable
    LocalDate month() {
        if (mois == null) {
            return null;
        }
        try {
            return YearMonth.parse(mois).atDay(1);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
