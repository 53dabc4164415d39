package fr.carnet.coordination;

import fr.carnet.coordination.PointView.Held;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The point of a week as a viewer may see it: live, or as its minutes kept it. */
@Service
@Transactional(readOnly = true)
public class PointReader {

    private final PointStore points;
    private final MinutesQueries figures;
    private final MinutesWriter minutes;
    private final HeldPoints held;
    private final Clock clock;

    PointReader(PointStore points, MinutesQueries figures, MinutesWriter minutes, HeldPoints held, Clock clock) {
        this.points = points;
        this.figures = figures;
        this.minutes = minutes;
        this.held = held;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer has no part in the series: absent, or forbidden
     */
    public PointView open(PointKey key, Week week, Viewer viewer) {
        viewer.mustBe(key.kind().readers());
        var subject = points.subject(key, viewer).orElseThrow(NotFound::new);
        var point = points.standing(key, week);
        boolean open = PointRules.refusal(point, LocalDate.now(clock)).isEmpty();
        return new PointView(
                subject,
                week,
                point.held() == null
                        ? null
                        : new Held(
                                week,
                                point.held().on(),
                                point.held().at(),
                                point.held().holder(),
                                point.held().attendees()),
                minutes(key, point, open, viewer),
                PointKind.showsDecisionsTo(viewer),
                open && key.kind().isLedBy(viewer),
                open && key.kind().isWrittenBy(viewer),
                held.of(key));
    }

    private @Nullable Minutes minutes(PointKey key, PointStanding point, boolean open, Viewer viewer) {
        boolean decisions = PointKind.showsDecisionsTo(viewer);
        if (point.minutes() != null) {
            var kept = minutes.read(point.minutes());
            return kept.within(figures.reached(kept, viewer.reach()), viewer.is(Role.BUYER), decisions);
        }
        if (!open) {
            return null;
        }
        var live = figures.live(key, point, viewer.reach());
        return decisions ? live : live.withoutDecisions();
    }
}
