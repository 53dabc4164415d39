package fr.carnet.startups;

import fr.carnet.shared.Actor;
import fr.carnet.shared.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A Startup d'État with the decisions that moved it; where it stands is computed from them, never stored. */
@Entity
class Startup {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StartupId id;

    @Version
    private @Nullable Long version;

    @Column
    private String name;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "startup_id", nullable = false, updatable = false)
    @OrderBy("startsOn, id")
    private List<PhaseDecision> decisions = new ArrayList<>();

    protected Startup() {}

    Startup(StartupId id, String name) {
        this.id = id;
        this.name = name;
    }

    StartupId id() {
        return id;
    }

    String name() {
        return name;
    }

    /**
     * Records what a committee decided.
     *
     * @throws RuleViolation where a rule of the gates refuses it
     */
    void decide(GateDecision decision, Actor by, Instant at, LocalDate today) {
        PhaseDecision last = last(any -> true);
        PhaseDecision before = last(earlier -> earlier.startsOn().isBefore(decision.startsOn()));
        GateRules.check(new GateRules.Case(decision, last, before, today));
        decisions.add(new PhaseDecision(decision, by, at));
    }

    /** The last of these decisions; of several that begin on the same day, the one recorded last. */
    private @Nullable PhaseDecision last(Predicate<PhaseDecision> among) {
        PhaseDecision last = null;
        for (PhaseDecision decision : decisions) {
            boolean later = last == null || !decision.startsOn().isBefore(last.startsOn());
            if (decision.moves() && among.test(decision) && later) {
                last = decision;
            }
        }
        return last;
    }
}
