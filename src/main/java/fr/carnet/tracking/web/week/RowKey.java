package fr.carnet.tracking.web.week;

import fr.carnet.shared.NotFound;
import java.util.UUID;

/** What makes a row of the week grid: a person, an order line, an activity, training or not. */
record RowKey(UUID line, UUID person, int activity, boolean training) {

    private static final String TRAINING = "f";

    /**
     * Reads what {@link #toString} wrote into the form.
     *
     * @throws NotFound where it is something else: the grid never sends it
     */
    static RowKey parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new NotFound();
        }
        try {
            return new RowKey(
                    UUID.fromString(parts[0]),
                    UUID.fromString(parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3].equals(TRAINING));
        } catch (IllegalArgumentException nonsense) {
            throw new NotFound();
        }
    }

    @Override
    public String toString() {
        return line + "." + person + "." + activity + "." + (training ? TRAINING : "");
    }
}
