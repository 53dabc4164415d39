package fr.carnet.coordination.web;

import fr.carnet.shared.NotFound;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the week that the address of a meeting asks for. */
@Component
class AskedWeek {

    private final Clock clock;

    AskedWeek(Clock clock) {
        this.clock = clock;
    }

    /** This week where none is asked for, one to come, or nonsense. */
    Week toRead(@Nullable String asked) {
        var now = now();
        return parse(asked).filter(week -> !week.monday().isAfter(now.monday())).orElse(now);
    }

    /** The week that is asked for too early. */
    Optional<Week> toCome(@Nullable String asked) {
        return parse(asked).filter(week -> week.monday().isAfter(now().monday()));
    }

    /** Is something asked for that is no week? */
    boolean isNonsense(@Nullable String asked) {
        return asked != null && !asked.isBlank() && parse(asked).isEmpty();
    }

    private static Optional<Week> parse(@Nullable String asked) {
        return Week.parse(asked == null ? "" : asked);
    }

    /** This week where none is named; nonsense is none. */
    Week toWrite(@Nullable String asked) {
        return asked == null ? now() : Week.parse(asked).orElseThrow(NotFound::new);
    }

    Week now() {
        return Week.of(LocalDate.now(clock));
    }
}
