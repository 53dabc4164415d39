package fr.carnet.agreements.awards;

import fr.carnet.agreements.AwardId;
import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the kick-off meeting of each award: its notes, and the slides that were shown (A-2016 § 7.2, A-2018 § 4.2). */
@Service
@Transactional
public class KickOffs {

    private final AwardStore awards;
    private final KickOffStore meetings;
    private final StoredFiles files;
    private final AuditTrail auditTrail;
    private final Clock clock;

    KickOffs(AwardStore awards, KickOffStore meetings, StoredFiles files, AuditTrail auditTrail, Clock clock) {
        this.awards = awards;
        this.meetings = meetings;
        this.files = files;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Records the meeting, or corrects its notes; slides are added to those that are there.
     *
     * @param seen the revision that was read; null where there was no meeting yet
     * @throws RuleViolation {@code kick-off.before-notification}, or for what {@link StoredFiles#store} refuses
     * @throws OptimisticLockingFailureException where someone else recorded it since
     */
    public void record(
            AwardId awardId, @Nullable Long seen, KickOffMeeting meeting, List<Upload> slides, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.locked(awardId);
        if (meeting.heldOn().isBefore(award.notifiedOn())) {
            throw new RuleViolation("kick-off.before-notification", meeting.heldOn(), award.notifiedOn());
        }
        boolean written = seen == null ? meetings.add(awardId, meeting) : meetings.change(awardId, seen, meeting);
        if (!written) {
            throw new OptimisticLockingFailureException(award.label() + ": meeting recorded since");
        }
        for (var upload : slides) {
            FileId file = files.store(upload, viewer);
            meetings.attach(awardId, file, viewer.displayName(), clock.instant());
        }
        auditTrail.record(
                viewer.actor(),
                "kick-off.recorded",
                "award",
                awardId.value(),
                award.label(),
                Map.of("date", meeting.heldOn().toString(), "files", slides.size()));
    }

    /**
     * Deletes slides of a meeting.
     *
     * @throws NotFound where the slides are not this award's
     */
    public void removeSlides(AwardId awardId, FileId file, Viewer viewer) {
        viewer.mustBe(Role.BUYER);
        var award = awards.find(awardId).orElseThrow(NotFound::new);
        if (!meetings.detach(awardId, file)) {
            throw new NotFound();
        }
        files.discard(file);
        auditTrail.record(viewer.actor(), "kick-off.slides-removed", "award", awardId.value(), award.label(), Map.of());
    }
}
