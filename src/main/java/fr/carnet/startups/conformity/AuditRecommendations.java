package fr.carnet.startups.conformity;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows what audits of startups recommended, one by one, until each is closed (A-2016 § 4.3.2, § 4.4.3): buyers all, product
 * owners and coaches their own (domain.md § 8).
 */
@Service
@Transactional
public class AuditRecommendations {

    private final ConformityStore items;
    private final RecommendationStore recommendations;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AuditRecommendations(
            ConformityStore items, RecommendationStore recommendations, AuditTrail auditTrail, Clock clock) {
        this.items = items;
        this.recommendations = recommendations;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Adds what an audit recommended.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation {@code recommendation.not-applicable} where its item does not apply to the startup
     */
    public RecommendationId add(StartupId startup, RecommendationDetails details, Viewer viewer) {
        String name = within(startup, viewer);
        mustApply(startup, details);
        RecommendationId id = RecommendationId.random();
        recommendations.add(id, startup, details, viewer.displayName(), clock.instant());
        record(viewer, "recommendation.added", startup, name, changes(null, details));
        return id;
    }

    /**
     * Corrects an open recommendation.
     *
     * @throws RuleViolation {@code recommendation.is-closed}, {@code recommendation.not-applicable}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(
            StartupId startup, RecommendationId id, long seen, RecommendationDetails details, Viewer viewer) {
        String name = within(startup, viewer);
        RecommendationStore.Kept before = open(startup, id);
        mustApply(startup, details);
        stale(recommendations.change(id, seen, details), name, seen);
        FieldChanges changes = changes(before.details(), details);
        if (!changes.isEmpty()) {
            record(viewer, "recommendation.changed", startup, name, named(changes, details));
        }
    }

    /**
     * Closes a recommendation, and says what was done.
     *
     * @throws RuleViolation {@code recommendation.is-closed}, {@code recommendation.closed-in-the-future}
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void close(StartupId startup, RecommendationId id, long seen, LocalDate on, String note, Viewer viewer) {
        String name = within(startup, viewer);
        RecommendationStore.Kept before = open(startup, id);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RuleViolation("recommendation.closed-in-the-future", on);
        }
        stale(recommendations.close(id, seen, on, note), name, seen);
        FieldChanges changes = new FieldChanges().compare("closedOn", null, on).compare("closingNote", "", note);
        record(viewer, "recommendation.closed", startup, name, named(changes, before.details()));
    }

    /** Takes up a closed recommendation again; the audit trail keeps how it had been closed. */
    public void reopen(StartupId startup, RecommendationId id, Viewer viewer) {
        String name = within(startup, viewer);
        RecommendationStore.Kept before = recommendations.lock(startup, id).orElseThrow(NotFound::new);
        if (before.closedOn() == null) {
            return;
        }
        mustApply(startup, before.details());
        recommendations.reopen(id);
        FieldChanges changes = new FieldChanges()
                .compare("closedOn", before.closedOn(), null)
                .compare("closingNote", before.closingNote(), "");
        record(viewer, "recommendation.reopened", startup, name, named(changes, before.details()));
    }

    private String within(StartupId startup, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        String name = items.startupName(startup, viewer.reach()).orElseThrow(NotFound::new);
        items.lock(startup);
        return name;
    }

    private RecommendationStore.Kept open(StartupId startup, RecommendationId id) {
        RecommendationStore.Kept kept = recommendations.lock(startup, id).orElseThrow(NotFound::new);
        if (kept.closedOn() != null) {
            throw new RuleViolation("recommendation.is-closed", kept.closedOn());
        }
        return kept;
    }

    private void mustApply(StartupId startup, RecommendationDetails details) {
        if (items.find(startup, details.item()).state() == ConformityState.NOT_APPLICABLE) {
            throw new RuleViolation("recommendation.not-applicable");
        }
    }

    private static void stale(boolean written, String name, long seen) {
        if (!written) {
            throw new OptimisticLockingFailureException(
                    "a recommendation for " + name + " changed since revision " + seen);
        }
    }

    private static FieldChanges changes(@Nullable RecommendationDetails before, RecommendationDetails after) {
        return new FieldChanges()
                .compare(
                        "conformityItem",
                        before == null ? null : before.item().name(),
                        after.item().name())
                .compare("recommendation", before == null ? null : before.text(), after.text())
                .compare(
                        "severity",
                        before == null ? null : before.severity().name(),
                        after.severity().name())
                .compare("dueOn", before == null ? null : before.dueOn(), after.dueOn())
                .compare("assignee", before == null ? "" : before.assignee(), after.assignee());
    }

    /** The changes, with the words of the recommendation where they did not change. */
    private static FieldChanges named(FieldChanges changes, RecommendationDetails details) {
        return changes.has("recommendation") ? changes : changes.is("recommendation", details.text());
    }

    private void record(Viewer viewer, String action, StartupId startup, String name, FieldChanges changes) {
        Map<String, Object> what = changes.all();
        auditTrail.record(viewer.actor(), action, "startup", startup.value(), name, what);
    }
}
