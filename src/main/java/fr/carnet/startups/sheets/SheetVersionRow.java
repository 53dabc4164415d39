package fr.carnet.startups.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version in the list of them, with what a committee said of it.
 *
 * @param presentedOn the day of the committee session that it is presented to; of several, the one that accepted it, or the last
 * @param accepted what that session said; null as long as it said nothing
 */
public record SheetVersionRow(
        UUID id,
        int number,
        String author,
        Instant frozenAt,
        @Nullable LocalDate presentedOn,
        @Nullable Boolean accepted) {

    /** The key of the word that says where it stands. */
    public String standing() {
        if (accepted != null) {
            return accepted ? "sheet.standing.accepted" : "sheet.standing.refused";
        }
        return presentedOn == null ? "sheet.standing.frozen" : "sheet.standing.presented";
    }
}
