package fr.carnet.coordination.web;

import fr.carnet.shared.NotFound;
import fr.carnet.tracking.Week;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The week that an address asks for. */
@Component
class AskedWeek {

    private final Clock clock;

    AskedWeek(Clock clock) {
        this.clock = clock;
    }

    /** This week where none is asked for, one to come, or nonsense. */
    Week toRead(@Nullable String asked) {
        var now = now();
        return Week.parse(asked == null ? "" : asked)
                .filter(week -> !week.monday().isAfter(now.monday()))
                .orElse(now);
    }

    /** This week where none is named; nonsense is none. */
    Week toWrite(@Nullable String asked) {
        return asked == null ? now() : Week.parse(asked).orElseThrow(NotFound::new);
    }

    Week now() {
        return Week.of(LocalDate.now(clock));
    }
}
