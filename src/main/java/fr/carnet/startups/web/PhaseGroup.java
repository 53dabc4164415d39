package fr.carnet.startups.web;

import fr.carnet.shared.Phase;
import fr.carnet.startups.PhaseClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incubator's startups that stand in the same phase, that are stopped, or that no committee has seen. */
record PhaseGroup(@Nullable Phase phase, boolean stopped, List<Member> startups) {

    /** A startup with the time in its phase, if it is in one. */
    record Member(StartupRow startup, @Nullable PhaseClock clock) {

        static Member of(StartupRow startup, LocalDate on) {
            boolean running = startup.phase() != null && startup.since() != null;
            return new Member(
                    startup,
                    running
                            ? new PhaseClock(
                                    Objects.requireNonNull(startup.phase()),
                                    Objects.requireNonNull(startup.since()),
                                    on)
                            : null);
        }
    }

    /** The code of its heading. */
    public String label() {
        if (phase != null) {
            return "Phase." + phase.name();
        }
        return stopped ? "startup.group.stopped" : "startup.group.undecided";
    }

    public String anchor() {
        return phase != null ? phase.name().toLowerCase(Locale.ROOT) : stopped ? "arretees" : "sans-decision";
    }

    /** The four phases, empty ones included, then those without a decision and those stopped, if there are any. */
    static List<PhaseGroup> of(List<StartupRow> startups, LocalDate on) {
        List<PhaseGroup> groups = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            groups.add(group(phase, false, startups, on));
        }
        groups.add(group(null, false, startups, on));
        groups.add(group(null, true, startups, on));
        return groups.stream()
                .filter(group -> group.phase() != null || !group.startups().isEmpty())
                .toList();
    }

    private static PhaseGroup group(@Nullable Phase phase, boolean stopped, List<StartupRow> startups, LocalDate on) {
        return new PhaseGroup(
                phase,
                stopped,
                startups.stream()
                        .filter(startup -> startup.phase() == phase && startup.stopped() == stopped)
                        .map(startup -> Member.of(startup, on))
                        .toList());
    }
}
