package fr.carnet.startups.committees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committee session as it is kept.
 *
 * @param incubators the names of those it is about; none where it is about all
 * @param whole whether all of it is within the viewer's reach, other people's startups included
 * @param holder who closed it; null as long as it was not held
 */
public record CommitteeSession(
        UUID id,
        long version,
        LocalDate onDay,
        CommitteeBody body,
        String name,
        boolean allIncubators,
        List<String> incubators,
        String planner,
        String attendees,
        @Nullable String holder,
        @Nullable Instant heldAt,
        boolean whole) {

    public SessionId session() {
        return new SessionId(id);
    }

    /** Was it held? Then nothing of it changes. */
    public boolean held() {
        return heldAt != null;
    }

    /** Is its day still to come? */
    public boolean toCome(LocalDate today) {
        return onDay.isAfter(today);
    }
}
