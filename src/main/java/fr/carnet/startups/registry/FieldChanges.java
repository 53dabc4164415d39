package fr.carnet.startups.registry;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, field by field, for the audit trail. */
public final class FieldChanges {

    private final Map<String, Object> changes = new LinkedHashMap<>();

    /** Keeps both values of a field where they differ. */
    public FieldChanges compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, Map.of("before", word(before), "after", word(after)));
        }
        return this;
    }

    /** Names beside the changes what they are about. */
    public FieldChanges is(String field, Object value) {
        changes.put(field, word(value));
        return this;
    }

    /** Is this field among those that differ? */
    public boolean has(String field) {
        return changes.containsKey(field);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The fields in the order in which they were compared. */
    public Map<String, Object> all() {
        return changes;
    }

    /** A day is written as one reads it in an address. */
    private static Object word(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Temporal ? value.toString() : value;
    }
}
