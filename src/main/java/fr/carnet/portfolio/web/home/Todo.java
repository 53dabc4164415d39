package fr.carnet.portfolio.web.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer has to do; {@code portfolio.properties} has the words of its kind.
 *
 * @param place the page that its button leads to: its kind's, save for the decisions of an incubator's meetings
 * @param target what that page is about: an identifier, a slug or a week
 * @param deadline null where there is none
 */
record Todo(
        Kind kind,
        Place place,
        String target,
        String subject,
        String context,
        @Nullable LocalDate deadline) {

    Todo(Kind kind, String target, String subject, String context, @Nullable LocalDate deadline) {
        this(kind, kind.place, target, subject, context, deadline);
    }

    /** What is to be done, and the page where it is done. */
    enum Kind {
        DRAFT(Place.ORDER),
        UNACKNOWLEDGED(Place.ORDER),
        REVIEW(Place.DELIVERABLE),
        ENDING(Place.ORDER),
        ENDED(Place.ORDER),
        NOTICE(Place.AGREEMENT),
        POINT(Place.MEETINGS_TO_HOLD),
        DECISION(Place.CONTRACTOR_MEETINGS),
        ACKNOWLEDGE(Place.ORDER),
        DELIVER(Place.DELIVERABLE),
        CORRECT(Place.DELIVERABLE),
        REDO(Place.DELIVERABLE),
        WEEK(Place.WEEK),
        ESTIMATE(Place.ESTIMATES),
        DRIFT(Place.ORDER),
        NEARLY_USED(Place.ORDER),
        OUTGROWN(Place.ORDER),
        UNESTIMATED(Place.ESTIMATES),
        UNESTIMATED_ORDERS(Place.ESTIMATES_OVERDUE),
        SUBMIT_STATEMENT(Place.STATEMENT),
        CORRECT_STATEMENT(Place.STATEMENT),
        APPROVE_STATEMENT(Place.STATEMENT),
        APPROVE_STATEMENTS(Place.STATEMENTS_TO_APPROVE),
        MISSING_STATEMENTS(Place.STATEMENTS_TO_SUBMIT),
        SIX_MONTHS(Place.STARTUP),
        LATE_PHASE(Place.STARTUP),
        UNDECIDED(Place.STARTUP),
        NEVER_ACTIVATED(Place.ACCOUNT);

        private final Place place;

        Kind(Place place) {
            this.place = place;
        }

        Place place() {
            return place;
        }
    }

    public String href() {
        return place.of(target);
    }
}
