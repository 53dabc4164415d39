package fr.carnet.tracking.imports;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.days.DayEntry;
import fr.carnet.tracking.days.Timesheets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the days of an import or takes them back, with the note that it was done and the trail, in one transaction. */
@Component
@Transactional
class DayImportWriter {

    private final DayImportStore store;
    private final DayImportRowStore rows;
    private final Timesheets timesheets;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DayImportWriter(
            DayImportStore store, DayImportRowStore rows, Timesheets timesheets, AuditTrail auditTrail, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.timesheets = timesheets;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Writes all rows or none.
     *
     * @return false where a row would be refused by now
     */
    public boolean save(UUID id, boolean confirmed, Viewer viewer) {
        var entries = rows.entries(id, true).keySet();
        if (!timesheets.logAll(entries, confirmed, viewer).refused().isEmpty()) {
            return false;
        }
        mustMove(id, DayImportState.SAVING, DayImportState.SAVED);
        record("days.imported", id, entries.size(), viewer);
        return true;
    }

    /**
     * Puts back what stood before, everywhere or nowhere. Work outside working days was confirmed when it was there.
     *
     * @throws RuleViolation {@code day.import.undo-refused} where some of it was changed since, or its month or order is closed
     */
    public void undo(UUID id, Viewer viewer) {
        var entries =
                rows.entries(id, true).keySet().stream().map(DayEntry::undone).toList();
        var refused = timesheets.logAll(entries, true, viewer).refused().values();
        if (!refused.isEmpty()) {
            long changed = count(refused, "day.changed-") + count(refused, "day.emptied-");
            long closed = count(refused, "day.month-");
            throw new RuleViolation("day.import.undo-refused", changed, closed, refused.size() - changed - closed);
        }
        mustMove(id, DayImportState.UNDOING, DayImportState.UNDONE);
        record("days.import-undone", id, entries.size(), viewer);
    }

    private static long count(Iterable<Refusal> refused, String code) {
        long count = 0;
        for (var one : refused) {
            count += one.code().startsWith(code) ? 1 : 0;
        }
        return count;
    }

    /** Undoes all of this work where another instance took it up meanwhile, as if it had been interrupted. */
    private void mustMove(UUID id, DayImportState from, DayImportState to) {
        if (!store.move(id, from, to, "", OffsetDateTime.now(clock))) {
            throw new OptimisticLockingFailureException("The import " + id + " is no longer " + from);
        }
    }

    private void record(String action, UUID id, int rows, Viewer viewer) {
        auditTrail.record(viewer.actor(), action, "day-import", id, store.fileName(id), Map.of("rows", rows));
    }
}
