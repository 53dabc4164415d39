package fr.carnet.orders.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.order.Ending;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class EarlyEndingsDataTests extends OrdersDataTestBase {

    @Autowired
    EarlyEndings endings;

    TestLot lot;
    UUID startup;

    @BeforeEach
    void anAgreementAndAStartup() {
        lot = rows.lot(AllocationRule.SINGLE, 1, "2000");
        startup = rows.startup();
    }

    @Test
    void whatIsReleasedIsNoLongerCommittedAndCanBeOrderedAnew() {
        var id = worked("15");
        var next = rows.draft(lot, startup, 2);
        assertRefused(() -> rows.issue(next), "order.beyond-maximum");
        settle();

        endings.close(id, rows.version(id), rows.ending(id, "Le besoin a cessé"), rows.buyer);
        settle();

        assertThat(figures(id)).containsExactly("COMPLETED", "45.00", "750.00", "250.00");
        assertThat(rows.order(id).lines().get(0).balance().value()).isEqualByComparingTo("0");
        assertRefused(() -> rows.issue(next), "order.beyond-maximum"); // 1 750 left of 2 000
        settle();
        assertThat(rows.issue(rows.draft(lot, startup))).startsWith("BC-");
    }

    @Test
    void aTerminatedOrderCommitsWhatWasConsumedAndNoMore() {
        var id = worked("30");

        rows.terminate(id, "Deux mauvaises exécutions");
        settle();

        assertThat(figures(id)).containsExactly("TERMINATED", "30.00", "500.00", "500.00");
    }

    @Test
    void aFlatLineGivesBackTheAmountThatWasTyped() {
        var id = rows.draft(
                lot,
                new OrderTarget.ForStartup(new StartupId(startup)),
                Map.of(lot.devops(), BigDecimal.ONE, lot.flat(), new BigDecimal("2")));
        rows.issue(id);
        orders.acknowledge(id, rows.correspondent(lot.contractors()[0]));
        settle();
        var flat = rows.order(id).lines().stream()
                .filter(line -> line.days().isEmpty())
                .findFirst()
                .orElseThrow();

        endings.close(
                id,
                rows.version(id),
                new Ending(Map.of(flat.id(), Money.of("50.50")), today(), "Livré en partie"),
                rows.buyer);
        settle();

        assertThat(figures(id)).containsExactly("COMPLETED", "60.00", "1050.50", "149.50");
    }

    @Test
    void whatWaitsForAReviewIsDecidedFirstAndWhatWasNeverDepositedIsGivenUp() {
        var id = worked("15");
        jdbc.sql("update deliverable set state = 'DEPOSITED', review_by = test.today() + 9 where order_id = ?")
                .param(id.value())
                .update();

        assertRefused(
                () -> endings.close(id, rows.version(id), rows.ending(id, "Fin"), rows.buyer),
                "order.deliverables-waiting");
        settle();

        jdbc.sql("update deliverable set state = 'EXPECTED', review_by = null where order_id = ?")
                .param(id.value())
                .update();
        endings.close(id, rows.version(id), rows.ending(id, "Fin"), rows.buyer);
        assertThat(rows.order(id).state()).isEqualTo(OrderState.COMPLETED);
        settle();
        assertThat(jdbc.sql("select distinct state from deliverable where order_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("RELEASED");
    }

    @Test
    void theDateIsNeitherToComeNorBeforeTheIssue() {
        var id = worked("15");

        for (var date : List.of(today().plusDays(1), today().minusDays(1))) {
            assertRefused(
                    () -> endings.close(id, rows.version(id), new Ending(Map.of(), date, "Fin"), rows.buyer),
                    "order.ending-date");
        }
    }

    @Test
    void itIsInTheTrailWithItsAmountAndItsReason() {
        var id = worked("15");

        endings.close(id, rows.version(id), rows.ending(id, "Le besoin a cessé"), rows.buyer);

        assertThat(jdbc.sql(
                                "select details::text from audit_event where subject_id = ? and action = 'order.closed-early'")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .contains("Le besoin a cessé", "750.00");
    }

    @Test
    void aStalePageIsRefused() {
        var id = worked("15");
        long seen = rows.version(id) - 1;

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> endings.close(id, seen, rows.ending(id, "Fin"), rows.buyer));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> endings.terminate(id, seen, rows.ending(id, "Fin"), rows.buyer));
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void onlyABuyerEndsAnOrder(Viewer viewer) {
        var id = worked("15");
        var ending = rows.ending(id, "Fin");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> endings.close(id, 0, ending, viewer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> endings.terminate(id, 0, ending, viewer));
    }

    @Test
    void theDatabaseReleasesNoMoreThanIsLeftAndAtItsPrice() {
        var id = worked("15");
        settle();
        var release = jdbc.sql("""
                insert into order_release (order_id, released_on, released_at, actor, reason)
                values (?, test.today(), test.now(), 'Essai', 'Essai') returning id""").param(id.value()).query(Long.class).single();

        for (String values : List.of("45.25, 754.17", "45, 750.01", "45, 749.99", "0, 0", "-1, 0")) {
            jdbc.sql("savepoint before").update();
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(values)
                    .isThrownBy(() -> jdbc.sql("insert into order_release_line select ?, id, " + values
                                    + " from order_line where order_id = ?")
                            .params(release, id.value())
                            .update());
            jdbc.sql("rollback to savepoint before").update();
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from order_release where id = ?")
                        .param(release)
                        .update())
                .withMessageContaining("append-only");
    }

    @Test
    void theDatabaseLogsNoDayOnWhatWasReleased() {
        var id = worked("15");
        endings.close(id, rows.version(id), rows.ending(id, "Fin"), rows.buyer);
        settle();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update order_line set consumed = consumed + 0.25 where order_id = ?")
                        .param(id.value())
                        .update());
    }

    private OrderId worked(String days) {
        var id = rows.acknowledged(lot, startup);
        orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
        settle();
        jdbc.sql("update order_line set consumed = cast(? as numeric) where order_id = ?")
                .params(days, id.value())
                .update();
        return id;
    }

    private List<String> figures(OrderId id) {
        return jdbc.sql(
                        "select state, released_days, released_excl_vat, committed_excl_vat from purchase_order where id = ?")
                .param(id.value())
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    private void settle() {
        entities.flush();
        entities.clear();
    }

    private static LocalDate today() {
        return TestDay.TODAY;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(act)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
