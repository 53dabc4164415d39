package fr.carnet.startups.indicators;

/**
 * A row of a file of values, as it is written there.
 *
 * @param line its number, as the spreadsheet shows it
 */
public record FileValue(int line, String startup, String indicator, String day, String value, String comment) {

    /** Whether it is a row of the model that nobody filled in. */
    boolean saysNothing() {
        return day.isEmpty() && value.isEmpty() && comment.isEmpty();
    }
}
