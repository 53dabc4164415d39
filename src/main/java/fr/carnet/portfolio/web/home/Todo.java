package fr.carnet.portfolio.web.home;

import static fr.carnet.portfolio.web.home.Urgency.AWAITED;
import static fr.carnet.portfolio.web.home.Urgency.EXPIRES;
import static fr.carnet.portfolio.web.home.Urgency.WATCHED;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer has to do, or should know; {@code portfolio.properties} has the words of its kind.
 *
 * @param place the page that its button leads to: its kind's, save for the decisions of an incubator's meetings
 * @param target what that page is about: an identifier, a slug or a week
 * @param deadline the viewer's deadline, or for an alert the day that it tells of; null where there is none
 * @param order the identifier of the order that it is about; null where it is about none, or about several
 */
record Todo(
        Kind kind,
        Place place,
        String target,
        String subject,
        String context,
        @Nullable LocalDate deadline,
        @Nullable String order) {

    /** The most pressing first: by urgency, then by deadline, then by the day of an alert. */
    static final Comparator<Todo> BY_URGENCY = Comparator.comparing((Todo todo) -> todo.kind.urgency)
            .thenComparing(Todo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::kind)
            .thenComparing(Todo::subject);

    Todo(Kind kind, String target, String subject, String context, @Nullable LocalDate deadline) {
        this(kind, kind.place, target, subject, context, deadline, null);
    }

    /** What is to be done, how pressing it is, and the page where it is done. */
    enum Kind {
        DRAFT(Place.ORDER, AWAITED),
        UNACKNOWLEDGED(Place.ORDER),
        REVIEW(Place.DELIVERABLE, AWAITED),
        ENDING(Place.ORDER, AWAITED),
        ENDED(Place.ORDER, AWAITED, true),
        NOTICE(Place.AGREEMENT, EXPIRES),
        MAXIMUM(Place.AGREEMENT, EXPIRES, true),
        POINT(Place.MEETINGS_TO_HOLD, AWAITED),
        DECISION(Place.CONTRACTOR_MEETINGS, AWAITED),
        KICK_OFF(Place.AGREEMENT, AWAITED),
        KICK_OFFS(Place.AGREEMENTS, AWAITED),
        KICK_OFF_TO_PREPARE(Place.AGREEMENT, AWAITED),
        ACKNOWLEDGE(Place.ORDER, AWAITED),
        DELIVER(Place.DELIVERABLE, AWAITED),
        CORRECT(Place.DELIVERABLE, AWAITED),
        REDO(Place.DELIVERABLE, AWAITED),
        WEEK(Place.WEEK, AWAITED),
        ESTIMATE(Place.ESTIMATES, AWAITED),
        DRIFT(Place.ORDER),
        NEARLY_USED(Place.ORDER),
        OUTGROWN(Place.ORDER),
        UNESTIMATED(Place.ESTIMATES),
        UNESTIMATED_ORDERS(Place.ESTIMATES_OVERDUE),
        SUBMIT_STATEMENT(Place.STATEMENT, AWAITED),
        CORRECT_STATEMENT(Place.STATEMENT, AWAITED),
        APPROVE_STATEMENT(Place.STATEMENT, AWAITED),
        APPROVE_STATEMENTS(Place.STATEMENTS_TO_APPROVE, AWAITED),
        MISSING_STATEMENTS(Place.STATEMENTS_TO_SUBMIT),
        SIX_MONTHS(Place.STARTUP, EXPIRES),
        LATE_PHASE(Place.STARTUP),
        UNDECIDED(Place.STARTUP),
        NEVER_ACTIVATED(Place.ACCOUNT, AWAITED, true);

        private final Place place;
        private final Urgency urgency;
        private final boolean alert;

        Kind(Place place, Urgency urgency, boolean alert) {
            this.place = place;
            this.urgency = urgency;
            this.alert = alert;
        }

        Kind(Place place, Urgency urgency) {
            this(place, urgency, false);
        }

        /** An alert that is only watched. */
        Kind(Place place) {
            this(place, WATCHED, true);
        }

        Place place() {
            return place;
        }

        /** Whether its day is what it tells of, and no deadline of the viewer, who is not late then. */
        boolean alert() {
            return alert;
        }
    }

    public String href() {
        return place.of(target);
    }

    /** The viewer's deadline; null for an alert, or where there is none. */
    public @Nullable LocalDate dueOn() {
        return kind.alert ? null : deadline;
    }

    public boolean alert() {
        return kind.alert;
    }
}
