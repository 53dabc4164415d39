package fr.carnet.startups.imports;

import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to one startup, incubator or sponsor.
 *
 * @param publicId what the file calls it
 * @param id of what Carnet has, or of what would be created
 * @param phases the imported decisions of each day on which they would change
 * @param remarks what is odd about it, or passed over
 * @param refusal why nothing of it is taken, or null
 */
public record ImportRow(
        ImportKind kind,
        String publicId,
        String name,
        ImportOutcome outcome,
        List<FieldChange> changes,
        List<Refusal> remarks,
        @Nullable Refusal refusal,
        UUID id,
        SortedMap<LocalDate, List<String>> phases) {

    /** What a ticked box says, to have the import's value in a field that was typed. */
    public String key(FieldChange change) {
        return kind + ":" + publicId + ":" + change.field();
    }

    /** What would be written: all that was not typed here, and what of it is asked for. */
    Map<StartupField, FieldChange> written(Set<String> taken) {
        return changes.stream()
                .filter(change -> !change.typed() || taken.contains(key(change)))
                .collect(Collectors.toMap(FieldChange::field, Function.identity()));
    }

    /** The same text for whoever sees the same. */
    String seen() {
        var text = new StringBuilder().append(kind).append(publicId).append(outcome);
        changes.forEach(change -> text.append(change.field())
                .append(change.before())
                .append('\u0000')
                .append(change.after()));
        return text.toString();
    }
}
