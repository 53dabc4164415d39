package fr.carnet.portfolio.followup;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.followup.FollowUp.Highlight;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coaches note of their incubators for the next follow-up (domain.md § 6). */
@Service
@Transactional
public class Highlights {

    /** The longest note, in characters. */
    public static final int LONGEST = 4000;

    private final FollowUpStore store;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Highlights(FollowUpStore store, AuditTrail auditTrail, Clock clock) {
        this.store = store;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** An incubator with what is noted of it. */
    public record Note(String slug, String name, Highlight highlight) {}

    /**
     * What is noted of an incubator.
     *
     * @throws NotFound where the incubator is not the coach's
     */
    @Transactional(readOnly = true)
    public Note of(String incubator, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        return store.find(incubator, viewer.reach())
                .map(found -> new Note(found.slug(), found.name(), found.highlight()))
                .orElseThrow(NotFound::new);
    }

    /**
     * Notes what stands out in an incubator.
     *
     * @param seen the revision that was read
     * @throws NotFound where the incubator is not the coach's
     * @throws RuleViolation {@code followup.highlights-too-long}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void write(String incubator, int seen, String text, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        var now = store.lock(incubator, viewer.reach()).orElseThrow(NotFound::new);
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw new RuleViolation("followup.highlights-too-long", LONGEST);
        }
        if (words.equals(now.highlight().text())) {
            return;
        }
        if (seen != now.highlight().revision()) {
            throw new OptimisticLockingFailureException("the note on " + now.name() + " changed since " + seen);
        }
        store.write(now.id(), seen + 1, words, viewer.actor(), clock.instant());
        auditTrail.record(
                viewer.actor(),
                "followup.noted",
                "incubator",
                now.id(),
                now.name(),
                Map.of("highlights", Map.of("before", now.highlight().text(), "after", words)));
    }
}
