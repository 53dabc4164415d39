package fr.carnet.startups.web.committees;

import fr.carnet.startups.committees.CommitteeBody;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.SessionDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it is planned. @param allIncubators null for a coach, who is not asked @param seen its revision when it was read */
record SessionForm(
        @NotNull @Nullable LocalDate onDay,
        @NotNull @Nullable CommitteeBody body,
        @NotBlank @Size(max = 200) @Nullable String name,
        @Nullable Boolean allIncubators,
        @Nullable List<UUID> incubators,
        long seen) {

    /** As most are. @param own what a coach has to do with, and nothing for a buyer, who plans for all */
    static SessionForm blank(Set<UUID> own) {
        return new SessionForm(null, null, "Comité d’engagement", own.isEmpty(), List.copyOf(own), 0);
    }

    static SessionForm of(CommitteeSession session, Set<UUID> incubators) {
        return new SessionForm(
                session.onDay(),
                session.body(),
                session.name(),
                session.allIncubators(),
                List.copyOf(incubators),
                session.version());
    }

    /** Only once the form has no error. */
    SessionDetails details() {
        return new SessionDetails(
                Objects.requireNonNull(onDay),
                Objects.requireNonNull(body),
                Objects.requireNonNull(name),
                Boolean.TRUE.equals(allIncubators),
                incubators == null ? Set.of() : Set.copyOf(incubators));
    }
}
