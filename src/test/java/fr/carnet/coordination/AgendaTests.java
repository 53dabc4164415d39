package fr.carnet.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.coordination.Minutes.DeliverablePart;
import fr.carnet.coordination.Minutes.EstimateGaps;
import fr.carnet.coordination.Minutes.Figures;
import fr.carnet.coordination.Minutes.OrderPart;
import fr.carnet.orders.OrderState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("domain.md § 4: what is to be decided of an order")
class AgendaTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 18);
    private static final LocalDate FAR = ON.plusDays(60);

    static OrderPart order(OrderState state, LocalDate endsOn, @Nullable Figures figures, DeliverablePart... waiting) {
        return new OrderPart(
                UUID.randomUUID(),
                "BC-ESSAI-1",
                state,
                "Startup",
                "Société",
                ON.minusDays(90),
                endsOn,
                figures,
                new EstimateGaps(0, 0, 2, null),
                List.of(),
                List.of(waiting),
                List.of(),
                List.of(),
                MeetingNote.NONE);
    }

    static Figures figures(String ordered, String consumed, String remaining, @Nullable LocalDate end) {
        return new Figures(
                new BigDecimal(ordered),
                new BigDecimal(consumed),
                new BigDecimal(remaining),
                0,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                List.of(),
                end,
                10);
    }

    private static List<AgendaItem> agenda(LocalDate endsOn, @Nullable Figures figures, DeliverablePart... waiting) {
        return Agenda.of(order(OrderState.IN_PROGRESS, endsOn, figures, waiting), ON);
    }

    @Test
    void nothingOfAnOrderThatGoesWell() {
        assertThat(agenda(FAR, figures("60", "20", "40", FAR))).isEmpty();
    }

    @Test
    void aDrift() {
        assertThat(agenda(FAR, figures("60", "20", "40.25", FAR))).containsExactly(AgendaItem.DRIFT);
    }

    @Test
    void aPeriodThatIsOverAndOneThatEndsSoon() {
        assertThat(agenda(ON.minusDays(1), null)).containsExactly(AgendaItem.ENDED);
        assertThat(agenda(ON, null)).containsExactly(AgendaItem.ENDING);
        assertThat(agenda(ON.plusDays(30), null)).containsExactly(AgendaItem.ENDING);
        assertThat(agenda(ON.plusDays(31), null)).isEmpty();
    }

    @Test
    void anEndExpectedAfterThePeriod() {
        assertThat(agenda(FAR, figures("60", "20", "40", FAR.plusDays(1)))).containsExactly(AgendaItem.LATE_END);
        assertThat(agenda(FAR, figures("60", "20", "40", null))).isEmpty();
    }

    @Test
    void daysThatAreNearlyUsedUp() {
        assertThat(agenda(FAR, figures("60", "54", "6", FAR))).containsExactly(AgendaItem.USED_UP);
        assertThat(agenda(FAR, figures("60", "53.75", "6.25", FAR))).isEmpty();
    }

    @Test
    void aReviewWhoseTimeIsOver() {
        assertThat(agenda(FAR, null, new DeliverablePart(UUID.randomUUID(), "Compte rendu", ON.minusDays(1))))
                .containsExactly(AgendaItem.REVIEW_OVERDUE);
        assertThat(agenda(FAR, null, new DeliverablePart(UUID.randomUUID(), "Compte rendu", ON)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "TERMINATED"})
    void nothingOfAnOrderThatEnded(OrderState state) {
        assertThat(Agenda.of(order(state, ON.minusDays(1), figures("60", "60", "10", null)), ON))
                .isEmpty();
    }
}
