package fr.carnet.startups.committees;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A startup on the agenda of a session, and what was decided on it.
 *
 * @param name as it was on the day of the session, once that was held
 * @param standing the phase it is in on the day of the session, what that session decides left aside; null in none
 * @param sheetNumber the version of the product sheet that is presented; null where none is
 * @param sheetAccepted what the committee said of it
 * @param decisionId the decision that holds; null before one is recorded
 * @param recordings how often a decision was recorded; more than once where it was corrected
 * @param enters the phase decided on
 * @param startsOn when what was decided takes effect
 */
public record AgendaItem(
        UUID id,
        UUID startupId,
        String slug,
        String name,
        String incubatorName,
        int position,
        @Nullable Phase standing,
        @Nullable Integer sheetNumber,
        @Nullable Boolean sheetAccepted,
        @Nullable Long decisionId,
        int recordings,
        @Nullable String recorder,
        @Nullable Instant recordedAt,
        @Nullable GateOutcome outcome,
        @Nullable Phase enters,
        @Nullable LocalDate startsOn,
        @Nullable String reasons,
        @Nullable String evidence,
        @Nullable String receiver) {

    public StartupId startup() {
        return new StartupId(startupId);
    }

    /** Is its decision recorded? */
    public boolean decided() {
        return outcome != null;
    }
}
