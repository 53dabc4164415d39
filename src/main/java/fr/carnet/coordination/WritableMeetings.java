package fr.carnet.coordination;

import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a meeting for writing: locks its series and refuses where the rules do not allow it. */
@Component
class WritableMeetings {

    private final MeetingStore meetings;
    private final Clock clock;

    WritableMeetings(MeetingStore meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** A meeting that nobody else can write into until the transaction ends. */
    record Locked(MeetingSubject subject, MeetingStanding meeting) {

        /** As the audit trail names it. */
        String label() {
            return subject.name() + " · " + meeting.week();
        }
    }

    /**
     * @throws NotFound where the series is not the viewer's as a whole
     * @throws RuleViolation what {@link MeetingRules} refuse
     */
    Locked lock(MeetingSeries series, Week week, Viewer viewer) {
        var subject = meetings.lock(series, viewer).orElseThrow(NotFound::new);
        var meeting = meetings.standing(series, week);
        RuleViolation.refuse(MeetingRules.refusal(meeting, LocalDate.now(clock)));
        return new Locked(subject, meeting);
    }

    /** The meeting's row, made where there was none. */
    UUID open(Locked locked, Actor by) {
        return meetings.open(locked.subject().series(), locked.meeting(), by, clock.instant());
    }
}
