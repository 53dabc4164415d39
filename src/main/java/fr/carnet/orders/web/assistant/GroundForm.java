package fr.carnet.orders.web.assistant;

import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.orders.awardee.GroundKind;
import fr.carnet.orders.awardee.GroundOption;
import fr.carnet.shared.NotFound;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes why an awardee is passed over, as a buyer typed it.
 *
 * @param ground the kind, followed by the journal's entry where it rests on one: {@code REFUSAL/…}
 */
record GroundForm(
        @NotBlank @Nullable String ground,
        @NotBlank @Size(max = 2000) @Nullable String facts,
        @Nullable UUID award,
        long seen) {

    static String value(GroundOption option) {
        return option.entry() == null
                ? option.kind().name()
                : option.kind() + "/" + option.entry().id().value();
    }

    GroundKind kind() {
        try {
            return GroundKind.valueOf(part(0));
        } catch (IllegalArgumentException notFromThePage) {
            throw new NotFound();
        }
    }

    @Nullable
    JournalEntryId entry() {
        try {
            return part(1).isEmpty() ? null : new JournalEntryId(UUID.fromString(part(1)));
        } catch (IllegalArgumentException notFromThePage) {
            throw new NotFound();
        }
    }

    private String part(int at) {
        var parts = ground == null ? new String[0] : ground.split("/", 2);
        return parts.length > at ? parts[at] : "";
    }
}
