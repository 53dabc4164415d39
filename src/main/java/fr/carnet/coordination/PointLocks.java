package fr.carnet.coordination;

import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way to write into a point: its series is locked, and the rules allow it. */
@Component
class PointLocks {

    private final PointStore points;
    private final Clock clock;

    PointLocks(PointStore points, Clock clock) {
        this.points = points;
        this.clock = clock;
    }

    /** A point that nobody else writes into until the transaction ends. */
    record Locked(PointSubject subject, PointStanding point) {

        /** As the audit trail names it. */
        String label() {
            return subject.name() + " · " + point.week();
        }
    }

    /**
     * @throws NotFound where the series is not the viewer's as a whole
     * @throws RuleViolation what {@link PointRules} refuse
     */
    Locked lock(PointKey key, Week week, Viewer viewer) {
        var subject = points.lock(key, viewer).orElseThrow(NotFound::new);
        var point = points.standing(key, week);
        PointRules.refusal(point, LocalDate.now(clock)).map(Refusal::violation).ifPresent(refusal -> {
            throw refusal;
        });
        return new Locked(subject, point);
    }

    /** The point's row, made where there was none. */
    UUID open(Locked locked, Actor by) {
        return points.open(locked.subject().key(), locked.point(), by, clock.instant());
    }
}
