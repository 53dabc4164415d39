package fr.carnet.coordination;

import static fr.carnet.coordination.AgendaTests.figures;
import static fr.carnet.coordination.AgendaTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.coordination.Minutes.ComingOrder;
import fr.carnet.coordination.Minutes.DecisionPart;
import fr.carnet.coordination.Minutes.OrderPart;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("domain.md § 8: what may be read of the minutes of a point")
class MinutesTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 18);

    private final OrderPart ahead = order(OrderState.IN_PROGRESS, ON, figures("60", "20", "35", null));
    private final OrderPart adrift = order(OrderState.IN_PROGRESS, ON, figures("60", "20", "43", null));
    private final OrderPart flat = order(OrderState.IN_PROGRESS, ON, null);
    private final ComingOrder issued = coming(OrderState.ISSUED);
    private final ComingOrder draft = coming(OrderState.DRAFT);
    private final DecisionPart decision =
            new DecisionPart(UUID.randomUUID(), ON, "Prolonger", "Alice", null, false, null, null, null);

    private static ComingOrder coming(OrderState state) {
        return new ComingOrder(UUID.randomUUID(), null, state, null, null, null, null, BigDecimal.TEN);
    }

    private Minutes minutes() {
        return new Minutes(
                ON.minusDays(7),
                ON,
                Instant.EPOCH,
                List.of(ahead, adrift, flat),
                List.of(issued, draft),
                List.of(decision),
                List.of(decision));
    }

    @Test
    void showsOrdersWithinReachOnly() {
        var seen = minutes().within(Set.of(ahead.id(), issued.id()), true, true);
        assertThat(seen.orders()).containsExactly(ahead);
        assertThat(seen.coming()).containsExactly(issued);
    }

    @Test
    void showsDraftsToBuyersAloneEvenOnceTheyAreIssued() {
        var all = Set.of(ahead.id(), issued.id(), draft.id());
        assertThat(minutes().within(all, false, true).coming()).containsExactly(issued);
        assertThat(minutes().within(all, true, true).coming()).containsExactly(issued, draft);
    }

    @Test
    void showsNoDecisionAboutOthersToAProductOwner() {
        var seen = minutes().within(Set.of(), false, false);
        assertThat(seen.carried()).isEmpty();
        assertThat(seen.noted()).isEmpty();
        assertThat(Arrays.stream(Role.values()).filter(role -> !MeetingKind.showsDecisionsTo(Viewers.of(role))))
                .containsExactly(Role.PRODUCT_OWNER);
    }

    @Test
    @DisplayName("Decision 017: what drifts is counted and summed apart, and the net drift is said beside it")
    void tellsDriftsFromTheirNetSum() {
        assertThat(minutes().drifting()).isOne();
        assertThat(minutes().drift()).isEqualByComparingTo("3");
        assertThat(minutes().netDrift()).isEqualByComparingTo("-2");
        assertThat(minutes().remaining()).isEqualByComparingTo("78");
        assertThat(minutes().done()).isEqualByComparingTo("2");
    }

    @Test
    void beginsWithTheOrdersThatAskForADecision() {
        var asking = adrift.on(ON);
        var minutes = new Minutes(ON, ON, Instant.EPOCH, List.of(ahead, asking, flat), List.of(), List.of(), List.of());
        assertThat(minutes.toDecide()).containsExactly(asking);
        assertThat(minutes.asPlanned()).containsExactly(ahead, flat);
    }

    @Test
    void readsMinutesKeptBeforeOutcomesWereToldApart() {
        var kept = new JsonMapper().readValue("""
                {"id":"%s","week":"2026-11-16","text":"Prolonger","assignee":"Alice","dueOn":"2026-11-17","done":true}""".formatted(UUID.randomUUID()), DecisionPart.class);
        assertThat(kept.standing()).isEqualTo(DecisionOutcome.DONE);
        assertThat(kept.lateOn(ON)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aPointIsLedByTheAdministrationAndNeverByAContractor(MeetingKind kind) {
        assertThat(kind.isLedBy(Viewers.buyer())).isTrue();
        assertThat(kind.isLedBy(Viewers.correspondent())).isFalse();
        assertThat(kind.isLedBy(Viewers.productOwner())).isFalse();
        assertThat(kind.opensTo(Viewers.administrator())).isFalse();
    }

    @Test
    void aCompanyTakesPartInItsOwnPointsAndACoachInThoseOfAnIncubator() {
        assertThat(MeetingKind.CONTRACTOR.isWrittenBy(Viewers.correspondent())).isTrue();
        assertThat(MeetingKind.INCUBATOR.opensTo(Viewers.correspondent())).isFalse();
        assertThat(MeetingKind.INCUBATOR.isLedBy(Viewers.coach())).isTrue();
        assertThat(MeetingKind.CONTRACTOR.opensTo(Viewers.coach())).isFalse();
    }
}
