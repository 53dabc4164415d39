package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import org.jspecify.annotations.Nullable;

/** What the meetings are filtered by: the name, a contractor or an incubator, and whether this week's was held. */
record MeetingListFilter(
        @Nullable String q,
        @Nullable MeetingKind avec,
        @Nullable Standing etat) {

    /** Where this week's meeting is. */
    enum Standing {
        /** Held in one of the last three weeks and not yet in this one: what the home page counts ({@code WaitingMeetingsSql}). */
        TO_HOLD,
        /** Not held this week, whether or not anyone ever does. */
        NOT_HELD,
        HELD,
        /** With a decision still open. */
        DECISIONS
    }
}
