package fr.carnet.startups.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, field by field, for the audit trail. */
public final class FieldChanges {

    private final Map<String, Object> changes = new LinkedHashMap<>();

    /** Notes the field where it differs. */
    public FieldChanges compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Map.of("before", word(before), "after", word(after)));
        }
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Each field that differs, with what it was before and is after. */
    public Map<String, Object> all() {
        return changes;
    }

    private static Object word(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
