package fr.carnet.startups.conformity;

/** Whether what an audit recommended is still to be done. */
public enum RecommendationState {
    OPEN,
    CLOSED
}
