package fr.carnet.tracking.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.days.StoredDays.Line;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateRulesTests {

    private static final OrderLineId LINE = new OrderLineId(UUID.randomUUID());

    private static Line line(OrderState state, String ordered, String consumed) {
        return new Line(
                LINE,
                new OrderId(UUID.randomUUID()),
                "BC-2018-2026-0042",
                state,
                new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)),
                "DEVOPS",
                ordered.isEmpty() ? null : ManDays.of(ordered),
                ManDays.of(consumed),
                "A-2018, § 4.2",
                "A-2018, § 4.2");
    }

    private static Optional<String> refusal(Line line, String remaining, String comment, long seen, long now) {
        var estimate = new RemainingEstimate(LINE, seen, ManDays.of(remaining), comment);
        return EstimateRules.refusal(new EstimateRules.EstimateCase(estimate, line, now))
                .map(Refusal::code);
    }

    @ParameterizedTest
    @DisplayName("domain.md § 4: an estimate is taken from the acknowledgement to the end")
    @EnumSource(
            value = OrderState.class,
            names = {"ACKNOWLEDGED", "IN_PROGRESS"})
    void takesAnEstimateWhileTheOrderTakesDays(OrderState state) {
        assertThat(refusal(line(state, "60", "0"), "60", "", 0, 0)).isEmpty();
    }

    @Test
    void refusesAnEstimateBeforeTheAcknowledgement() {
        assertThat(refusal(line(OrderState.ISSUED, "60", "0"), "60", "", 0, 0)).contains("estimate.not-acknowledged");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            names = {"DRAFT", "COMPLETED", "CANCELLED", "TERMINATED"})
    void refusesAnEstimateOnceTheOrderHasEnded(OrderState state) {
        assertThat(refusal(line(state, "60", "0"), "60", "", 0, 0)).contains("estimate.order-closed");
    }

    @Test
    void refusesAnEstimateOfAFlatUnit() {
        assertThat(refusal(line(OrderState.IN_PROGRESS, "", "0"), "3", "", 0, 0))
                .contains("estimate.flat-unit");
    }

    @Test
    void refusesAnAnswerToAnEstimateThatIsNoLongerTheLast() {
        assertThat(refusal(line(OrderState.IN_PROGRESS, "60", "10"), "40", "", 7, 8))
                .contains("estimate.changed-meanwhile");
    }

    @ParameterizedTest
    @DisplayName("domain.md § 4: drift = consumed + remaining − ordered")
    @CsvSource({"60, 20, 40, 0", "60, 20, 45.5, 5.5", "60, 60, 0, 0", "60, 20, 30, -10", "60, 60, 0.25, 0.25"})
    void reckonsTheDrift(String ordered, String consumed, String remaining, String drift) {
        var estimate = new RemainingEstimate(LINE, 0, ManDays.of(remaining), "");
        assertThat(estimate.drift(ManDays.of(ordered), ManDays.of(consumed))).isEqualTo(ManDays.of(drift));
    }

    @ParameterizedTest
    @CsvSource({"40, true", "40.25, false"})
    void asksForAReasonAsSoonAsTheLineDrifts(String remaining, boolean silent) {
        var asked = refusal(line(OrderState.IN_PROGRESS, "60", "20"), remaining, " ", 0, 0);
        assertThat(asked.isEmpty()).isEqualTo(silent);
        assertThat(refusal(line(OrderState.IN_PROGRESS, "60", "20"), remaining, "reprise des données", 0, 0))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.25", "9999.25"})
    void refusesWhatNoLineCanNeed(String remaining) {
        assertThatThrownBy(() -> new RemainingEstimate(LINE, 0, ManDays.of(remaining), ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("estimate.quantity");
    }

    @Test
    void refusesACommentThatIsAReport() {
        assertThatThrownBy(() -> new RemainingEstimate(LINE, 0, ManDays.ONE, "x".repeat(501)))
                .hasMessage("estimate.comment-too-long");
    }
}
