package fr.carnet.deliverables;

/** What a review decides. */
public enum Outcome {
    ACCEPTED(DeliverableState.ACCEPTED),
    DEFERRED(DeliverableState.DEFERRED),
    REJECTED(DeliverableState.REJECTED);

    private final DeliverableState state;

    Outcome(DeliverableState state) {
        this.state = state;
    }

    DeliverableState state() {
        return state;
    }
}
