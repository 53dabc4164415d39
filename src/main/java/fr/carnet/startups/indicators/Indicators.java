package fr.carnet.startups.indicators;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.indicators.IndicatorStore.Kept;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The indicators of startups: defined, changed, put in order and archived by buyers, and by the product owners and coaches of the
 * startup; one of them is the main one (domain.md § 6, § 8).
 */
@Service
@Transactional
public class Indicators {

    private final IndicatorStore indicators;
    private final AuditTrail auditTrail;
    private final Clock clock;

    Indicators(IndicatorStore indicators, AuditTrail auditTrail, Clock clock) {
        this.indicators = indicators;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Adds an indicator after the others; the first one is the main one.
     *
     * @throws NotFound where there is no such startup within reach
     * @throws RuleViolation {@code indicator.name-taken}, or the mistakes of its details
     */
    public IndicatorId define(StartupId startup, IndicatorDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        String name = indicators.lock(startup, viewer.reach()).orElseThrow(NotFound::new);
        RuleViolation.refuse(details.mistakes());
        IndicatorId id = IndicatorId.random();
        mustBeAlone(id, startup, details);
        boolean main = indicators.main(startup).isEmpty();
        indicators.add(id, startup, details, main);
        FieldChanges said = changes(null, details).compare("main", false, main);
        auditTrail.record(
                viewer.actor(),
                "indicator.defined",
                "indicator",
                id.value(),
                name + " · " + details.name(),
                said.all());
        return id;
    }

    /**
     * Changes what is said of an indicator; its values stay.
     *
     * @throws NotFound where there is no such indicator within reach
     * @throws RuleViolation as {@link #define} does
     * @throws OptimisticLockingFailureException where someone else changed it since
     */
    public void change(IndicatorId id, long seen, IndicatorDetails details, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Kept before = lock(id, viewer);
        RuleViolation.refuse(details.mistakes());
        mustBeAlone(id, before.startup(), details);
        if (!indicators.change(id, seen, details)) {
            throw new OptimisticLockingFailureException(before.label() + " changed since revision " + seen);
        }
        FieldChanges changes = changes(before.details(), details);
        if (!changes.isEmpty()) {
            record(viewer, "indicator.changed", before, changes.all());
        }
    }

    /**
     * Makes it the main indicator of its startup, in place of the one that was.
     *
     * @throws RuleViolation {@code indicator.archived}
     */
    public void makeMain(IndicatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Kept kept = lock(id, viewer);
        mustBeInUse(kept);
        if (!kept.main()) {
            lead(kept, viewer);
        }
    }

    /** Puts it before the one above it, or after the one below; nothing happens at either end. */
    public void move(IndicatorId id, boolean up, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Kept kept = lock(id, viewer);
        mustBeInUse(kept);
        indicators.neighbour(kept, up).ifPresent(other -> {
            indicators.swap(kept, other);
            record(
                    viewer,
                    "indicator.moved",
                    kept,
                    new FieldChanges()
                            .compare("place", kept.place(), other.place())
                            .all());
        });
    }

    /** Takes it out of use: it leaves pages and files, its values stay. The next in order takes over as the main one. */
    public void archive(IndicatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Kept kept = lock(id, viewer);
        if (kept.archived()) {
            return;
        }
        indicators.archive(kept, LocalDate.now(clock));
        record(viewer, "indicator.archived", kept, Map.of());
        if (kept.main()) {
            indicators.first(kept.startup()).ifPresent(next -> lead(next, viewer));
        }
    }

    /** Takes an archived one into use again, as the main one where there is none. */
    public void restore(IndicatorId id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        Kept kept = lock(id, viewer);
        if (!kept.archived()) {
            return;
        }
        indicators.archive(kept, null);
        record(viewer, "indicator.restored", kept, Map.of());
        if (indicators.main(kept.startup()).isEmpty()) {
            lead(kept, viewer);
        }
    }

    private void lead(Kept kept, Viewer viewer) {
        Optional<Kept> former = indicators.main(kept.startup());
        indicators.makeMain(kept);
        String before = former.map(each -> each.details().name()).orElse("");
        record(
                viewer,
                "indicator.made-main",
                kept,
                new FieldChanges()
                        .compare("main", before, kept.details().name())
                        .all());
    }

    private Kept lock(IndicatorId id, Viewer viewer) {
        return indicators.lock(id, viewer.reach()).orElseThrow(NotFound::new);
    }

    private void mustBeAlone(IndicatorId id, StartupId startup, IndicatorDetails details) {
        indicators.twin(startup, details.name(), id).ifPresent(other -> {
            throw new RuleViolation("indicator.name-taken", other);
        });
    }

    static void mustBeInUse(Kept kept) {
        if (kept.archived()) {
            throw new RuleViolation("indicator.archived", kept.details().name());
        }
    }

    private static FieldChanges changes(@Nullable IndicatorDetails before, IndicatorDetails after) {
        return new FieldChanges()
                .compare("name", of(before, IndicatorDetails::name), after.name())
                .compare("indicator-kind", of(before, IndicatorDetails::kind), after.kind())
                .compare("indicator-unit", of(before, IndicatorDetails::unit), after.unit())
                .compare("aim", of(before, IndicatorDetails::aim), after.aim())
                .compare("target", of(before, IndicatorDetails::target), after.target())
                .compare("targetOn", of(before, IndicatorDetails::targetOn), after.targetOn());
    }

    private static @Nullable Object of(
            @Nullable IndicatorDetails details, Function<IndicatorDetails, @Nullable Object> field) {
        return details == null ? null : field.apply(details);
    }

    private void record(Viewer viewer, String action, Kept kept, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "indicator", kept.id().value(), kept.label(), what);
    }
}
