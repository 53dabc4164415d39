package fr.carnet.startups.indicators;

import fr.carnet.audit.AuditTrail;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.indicators.ValueJudge.HeldIndicator;
import fr.carnet.startups.indicators.ValueStore.Cell;
import fr.carnet.startups.registry.FieldChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of values: uploaded, previewed row by row, then all that is not refused written in one transaction, or nothing. The same
 * file twice changes nothing (domain.md § 6).
 */
@Service
@Transactional
public class ValueImports {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ValueImportStore imports;
    private final ValueStore values;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ValueImports(ValueImportStore imports, ValueStore values, AuditTrail auditTrail, Clock clock) {
        this.imports = imports;
        this.values = values;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Keeps what a file says until it is confirmed, for a day, in place of the viewer's earlier one.
     *
     * @return what to ask its preview by
     * @throws RuleViolation {@code sheet.…} or {@code indicator.import.no-rows} for a file that is none of values
     */
    public UUID upload(Upload file, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        ValueSheet.Content content = ValueSheet.read(file);
        var now = OffsetDateTime.now(clock);
        imports.forget(viewer.accountId(), now.minus(KEPT));
        var id = UUID.randomUUID();
        imports.add(id, viewer.accountId(), file.name(), content, now);
        return id;
    }

    /**
     * What the file would do now.
     *
     * @throws NotFound where the viewer has no such file waiting
     */
    @Transactional(readOnly = true)
    public ValueImportPreview preview(UUID id, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        return judge(id, imports.find(id, viewer.accountId()).orElseThrow(NotFound::new), viewer);
    }

    /**
     * Writes all that is not refused, or nothing where that fails.
     *
     * @param seen {@link ValueImportPreview#seen} of the preview that was read
     * @return how many values were added or changed
     * @throws RuleViolation {@code indicator.import.changed} where it would no longer do what was shown
     */
    public long confirm(UUID id, String seen, Viewer viewer) {
        viewer.mustBe(Role.BUYER, Role.PRODUCT_OWNER, Role.COACH);
        var waiting = imports.find(id, viewer.accountId()).orElseThrow(NotFound::new);
        imports.lock(startups(judge(id, waiting, viewer), viewer));
        var preview = judge(id, waiting, viewer);
        if (!preview.seen().equals(seen)) {
            throw new RuleViolation("indicator.import.changed");
        }
        write(preview, viewer);
        imports.remove(id);
        return preview.written();
    }

    private ValueImportPreview judge(UUID id, ValueImportStore.Waiting waiting, Viewer viewer) {
        var judge = new ValueJudge(
                imports.startups(viewer.reach()), imports.indicators(viewer.reach()), LocalDate.now(clock));
        return new ValueImportPreview(
                id,
                waiting.fileName(),
                waiting.content().others(),
                judge.judge(waiting.content().rows(), values::find));
    }

    private Set<UUID> startups(ValueImportPreview preview, Viewer viewer) {
        Set<UUID> named =
                written(preview).stream().map(row -> row.place().indicator()).collect(Collectors.toSet());
        return imports.indicators(viewer.reach()).stream()
                .filter(indicator -> named.contains(indicator.id()))
                .map(HeldIndicator::startup)
                .collect(Collectors.toSet());
    }

    private void write(ValueImportPreview preview, Viewer viewer) {
        List<ValueRow> rows = written(preview);
        Map<Cell, IndicatorValue> after = new LinkedHashMap<>();
        rows.forEach(row -> after.put(row.place(), row.value()));
        values.put(after, viewer.displayName(), OffsetDateTime.now(clock));
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.place().indicator(), LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .forEach((indicator, its) -> record(preview, indicator, its, viewer));
    }

    /** One act for each indicator, with what each corrected day had before. */
    private void record(ValueImportPreview preview, UUID indicator, List<ValueRow> rows, Viewer viewer) {
        var said = new LinkedHashMap<String, Object>();
        said.put("file", preview.fileName());
        said.put(
                "values-added",
                rows.stream().filter(row -> row.outcome() == ValueOutcome.ADDED).count());
        for (ValueRow row : rows) {
            IndicatorValue before = row.before();
            if (before != null) {
                FieldChanges changes = new FieldChanges()
                        .compare("value", before.value(), row.value().value())
                        .compare("comment", before.comment(), row.value().comment());
                changes.all()
                        .forEach((field, change) ->
                                said.put(field + "-" + row.place().day(), change));
            }
        }
        ValueRow first = rows.get(0);
        auditTrail.record(
                viewer.actor(),
                "indicator.values-imported",
                "indicator",
                indicator,
                first.startup() + " · " + first.indicator(),
                said);
    }

    private static List<ValueRow> written(ValueImportPreview preview) {
        return preview.rows().stream()
                .filter(row -> row.outcome() == ValueOutcome.ADDED || row.outcome() == ValueOutcome.CHANGED)
                .toList();
    }
}
