package fr.carnet.startups.web.conformity;

import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a startup's conformity checklist, as its page shows it.
 *
 * @param open how many recommendations of it are not closed
 * @param late how many of those are overdue
 * @param today the day it is seen on
 */
record ConformityRow(
        ConformityItem item,
        ConformityState state,
        @Nullable LocalDate on,
        @Nullable LocalDate renewBy,
        String note,
        long version,
        long open,
        long late,
        List<File> files,
        LocalDate today) {

    /** A file of the item. */
    record File(UUID id, String name, long size) {}

    /** The day by which it is to be done or renewed, where there is one. */
    public @Nullable Deadline deadline() {
        return renewBy == null ? null : new Deadline(renewBy, today);
    }

    /** The code of what its day says. */
    public String onLabel() {
        return "conformity.on." + state;
    }

    /** The code of what its deadline asks for. */
    public String deadlineLabel() {
        return state == ConformityState.DONE ? "conformity.renew-by" : "conformity.expected-by";
    }

    /** The colour of its state; the word beside it says the same. */
    public String badge() {
        return switch (state) {
            case NOT_BEGUN, NOT_APPLICABLE -> "neutral";
            case UNDER_WAY -> "info";
            case DONE -> "success";
        };
    }

    ConformityRow with(List<File> all) {
        return new ConformityRow(item, state, on, renewBy, note, version, open, late, all, today);
    }
}
