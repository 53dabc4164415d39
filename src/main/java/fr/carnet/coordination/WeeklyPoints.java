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

/** The weekly coordination point: noted in, then held for good (A-2018 § 4.2). */
@Service
@Transactional
public class WeeklyPoints {

    private final PointLocks locks;
    private final PointStore points;
    private final MinutesWriter minutes;
    private final AuditTrail auditTrail;
    private final Clock clock;

    WeeklyPoints(PointLocks locks, PointStore points, MinutesWriter minutes, AuditTrail auditTrail, Clock clock) {
        this.locks = locks;
        this.points = points;
        this.minutes = minutes;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Notes what is said of an order. What someone else wrote since it was read stands, and is handed back to be read.
     *
     * @param seen the revision that was read
     * @throws NotFound where the order is not of this series, or not within reach
     * @throws RuleViolation what {@link PointRules} refuse, {@code point.note-too-long}
     */
    public SavedNote note(PointKey key, Week week, OrderId order, int seen, String text, Viewer viewer) {
        viewer.mustBe(key.kind().writers());
        var locked = locks.lock(key, week, viewer);
        String number = points.number(key, order, viewer.reach()).orElseThrow(NotFound::new);
        var now = points.note(locked.point().id(), order);
        String words = text.strip();
        PointRules.atMost(PointRules.NOTE, words, "point.note-too-long");
        if (words.equals(now.text())) {
            return new SavedNote(now, false);
        }
        if (seen != now.revision()) {
            return new SavedNote(now, true);
        }
        var note = new PointNote(now.revision() + 1, words, viewer.displayName(), clock.instant());
        points.write(locks.open(locked, viewer.actor()), order, note, viewer.actor());
        auditTrail.record(
                viewer.actor(), "point.noted", "order", order.value(), number, Map.of("point", locked.label()));
        return new SavedNote(note, false);
    }

    /**
     * Holds the point: what it shows now is kept as its minutes, and nothing of it changes any more.
     *
     * @param attendees who was there
     * @throws RuleViolation what {@link PointRules} refuse, {@code point.attendees-too-long}
     */
    public void hold(PointKey key, Week week, String attendees, Viewer viewer) {
        viewer.mustBe(key.kind().leaders());
        var locked = locks.lock(key, week, viewer);
        PointRules.atMost(PointRules.ATTENDEES, attendees.strip(), "point.attendees-too-long");
        var point = locks.open(locked, viewer.actor());
        String kept = minutes.take(key, points.standing(key, week), viewer.reach());
        LocalDate on = locked.point().on(LocalDate.now(clock));
        points.hold(point, on, attendees.strip(), kept, viewer.actor(), clock.instant());
        auditTrail.record(viewer.actor(), "point.held", "point", point, locked.label(), Map.of("on", on.toString()));
    }
}
