package fr.carnet.agreements.web.prices;

import fr.carnet.shared.FrenchInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a price schedule is filtered by. Nonsense filters nothing.
 *
 * @param q words of a unit
 * @param lot a lot's number
 * @param titulaire a company
 * @param au the day on which prices are in force; today where none is given
 */
record PriceFilter(
        @Nullable String q,
        @Nullable String lot,
        @Nullable String titulaire,
        @Nullable String au) {

    String words() {
        return FrenchInput.words(q);
    }

    @Nullable
    Integer lotNumber() {
        return lot != null && lot.matches("[1-9]\\d{0,3}") ? Integer.valueOf(lot) : null;
    }

    @Nullable
    UUID contractor() {
        try {
            return titulaire == null || titulaire.isBlank() ? null : UUID.fromString(titulaire);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    LocalDate on(LocalDate today) {
        try {
            return au == null || au.isBlank() ? today : LocalDate.parse(au);
        } catch (DateTimeParseException nonsense) {
            return today;
        }
    }
}
