package fr.carnet.coordination;

import fr.carnet.audit.AuditTrail;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordination meetings: notes on orders are written in them, then they are held and their minutes kept (A-2018 § 4.2). */
@Service
@Transactional
public class CoordinationMeetings {

    private final WritableMeetings writable;
    private final MeetingStore meetings;
    private final MinutesWriter minutes;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CoordinationMeetings(
            WritableMeetings writable,
            MeetingStore meetings,
            MinutesWriter minutes,
            AuditTrail auditTrail,
            Clock clock) {
        this.writable = writable;
        this.meetings = meetings;
        this.minutes = minutes;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Writes the note on an order. Where someone else changed it since it was read, their text stays and is returned.
     *
     * @param seen the revision that was read
     * @throws NotFound where the order is not of this series, or not within reach
     * @throws RuleViolation what {@link MeetingRules} refuse, {@code point.note-too-long}
     */
    public SavedNote note(MeetingSeries series, Week week, OrderId order, int seen, String text, Viewer viewer) {
        viewer.mustBe(series.kind().writers());
        var locked = writable.lock(series, week, viewer);
        String number = meetings.number(series, order, viewer.reach()).orElseThrow(NotFound::new);
        var now = meetings.note(locked.meeting().id(), order);
        String words = text.strip();
        MeetingRules.atMost(MeetingRules.NOTE, words, "point.note-too-long");
        if (words.equals(now.text())) {
            return new SavedNote(now, false);
        }
        if (seen != now.revision()) {
            return new SavedNote(now, true);
        }
        var note = new MeetingNote(now.revision() + 1, words, viewer.displayName(), clock.instant());
        meetings.write(writable.open(locked, viewer.actor()), order, note, viewer.actor());
        auditTrail.record(
                viewer.actor(), "point.noted", "order", order.value(), number, Map.of("point", locked.label()));
        return new SavedNote(note, false);
    }

    /**
     * Holds the meeting: what it shows now is kept as its minutes, and nothing of it changes any more.
     *
     * @param attendees who was there
     * @throws RuleViolation what {@link MeetingRules} refuse, {@code point.attendees-too-long}
     */
    public void hold(MeetingSeries series, Week week, String attendees, Viewer viewer) {
        viewer.mustBe(series.kind().leaders());
        var locked = writable.lock(series, week, viewer);
        MeetingRules.atMost(MeetingRules.ATTENDEES, attendees.strip(), "point.attendees-too-long");
        var meeting = writable.open(locked, viewer.actor());
        String kept = minutes.take(series, meetings.standing(series, week), viewer.reach());
        LocalDate on = locked.meeting().on(LocalDate.now(clock));
        meetings.hold(meeting, on, attendees.strip(), kept, viewer.actor(), clock.instant());
        auditTrail.record(viewer.actor(), "point.held", "point", meeting, locked.label(), Map.of("on", on.toString()));
    }
}
