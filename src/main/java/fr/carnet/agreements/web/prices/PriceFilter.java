package fr.carnet.agreements.web.prices;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Says what a price schedule is filtered by. What is no lot or no day is ignored.
 *
 * @param q words of a unit
 * @param lot a lot's number
 * @param titulaire a company, as {@link fr.carnet.shared.OwnerFilter} reads it
 * @param au the day on which prices are in force; today where none is given
 */
record PriceFilter(
        @Nullable String q,
        @Nullable String lot,
        @Nullable String titulaire,
        @Nullable String au) {

    @Nullable
    Integer lotNumber() {
        return lot != null && lot.matches("[1-9]\\d{0,3}") ? Integer.valueOf(lot) : null;
    }

    LocalDate on(LocalDate today) {
        try {
            return au == null || au.isBlank() ? today : LocalDate.parse(au);
        } catch (DateTimeParseException nonsense) {
            return today;
        }
    }
}
