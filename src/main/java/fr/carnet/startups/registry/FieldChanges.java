package fr.carnet.startups.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, field by field, for the audit trail. */
final class FieldChanges {

    private final Map<String, Object> changes = new LinkedHashMap<>();

    FieldChanges compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Map.of("before", word(before), "after", word(after)));
        }
        return this;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    Map<String, Object> all() {
        return changes;
    }

    private static Object word(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
