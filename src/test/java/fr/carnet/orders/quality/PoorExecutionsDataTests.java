package fr.carnet.orders.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Poor executions and their answers (A-2018 § 4.2, domain.md § 7). */
class PoorExecutionsDataTests extends OrdersDataTestBase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    PoorExecutions poorExecutions;

    TestLot lot;
    UUID incubator;
    UUID startup;
    OrderId order;

    @BeforeEach
    void anAcknowledgedOrder() {
        lot = rows.lot(AllocationRule.CASCADE, 2, null);
        incubator = rows.incubator();
        startup = rows.startup(incubator);
        order = rows.acknowledged(lot, startup);
        entities.flush();
    }

    @Test
    @DisplayName("A-2018 § 4.2: half done, badly done, or not on the contract's terms; with facts and date")
    void areKeptWithWhoRecordedThem() {
        for (var kind : PoorExecutionKind.values()) {
            poorExecutions.record(order, kind, TODAY, "Aucune recette.", rows.buyer);
        }

        assertThat(poorExecutions.of(order, rows.buyer)).hasSize(3).allSatisfy(poor -> {
            assertThat(poor.facts()).isEqualTo("Aucune recette.");
            assertThat(poor.happenedOn()).isEqualTo(TODAY);
            assertThat(poor.actor()).isEqualTo(rows.buyer.displayName());
            assertThat(poor.isAnswered()).isFalse();
        });
        assertThat(jdbc.sql("select count(*) from audit_event where subject_id = ? and action = 'order.poor-execution'")
                        .param(order.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void areAnsweredOnceByTheContractor() {
        var poor = record();

        poorExecutions.answer(order, poor, "Le jeu d’essai manquait.", correspondent());

        var answered = poorExecutions.of(order, rows.buyer).get(0);
        assertThat(answered.answer()).isEqualTo("Le jeu d’essai manquait.");
        assertThat(answered.answerer()).isEqualTo(correspondent().displayName());
        assertRefused(
                () -> poorExecutions.answer(order, poor, "Et puis non.", correspondent()), "quality.answered-already");
    }

    @Test
    void areFoundFromTheAcknowledgementOnAndAfterTheEndToo() {
        var issued = rows.issued(lot, startup);
        entities.flush();
        assertRefused(
                () -> poorExecutions.record(issued, PoorExecutionKind.HALF_DONE, TODAY, "x", rows.buyer),
                "quality.not-begun");

        orders.startIfAcknowledged(order, rows.buyer.actor(), Instant.now());
        rows.terminate(order, "Mauvaise exécution");
        entities.flush();
        assertThat(record()).isNotNull();
    }

    @Test
    void areNeitherToComeNorOlderThanTheOrder() {
        assertRefused(
                () -> poorExecutions.record(order, PoorExecutionKind.HALF_DONE, TODAY.plusDays(1), "x", rows.buyer),
                "quality.in-the-future");
        assertRefused(
                () -> poorExecutions.record(order, PoorExecutionKind.HALF_DONE, TODAY.minusDays(1), "x", rows.buyer),
                "quality.before-issue");
    }

    @Test
    @DisplayName("domain.md § 8: buyer all, product owner and coach theirs, correspondent its own, administrator none")
    void areReadByWhomTheOrderConcerns() {
        record();

        assertThat(poorExecutions.of(order, Viewers.productOwner(startup))).hasSize(1);
        assertThat(poorExecutions.of(order, Viewers.coach(Set.of(incubator), Set.of(startup))))
                .hasSize(1);
        assertThat(poorExecutions.of(order, correspondent())).hasSize(1);
        assertThat(poorExecutions.of(order, Viewers.productOwner(rows.startup())))
                .isEmpty();
        assertThat(poorExecutions.of(order, Viewers.coach())).isEmpty();
        assertThat(poorExecutions.of(order, competitor())).isEmpty();
        assertThat(poorExecutions.of(order, Viewers.administrator())).isEmpty();
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void areRecordedByBuyersOnly(Viewer viewer) {
        assertAbsent(() -> poorExecutions.record(order, PoorExecutionKind.HALF_DONE, TODAY, "x", viewer));
    }

    @Test
    void areAnsweredByNoOneElse() {
        var poor = record();

        for (var viewer : List.of(
                rows.buyer, Viewers.productOwner(startup), Viewers.coach(), competitor(), Viewers.administrator())) {
            assertAbsent(() -> poorExecutions.answer(order, poor, "x", viewer));
        }
        var other = rows.acknowledged(lot, startup);
        entities.flush();
        assertAbsent(() -> poorExecutions.answer(other, poor, "x", correspondent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update poor_execution set facts = 'autre'",
                "update poor_execution set answer = 'x', answerer = 'y', answered_at = now(), kind = 'OFF_TERMS'",
                "delete from poor_execution"
            })
    void areNeverRewritten(String sql) {
        record();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("append-only");
    }

    @Test
    void anAnswerIsNeverRewritten() {
        poorExecutions.answer(order, record(), "Voici.", correspondent());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update poor_execution set answer = 'autre' where order_id = ?")
                        .param(order.value())
                        .update())
                .withMessageContaining("one answer");
    }

    private PoorExecutionId record() {
        return poorExecutions.record(order, PoorExecutionKind.BADLY_DONE, TODAY, "Rien ne marche.", rows.buyer);
    }

    private Viewer correspondent() {
        return rows.correspondent(lot.contractors()[0]);
    }

    private Viewer competitor() {
        return Viewers.correspondent(lot.contractors()[1]);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private static void assertAbsent(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
