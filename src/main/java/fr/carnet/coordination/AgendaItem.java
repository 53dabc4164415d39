package fr.carnet.coordination;

/** Something that an order asks a meeting to decide; {@code coordination.properties} has the French words. */
public enum AgendaItem {
    DRIFT,
    ENDED,
    LATE_END,
    ENDING,
    USED_UP,
    REVIEW_OVERDUE;

    /** How many days ahead the end of an order is spoken of, in a meeting as on the home pages (assumed). */
    public static final int ENDING_DAYS = 30;
}
