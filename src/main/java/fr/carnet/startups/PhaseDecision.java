package fr.carnet.startups;

import fr.carnet.documents.FileId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.Phase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded gate decision. It is never changed; a later one replaces it, or a correction sets it aside. */
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

    @ElementCollection
    @CollectionTable(name = "phase_decision_file", joinColumns = @JoinColumn(name = "decision_id"))
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private Set<FileId> files = new HashSet<>();

    protected PhaseDecision() {}

    /** @param phase the phase entered, or the one that goes on; null in none */
    PhaseDecision(GateDecision decision, @Nullable Phase phase, Collection<FileId> files, Actor by, Instant at) {
        outcome = decision.outcome();
        this.phase = phase;
        this.files.addAll(files);
        startsOn = decision.startsOn();
        decidedOn = decision.decidedOn();
        body = decision.body();
        reasons = decision.reasons();
        evidence = decision.evidence();
        receiver = decision.receiver().isBlank() ? null : decision.receiver();
        recordedBy = by.name();
        recordedAt = at;
    }

    /** Its number, once it is stored. */
    @Nullable
    Long id() {
        return id;
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

    boolean isPostponement() {
        return outcome == GateOutcome.POSTPONE;
    }

    boolean staysInPhase() {
        return outcome.staysInPhase();
    }

    /** Whether the decision changes where the startup stands. */
    boolean moves() {
        return outcome.moves();
    }
}
