package fr.carnet.portfolio.opinions;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opinions on new projects: coaches write those of their incubators, buyers read them (A-2016 § 3.2.2, domain.md § 8). */
@Service
@Transactional
public class Opinions {

    private final OpinionStore store;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Opinions(OpinionStore store, AuditTrail auditTrail, Clock clock) {
        this.store = store;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * An opinion.
     *
     * @throws NotFound where there is none within reach
     */
    @Transactional(readOnly = true)
    public Opinion of(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.COACH);
        return store.find(id, viewer.reach()).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a draft.
     *
     * @throws NotFound where the incubator is not the coach's
     */
    public UUID draft(OpinionDetails details, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        mustBeOwn(details, viewer);
        UUID id = UUID.randomUUID();
        store.add(id, details, viewer.actor(), clock.instant());
        record("opinion.drafted", id, details, Map.of(), viewer);
        return id;
    }

    /**
     * Changes a draft.
     *
     * @param seen the revision that was read
     * @throws NotFound where the opinion or its incubator is not the coach's
     * @throws RuleViolation {@code opinion.frozen}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(UUID id, int seen, OpinionDetails details, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        Opinion before = lockedDraft(id, seen, viewer);
        mustBeOwn(details, viewer);
        Map<String, Object> changes = changes(before.details(), details);
        if (!changes.isEmpty()) {
            store.change(id, details, viewer.actor(), clock.instant());
            record("opinion.changed", id, details, changes, viewer);
        }
    }

    /**
     * Freezes a draft: from now on it says what it says.
     *
     * @throws RuleViolation {@code opinion.frozen}, and all that an opinion needs, from {@code opinion.sponsor-missing} to
     *     {@code opinion.author-missing}
     * @throws OptimisticLockingFailureException where someone else changed it since it was read
     */
    public void freeze(UUID id, int seen, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = lockedDraft(id, seen, viewer);
        RuleViolation.refuse(opinion.details().missing());
        store.freeze(id, viewer.actor(), clock.instant());
        record("opinion.frozen", id, opinion.details(), Map.of(), viewer);
    }

    /**
     * Says which startup came of the project, or that none did.
     *
     * @param startup null for none
     * @throws NotFound where the startup is not of the opinion's incubator
     */
    public void tie(UUID id, @Nullable UUID startup, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        Opinion opinion = store.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        if (startup != null && !store.holds(opinion.details().incubator(), startup)) {
            throw new NotFound();
        }
        store.tie(id, startup);
        Opinion after = store.find(id, viewer.reach()).orElseThrow(NotFound::new);
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "startup", word(opinion.startupName()), word(after.startupName()));
        if (!changes.isEmpty()) {
            record("opinion.tied", id, opinion.details(), changes, viewer);
        }
    }

    /** A startup that an opinion may be tied to. */
    public record Tied(UUID id, String name) {}

    /** The startups of an opinion's incubator, by name. */
    @Transactional(readOnly = true)
    public List<Tied> startups(Opinion opinion, Viewer viewer) {
        viewer.mustBe(Role.COACH);
        return store.startups(opinion.details().incubator());
    }

    private Opinion lockedDraft(UUID id, int seen, Viewer viewer) {
        Opinion opinion = store.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        if (opinion.frozen()) {
            throw new RuleViolation("opinion.frozen");
        }
        if (opinion.revision() != seen) {
            throw new OptimisticLockingFailureException("opinion " + id + " changed since revision " + seen);
        }
        return opinion;
    }

    private void mustBeOwn(OpinionDetails details, Viewer viewer) {
        if (!store.offers(details.incubator(), viewer.reach())) {
            throw new NotFound();
        }
    }

    private void record(String action, UUID id, OpinionDetails details, Map<String, ?> what, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, "opinion", id, details.project(), what);
    }

    private static Map<String, Object> changes(OpinionDetails before, OpinionDetails after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "incubator", before.incubator(), after.incubator());
        note(changes, "project", before.project(), after.project());
        note(changes, "sponsor", before.sponsor(), after.sponsor());
        note(changes, "problem", before.problem(), after.problem());
        note(changes, "verdict", word(before.verdict()), word(after.verdict()));
        note(changes, "reasons", before.reasons(), after.reasons());
        note(changes, "recommendations", before.recommendations(), after.recommendations());
        note(changes, "givenOn", word(before.givenOn()), word(after.givenOn()));
        note(changes, "author", before.author(), after.author());
        return changes;
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void note(Map<String, Object> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(what, Map.of("before", before, "after", after));
        }
    }
}
