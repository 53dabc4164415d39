package fr.carnet.startups.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPhaseTests {

    @ParameterizedTest
    @DisplayName("domain.md § 6: eight public phases map to ours")
    @CsvSource({
        "investigation,INVESTIGATION",
        "construction,CONSTRUCTION",
        "acceleration,CONSOLIDATION",
        "consolidation,CONSOLIDATION",
        "transfere,PASSATION",
        "opere,PASSATION",
    })
    void isOneOfOurPhases(String label, Phase phase) {
        var known = PublicPhase.named(label).orElseThrow();
        assertThat(known.phase()).isEqualTo(phase);
        assertThat(known.outcome()).isEqualTo(GateOutcome.CONTINUE);
        assertThat(known.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"abandon", "abandon-investigation"})
    void isAStop(String label) {
        var known = PublicPhase.named(label).orElseThrow();
        assertThat(known.phase()).isNull();
        assertThat(known.outcome()).isEqualTo(GateOutcome.STOP);
    }

    @Test
    void knowsNoOther() {
        assertThat(PublicPhase.values()).hasSize(8);
        assertThat(PublicPhase.named("alumni")).isEmpty();
        assertThat(PublicPhase.named("Construction")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INVESTIGATION", "CONSTRUCTION", "CONSOLIDATION", "PASSATION"})
    void whatIsPublishedComesBackAsTheSamePhase(Phase phase) {
        assertThat(PublicPhase.of(phase).phase()).isEqualTo(phase);
    }
}
