package fr.carnet.startups;

import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.Warning;
import fr.carnet.startups.GateRules.Case;
import fr.carnet.startups.GateRules.Facts;
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
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/**
 * A Startup d'État with the decisions that hold, those set aside left out; where it stands is computed from them, never stored.
 */
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
    @SQLRestriction("id not in (select c.decision_id from decision_correction c)")
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
     * @return what it was to be warned of
     * @throws RuleViolation where a rule of the gates refuses it
     */
    List<Warning> decide(GateDecision decision, Facts facts, Actor by, Instant at, LocalDate today) {
        Case gate = new Case(decision, facts, new Course(decisions), today);
        GateRules.check(gate);
        decisions.add(recorded(gate, by, at));
        return GateWarnings.of(gate);
    }

    /**
     * Sets a wrong decision aside for nothing.
     *
     * @throws RuleViolation where what was decided later would no longer hold
     * @throws NotFound where no such decision holds
     */
    void setAside(long wrong) {
        GateRules.checkStays(without(wrong));
    }

    /**
     * Records what holds in place of a wrong decision; it may stand before later ones.
     *
     * @return it, and what it was to be warned of
     * @throws RuleViolation where a rule of the gates refuses it, or what was decided later would no longer hold
     * @throws NotFound where no such decision holds
     */
    Replacement replace(long wrong, GateDecision instead, Facts facts, Actor by, Instant at, LocalDate today) {
        Case gate = new Case(instead, facts, without(wrong), today);
        GateRules.checkInPlace(gate);
        // What was recorded after the wrong one counts on the same day: what is recorded now must not count in its
        // place.
        gate.course().recordedAfter(wrong, instead.startsOn()).ifPresent(later -> {
            throw new RuleViolation("startup.correction.same-day", later.startsOn());
        });
        PhaseDecision right = recorded(gate, by, at);
        List<PhaseDecision> corrected = new ArrayList<>(gate.course().decisions());
        corrected.add(right);
        GateRules.checkStays(new Course(corrected));
        decisions.add(right);
        return new Replacement(right, GateWarnings.of(gate));
    }

    /** A decision that holds in place of a wrong one. */
    record Replacement(PhaseDecision decision, List<Warning> warnings) {}

    private static PhaseDecision recorded(Case gate, Actor by, Instant at) {
        GateDecision decision = gate.decision();
        Phase phase = decision.outcome().staysInPhase()
                ? gate.before().map(PhaseDecision::phase).orElse(null)
                : decision.phase();
        return new PhaseDecision(decision, phase, gate.facts().files(), by, at);
    }

    private Course without(long wrong) {
        List<PhaseDecision> others = decisions.stream()
                .filter(decision -> !Long.valueOf(wrong).equals(decision.id()))
                .toList();
        if (others.size() == decisions.size()) {
            throw new NotFound();
        }
        return new Course(others);
    }
}
