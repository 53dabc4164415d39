package fr.carnet.agreements.prices;

/**
 * A line is a row of an uploaded price schedule, as it was written.
 *
 * @param line its number in the file
 */
public record PriceLine(int line, String lot, String contractor, String unit, String amount, String from) {

    /** Whether the row lists a unit without giving it a price or a date, and so is passed over. */
    boolean saysNothing() {
        return amount.isEmpty() && from.isEmpty();
    }
}
