package fr.carnet.startups.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds the fields of the file against what stands there and what the last import wrote. */
final class FieldJudge {

    private final Map<StartupField, String> values;
    private final Map<StartupField, String> written;
    private final boolean isNew;
    private final List<FieldChange> changes = new ArrayList<>();

    FieldJudge(@Nullable Map<StartupField, String> values, Map<StartupField, String> written) {
        this.values = values == null ? Map.of() : values;
        this.written = written;
        this.isNew = values == null;
    }

    void field(StartupField field, String value) {
        field(field, value, shown -> shown);
    }

    /**
     * What the file does not say leaves a field as it is, unless the last import filled it.
     *
     * @param shown a value as a reader sees it
     */
    void field(StartupField field, String value, UnaryOperator<String> shown) {
        String now = values.getOrDefault(field, "");
        String last = written.get(field);
        if (value.equals(now) || (value.isEmpty() && (last == null || last.isEmpty()))) {
            return;
        }
        boolean typed = !isNew && (last == null ? !now.isEmpty() : !last.equals(now));
        changes.add(new FieldChange(field, shown.apply(now), shown.apply(value), value, typed));
    }

    void add(Optional<FieldChange> change) {
        change.ifPresent(changes::add);
    }

    List<FieldChange> changes() {
        return changes;
    }

    ImportOutcome outcome() {
        if (isNew) {
            return ImportOutcome.CREATED;
        }
        if (changes.isEmpty()) {
            return ImportOutcome.UNCHANGED;
        }
        return changes.stream().allMatch(FieldChange::typed) ? ImportOutcome.KEPT : ImportOutcome.CHANGED;
    }
}
