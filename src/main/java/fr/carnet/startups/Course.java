package fr.carnet.startups;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that hold for a startup, by the day on which they begin; of several of one day the later row comes last and
 * counts (domain.md § 6).
 */
record Course(List<PhaseDecision> decisions) {

    Course {
        decisions = decisions.stream()
                .sorted(Comparator.comparing(PhaseDecision::startsOn))
                .toList();
    }

    /** The last one taken up; a postponement is none. */
    @Nullable
    PhaseDecision last() {
        return last(decision -> !decision.isPostponement());
    }

    /** The one that says where the startup stands on a day. */
    @Nullable
    PhaseDecision standing(LocalDate day) {
        return last(decision -> decision.moves() && !decision.startsOn().isAfter(day));
    }

    /** The first that moves the startup after a day. */
    @Nullable
    PhaseDecision next(LocalDate day) {
        return decisions.stream()
                .filter(decision -> decision.moves() && decision.startsOn().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** A decision of that day that moves the startup, and was recorded after the one of that number. */
    Optional<PhaseDecision> recordedAfter(long number, LocalDate day) {
        return decisions.stream()
                .filter(decision -> decision.moves() && decision.startsOn().equals(day))
                .filter(decision -> decision.id() != null && decision.id() > number)
                .findFirst();
    }

    /** The phase on a day; null in none. */
    @Nullable
    Phase phase(LocalDate day) {
        PhaseDecision standing = standing(day);
        return standing == null ? null : standing.phase();
    }

    /** The first decision to stay in a phase that the startup is not in on that day. */
    @Nullable
    PhaseDecision astray() {
        return decisions.stream()
                .filter(PhaseDecision::staysInPhase)
                .filter(decision -> decision.phase() != phase(decision.startsOn()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PhaseDecision last(Predicate<PhaseDecision> among) {
        return decisions.stream().filter(among).reduce((one, later) -> later).orElse(null);
    }
}
