package fr.carnet.startups.indicators;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.indicators.ValueStore.Cell;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dated values of indicators, typed one by one: one for each day at most, none of a day to come. What is corrected or removed
 * leaves its former value behind (domain.md § 6).
 */
@Service
@Transactional
public class IndicatorValues {

    private final IndicatorStore indicators;
    private final ValueStore values;
    private final AuditTrail auditTrail;
    private final Clock clock;

    IndicatorValues(IndicatorStore indicators, ValueStore values, AuditTrail auditTrail, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @throws NotFound where there is no such indicator within reach
     * @throws RuleViolation {@code indicator.value-taken} where the day has one, {@code indicator.value-future}, {@code
     *     indicator.figure-…}, {@code indicator.archived}
     */
    public void add(IndicatorId id, IndicatorValue value, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        IndicatorStore.Kept indicator = lock(id, viewer);
        RuleViolation.refuse(value.mistakes(LocalDate.now(clock)));
        if (values.find(id, value.day()).isPresent()) {
            throw new RuleViolation("indicator.value-taken", value.day());
        }
        put(indicator, value, viewer);
        var said = new LinkedHashMap<String, Object>();
        said.put("day", value.day());
        said.put("value", value.value());
        if (!value.comment().isEmpty()) {
            said.put("comment", value.comment());
        }
        record(viewer, "indicator.value-added", indicator, said);
    }

    /**
     * Puts another value and comment in the place of those of its day.
     *
     * @param seen when the value that is corrected was entered, as {@link #seen} says it
     * @throws RuleViolation {@code indicator.figure-…}, {@code indicator.archived}
     * @throws OptimisticLockingFailureException where someone else corrected it since
     */
    public void correct(IndicatorId id, long seen, IndicatorValue value, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        IndicatorStore.Kept indicator = lock(id, viewer);
        ValueStore.Kept before = values.find(id, value.day()).orElseThrow(NotFound::new);
        RuleViolation.refuse(value.mistakes(LocalDate.now(clock)));
        if (seen(before.enteredAt()) != seen) {
            throw new OptimisticLockingFailureException(indicator.label() + " on " + value.day() + " changed");
        }
        FieldChanges changes = new FieldChanges()
                .compare("value", before.value().value(), value.value())
                .compare("comment", before.value().comment(), value.comment());
        if (!changes.isEmpty()) {
            put(indicator, value, viewer);
            record(viewer, "indicator.value-corrected", indicator, dated(value.day(), changes));
        }
    }

    /** Removes the value of a day; it stays among the former ones. */
    public void remove(IndicatorId id, LocalDate day, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        IndicatorStore.Kept indicator = lock(id, viewer);
        ValueStore.Kept before = values.find(id, day).orElseThrow(NotFound::new);
        values.remove(before.cell(), viewer.displayName(), OffsetDateTime.now(clock));
        FieldChanges changes = new FieldChanges()
                .compare("value", before.value().value(), "")
                .compare("comment", before.value().comment(), "");
        record(viewer, "indicator.value-removed", indicator, dated(day, changes));
    }

    /** What tells one entry of a value from the next, for a form. */
    public static long seen(OffsetDateTime enteredAt) {
        return enteredAt.toEpochSecond() * 1_000_000 + enteredAt.getNano() / 1_000;
    }

    private void put(IndicatorStore.Kept indicator, IndicatorValue value, Viewer viewer) {
        values.put(
                Map.of(new Cell(indicator.id().value(), value.day()), value),
                viewer.displayName(),
                OffsetDateTime.now(clock));
    }

    private IndicatorStore.Kept lock(IndicatorId id, Viewer viewer) {
        IndicatorStore.Kept indicator = indicators.lock(id, viewer.reach()).orElseThrow(NotFound::new);
        Indicators.mustBeInUse(indicator);
        return indicator;
    }

    private static Map<String, Object> dated(LocalDate day, FieldChanges changes) {
        var said = new LinkedHashMap<String, Object>();
        said.put("day", day);
        said.putAll(changes.all());
        return said;
    }

    private void record(Viewer viewer, String action, IndicatorStore.Kept indicator, Map<String, ?> what) {
        auditTrail.record(viewer.actor(), action, "indicator", indicator.id().value(), indicator.label(), what);
    }
}
