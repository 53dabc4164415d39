package fr.carnet.startups;

import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded gate decision. It is never changed; a later one replaces it. */
@Entity
class PhaseDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private GateOutcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase phase;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate decidedOn;

    @Column
    private String body;

    @Column
    private String reasons;

    @Column
    private String evidence;

    private @Nullable String receiver;

    @Column
    private String recordedBy;

    @Column
    private Instant recordedAt;

    protected PhaseDecision() {}

    PhaseDecision(GateDecision decision, Actor by, Instant at) {
        outcome = decision.outcome();
        phase = decision.phase();
        startsOn = decision.startsOn();
        decidedOn = decision.decidedOn();
        body = decision.body();
        reasons = decision.reasons();
        evidence = decision.evidence();
        receiver = decision.receiver().isBlank() ? null : decision.receiver();
        recordedBy = by.name();
        recordedAt = at;
    }

    @Nullable
    Phase phase() {
        return phase;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean isStop() {
        return outcome == GateOutcome.STOP;
    }

    /** Whether the decision changes where the startup stands; a postponement does not. */
    boolean moves() {
        return outcome != GateOutcome.POSTPONE;
    }
}
