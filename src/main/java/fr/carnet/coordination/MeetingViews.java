package fr.carnet.coordination;

import fr.carnet.coordination.MeetingView.Held;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meeting of a week as a viewer may see it: live, or as its minutes kept it. */
@Service
@Transactional(readOnly = true)
public class MeetingViews {

    private final MeetingStore meetings;
    private final MinutesQueries figures;
    private final MinutesWriter minutes;
    private final HeldMeetingQueries held;
    private final Clock clock;

    MeetingViews(
            MeetingStore meetings,
            MinutesQueries figures,
            MinutesWriter minutes,
            HeldMeetingQueries held,
            Clock clock) {
        this.meetings = meetings;
        this.figures = figures;
        this.minutes = minutes;
        this.held = held;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer has no part in the series: absent, or forbidden
     */
    public MeetingView open(MeetingSeries series, Week week, Viewer viewer) {
        viewer.mustBe(series.kind().readers());
        var subject = meetings.subject(series, viewer).orElseThrow(NotFound::new);
        var meeting = meetings.standing(series, week);
        boolean open = MeetingRules.refusal(meeting, LocalDate.now(clock)).isEmpty();
        return new MeetingView(
                subject,
                week,
                meeting.held() == null
                        ? null
                        : new Held(
                                week,
                                meeting.held().on(),
                                meeting.held().at(),
                                meeting.held().holder(),
                                meeting.held().attendees()),
                minutes(series, meeting, open, viewer),
                MeetingKind.showsDecisionsTo(viewer),
                open && series.kind().isLedBy(viewer),
                open && series.kind().isWrittenBy(viewer),
                held.of(series));
    }

    private @Nullable Minutes minutes(MeetingSeries series, MeetingStanding meeting, boolean open, Viewer viewer) {
        boolean decisions = MeetingKind.showsDecisionsTo(viewer);
        if (meeting.minutes() != null) {
            var kept = minutes.read(meeting.minutes());
            return kept.within(figures.reached(kept, viewer.reach()), viewer.is(Role.BUYER), decisions);
        }
        if (!open) {
            return null;
        }
        var live = figures.live(series, meeting, viewer.reach());
        return decisions ? live : live.withoutDecisions();
    }
}
