package fr.carnet.agreements.prices;

/**
 * A row of an uploaded price schedule, as it was written.
 *
 * @param line its number in the file
 */
public record PriceLine(int line, String lot, String contractor, String unit, String amount, String from) {

    /** A unit that the schedule lists without giving it a price: nothing is said of it. */
    boolean saysNothing() {
        return amount.isEmpty() && from.isEmpty();
    }
}
