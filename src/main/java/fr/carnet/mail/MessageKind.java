package fr.carnet.mail;

/** What happened to the order that a message tells of. */
public enum MessageKind {
    ISSUED,
    AMENDED,
    CANCELLED,
    TERMINATED,
    ACKNOWLEDGED(true),
    REFUSED(true);

    private final boolean toBuyer;

    MessageKind() {
        this(false);
    }

    MessageKind(boolean toBuyer) {
        this.toBuyer = toBuyer;
    }

    /** Is it for the buyer who issued the order, rather than for the contractor's correspondents? */
    public boolean isToBuyer() {
        return toBuyer;
    }
}
