package fr.carnet.coordination;

/** What an order asks to be decided; the words stand in the messages. */
public enum AgendaItem {
    DRIFT,
    ENDED,
    LATE_END,
    ENDING,
    USED_UP,
    REVIEW_OVERDUE
}
