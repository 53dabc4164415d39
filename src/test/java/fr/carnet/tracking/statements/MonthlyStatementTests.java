package fr.carnet.tracking.statements;

import static fr.carnet.tracking.StatementState.APPROVED;
import static fr.carnet.tracking.StatementState.DRAFT;
import static fr.carnet.tracking.StatementState.SENT_BACK;
import static fr.carnet.tracking.StatementState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.orders.OrderId;
import fr.carnet.shared.Actor;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.RuleViolation;
import fr.carnet.tracking.StatementState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

class MonthlyStatementTests {

    private static final Actor CORINNE = new Actor(UUID.randomUUID(), "Corinne");
    private static final Actor ALICE = new Actor(UUID.randomUUID(), "Alice");
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
    private static final MonthDays DAYS = new MonthDays(ManDays.of("17.5"), ManDays.ONE);

    private final MonthlyStatement statement = new MonthlyStatement(OrderId.random(), YearMonth.of(2026, 10));

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @Test
    void isNothingUntilItIsSubmitted() {
        assertThat(statement.state()).isEqualTo(DRAFT);
        assertThat(statement.revision()).isEqualTo(MonthlyStatement.NEVER_SUBMITTED);
        assertThat(statement.steps()).isEmpty();
        assertThat(statement.submitted()).isEqualTo(MonthDays.NONE);
    }

    @Test
    @DisplayName(
            "domain.md § 4: submitted by the correspondent, sent back or approved, each step with who, when and why")
    void keepsEachStep() {
        statement.submit(DAYS, CORINNE, MONDAY);
        statement.sendBack(" Deux jours d’Alix manquent ", ALICE, TUESDAY);
        statement.submit(MonthDays.NONE, CORINNE, TUESDAY);
        statement.approve(ALICE, TUESDAY);
        assertThat(statement.steps())
                .extracting(
                        StatementStep::state,
                        StatementStep::by,
                        StatementStep::at,
                        StatementStep::reason,
                        StatementStep::days)
                .containsExactly(
                        tuple(SUBMITTED, CORINNE, MONDAY, "", DAYS),
                        tuple(SENT_BACK, ALICE, TUESDAY, "Deux jours d’Alix manquent", DAYS),
                        tuple(SUBMITTED, CORINNE, TUESDAY, "", MonthDays.NONE),
                        tuple(APPROVED, ALICE, TUESDAY, "", MonthDays.NONE));
    }

    @Test
    void aSubmissionIsTakenBackUntilItIsDecided() {
        statement.submit(DAYS, CORINNE, MONDAY);
        statement.withdraw(CORINNE, MONDAY);
        assertThat(statement.state()).isEqualTo(DRAFT);
        refuses("statement.transition", () -> statement.withdraw(CORINNE, MONDAY));
        statement.submit(DAYS, CORINNE, TUESDAY);
        statement.sendBack("À revoir", ALICE, TUESDAY);
        refuses("statement.transition", () -> statement.withdraw(CORINNE, MONDAY));
    }

    @Test
    void aSubmissionStandsOnce() {
        statement.submit(DAYS, CORINNE, MONDAY);
        refuses("statement.transition", () -> statement.submit(DAYS, CORINNE, TUESDAY));
        assertThat(statement.steps()).hasSize(1);
    }

    @Test
    @DisplayName("domain.md § 4: an approved statement is locked")
    void anApprovalIsFinal() {
        statement.submit(DAYS, CORINNE, MONDAY);
        statement.approve(ALICE, TUESDAY);
        refuses("statement.final", () -> statement.submit(DAYS, CORINNE, TUESDAY));
        refuses("statement.final", () -> statement.withdraw(CORINNE, TUESDAY));
        refuses("statement.final", () -> statement.sendBack("Trop tard", ALICE, TUESDAY));
        refuses("statement.final", () -> statement.approve(ALICE, TUESDAY));
        assertThat(statement.steps()).hasSize(2);
    }

    @Test
    void onlyWhatIsSubmittedIsDecided() {
        refuses("statement.transition", () -> statement.approve(ALICE, MONDAY));
        refuses("statement.transition", () -> statement.sendBack("Rien", ALICE, MONDAY));
        statement.submit(DAYS, CORINNE, MONDAY);
        statement.sendBack("À revoir", ALICE, TUESDAY);
        refuses("statement.transition", () -> statement.approve(ALICE, TUESDAY));
    }

    @Test
    void sendingBackNeedsAReason() {
        statement.submit(DAYS, CORINNE, MONDAY);
        refuses("statement.reason", () -> statement.sendBack("  ", ALICE, TUESDAY));
        assertThat(statement.state()).isEqualTo(SUBMITTED);
    }

    @Test
    @DisplayName("domain.md § 8: only validators approve, not the author")
    void nobodyDecidesOnWhatTheySubmitted() {
        statement.submit(DAYS, ALICE, MONDAY);
        refuses("statement.own-decision", () -> statement.approve(ALICE, TUESDAY));
        refuses("statement.own-decision", () -> statement.sendBack("Non", ALICE, TUESDAY));
        statement.withdraw(CORINNE, MONDAY);
        statement.submit(DAYS, CORINNE, MONDAY);
        refuses("statement.own-decision", () -> statement.approve(ALICE, TUESDAY));
        statement.approve(new Actor(UUID.randomUUID(), "Paul"), TUESDAY);
    }

    @Test
    void movesOnlyFromWhatWasRead() {
        statement.mustBeAt(MonthlyStatement.NEVER_SUBMITTED);
        assertThatThrownBy(() -> statement.mustBeAt(0)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @EnumSource(StatementState.class)
    void followsTheTable(StatementState from) {
        Map<StatementState, Set<StatementState>> table = Map.of(
                DRAFT, EnumSet.of(SUBMITTED),
                SUBMITTED, EnumSet.of(DRAFT, SENT_BACK, APPROVED),
                SENT_BACK, EnumSet.of(SUBMITTED),
                APPROVED, EnumSet.noneOf(StatementState.class));
        for (var to : StatementState.values()) {
            if (table.get(from).contains(to)) {
                assertThat(from.moveTo(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.moveTo(to)).isInstanceOf(RuleViolation.class);
            }
        }
        assertThat(from.locksDays()).isEqualTo(from == SUBMITTED || from == APPROVED);
        assertThat(from.isOwed()).isNotEqualTo(from.locksDays());
    }
}
