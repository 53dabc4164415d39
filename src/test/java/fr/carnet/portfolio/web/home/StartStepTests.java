package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.people.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartStepTests {

    private static final UUID AGREEMENT = UUID.fromString("20180000-0000-4000-8000-000000000000");
    private static final StartFacts EMPTY = new StartFacts(
            "Ada", "Alice", null, false, false, false, false, false, false, false, false, false, false, false, null);
    private static final StartFacts READY = new StartFacts(
            "Ada", "Alice", AGREEMENT, true, true, true, true, true, true, true, true, true, true, true, null);

    @Test
    @DisplayName("a buyer of an empty Carnet begins with the agreement; accounts are the administrator's")
    void beginsWithTheAgreement() {
        var steps = StartStep.of(Role.BUYER, EMPTY);

        assertThat(steps.get(0))
                .isEqualTo(new StartStep(StartStep.Kind.AGREEMENT, StartStep.State.NEXT, "/accords", null, ""));
        assertThat(steps)
                .filteredOn(step -> step.state() == StartStep.State.NEXT)
                .hasSize(1);
        assertThat(steps)
                .contains(new StartStep(
                        StartStep.Kind.ACCOUNTS, StartStep.State.TO_DO, null, StartStep.Doer.ADMINISTRATOR, "Ada"));
    }

    @Test
    void leadsToTheAgreementThatIsBegun() {
        var begun = new StartFacts(
                "Ada", "Alice", AGREEMENT, true, false, false, false, false, true, true, false, false, false, false,
                null);

        assertThat(StartStep.of(Role.BUYER, begun))
                .filteredOn(step -> step.state() == StartStep.State.NEXT)
                .extracting(StartStep::href)
                .containsExactly("/accords/" + AGREEMENT + "/bpu");
    }

    @Test
    @DisplayName("a startup without a phase cannot be ordered for: its decision is a step, of buyers and coaches")
    void leadsToTheDecisionOfAStartup() {
        var undecided = new StartFacts(
                "Ada", "Alice", AGREEMENT, true, true, true, true, true, true, true, true, true, true, false,
                "guichet");

        for (var role : List.of(Role.BUYER, Role.COACH)) {
            assertThat(StartStep.of(role, undecided))
                    .filteredOn(step -> step.state() == StartStep.State.NEXT)
                    .extracting(StartStep::kind, StartStep::href)
                    .containsExactly(tuple(StartStep.Kind.PHASE, "/startups/guichet/decision"));
        }
    }

    @Test
    void endsWithTheOrder() {
        assertThat(StartStep.of(Role.BUYER, READY))
                .filteredOn(step -> !step.done())
                .extracting(StartStep::kind, StartStep::state)
                .containsExactly(tuple(StartStep.Kind.FIRST_ORDER, StartStep.State.NEXT));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("whoever has nothing to do is told who has")
    void saysWhoDoesTheNextStep(Role role) {
        for (var facts : Stream.of(EMPTY, READY).toList()) {
            assertThat(StartStep.of(role, facts))
                    .filteredOn(step -> !step.done())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.who() == null).isNotEqualTo(step.href() == null));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PRODUCT_OWNER", "CORRESPONDENT"})
    @DisplayName("those who wait have no address of others to follow")
    void linksNobodyToWhatIsNotTheirs(Role role) {
        assertThat(StartStep.of(role, EMPTY)).allMatch(step -> step.href() == null);
    }
}
