package fr.carnet.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.ApplicationTest;
import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds when many act at once, each transaction really committed. */
@ApplicationTest
class OrdersModuleTests {

    private static final int THREADS = 20;

    @Autowired
    ApplicationContext context;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    EarlyEndings endings;

    @Autowired
    Amendments amendments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    OrderRowsInDatabase rows;
    UUID startup;

    @BeforeEach
    void aStartup() {
        rows = new OrderRowsInDatabase(context);
        startup = rows.startup();
    }

    @Test
    void twentyOrdersIssuedAtOnceGetTwentyConsecutiveNumbers() throws Exception {
        var lot = rows.lot();
        var drafts = drafts(lot, THREADS);

        var numbers = succeeded(atOnce(drafts, draft -> () -> rows.issue(draft)));

        assertThat(numbers).hasSize(THREADS);
        assertThat(numbers.stream().map(number -> Integer.parseInt(number.substring(number.length() - 4))))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
    }

    @Test
    void aRefusedOrderLeavesNoGap() {
        var capped = rows.lot(AllocationRule.SINGLE, 1, "1500");
        var first = rows.draft(capped, startup);
        var second = rows.draft(capped, startup);
        assertThat(rows.issue(first)).endsWith("-0001");
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> rows.issue(second));

        orders.cancel(first, rows.version(first), "Besoin retiré", rows.buyer);

        assertThat(rows.issue(second)).endsWith("-0002");
    }

    @Test
    void theMaximumHoldsHoweverManyIssueAtOnce() throws Exception {
        var capped = rows.lot(AllocationRule.SINGLE, 1, "5999.99");
        var drafts = drafts(capped, THREADS);

        var results = atOnce(drafts, draft -> () -> rows.issue(draft));

        assertThat(succeeded(results)).hasSize(5);
        assertThat(failures(results)).hasSize(THREADS - 5).allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.beyond-maximum")));
        assertThat(jdbc.sql(
                                "select sum(total_excl_vat) from purchase_order where agreement_id = ? and number is not null")
                        .param(capped.agreement())
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("5000");
    }

    @Test
    void theMaximumHoldsHoweverManyIssueAndAmendAtOnce() throws Exception {
        var capped = rows.lot(AllocationRule.SINGLE, 1, "20000");
        var issued = IntStream.range(0, THREADS / 2)
                .mapToObj(i -> rows.issued(capped, startup))
                .toList(); // 10 000 of 20 000 committed: ten more orders would fit, or ten amendments
        var acts = new ArrayList<OrderId>(drafts(capped, THREADS / 2));
        acts.addAll(issued);

        var results = atOnce(
                acts,
                id -> () -> issued.contains(id)
                        ? String.valueOf(amendments.amend(
                                id,
                                rows.version(id),
                                rows.amendment(id, java.util.Map.of(capped.devops(), 3)),
                                rows.buyer))
                        : rows.issue(id));

        // Each order adds 1 000, each amendment 2 000: whichever came first, none came after the maximum was reached.
        assertThat(failures(results)).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isIn("order.maximum-reached", "order.beyond-maximum", "order.amend-beyond-maximum")));
        assertThat(jdbc.sql("select sum(committed_excl_vat) from purchase_order where agreement_id = ?")
                        .param(capped.agreement())
                        .query(java.math.BigDecimal.class)
                        .single())
                .isBetween(new java.math.BigDecimal("19000"), new java.math.BigDecimal("20000"));
    }

    @Test
    void ofTwoAmendmentsMadeFromTheSamePageOneIsIssued() throws Exception {
        var lot = rows.lot();
        var id = rows.issued(lot, startup);
        long seen = rows.version(id);
        var amendment = rows.amendment(id, java.util.Map.of(lot.devops(), 2));

        var results = atOnce(
                IntStream.range(0, 8).mapToObj(i -> id).toList(),
                order -> () -> String.valueOf(amendments.amend(order, seen, amendment, rows.buyer)));

        assertThat(succeeded(results)).containsExactly("2");
        assertThat(failures(results))
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConcurrencyFailureException.class));
        assertThat(jdbc.sql("select max(version) from order_document where order_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theSameDraftIsIssuedOnce() throws Exception {
        var draft = rows.draft(rows.lot(), startup);

        var results = atOnce(IntStream.range(0, 8).mapToObj(i -> draft).toList(), id -> () -> rows.issue(id));

        assertThat(succeeded(results)).hasSize(1);
        assertThat(StoredFrench.name(rows.order(draft))).endsWith("-0001");
    }

    @Test
    void twoWhoDecideOnTheSamePageDoNotBothPrevail() throws Exception {
        var id = rows.issued(rows.lot(), startup);
        long seen = rows.version(id);

        var results = atOnce(IntStream.range(0, 4).mapToObj(i -> id).toList(), order -> () -> {
            orders.cancel(order, seen, "Besoin retiré", rows.buyer);
            return "";
        });

        assertThat(succeeded(results)).hasSize(1);
        assertThat(failures(results))
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConcurrencyFailureException.class));
    }

    @Test
    void manyFirstDaysAtOnceStartAnOrderOnce() throws Exception {
        var lot = rows.lot();
        var id = rows.acknowledged(lot, startup);

        var results = atOnce(
                IntStream.range(0, THREADS).mapToObj(i -> id).toList(),
                order -> () -> orders.startIfAcknowledged(order, rows.buyer.actor(), TestDay.now())
                        .name());

        assertThat(succeeded(results)).hasSize(THREADS).containsOnly("IN_PROGRESS");
        assertThat(jdbc.sql("select count(*) from order_change where order_id = ? and state = 'IN_PROGRESS'")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOrderIsNotTerminatedUnderADayThatIsBeingLogged() throws Exception {
        var id = rows.acknowledged(rows.lot(), startup);
        orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
        long seen = rows.version(id);
        var ending = rows.ending(id, "Fin");
        var pool = Executors.newSingleThreadExecutor();
        try {
            var terminated = transaction.execute(status -> {
                orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
                Future<?> other = pool.submit(() -> endings.terminate(id, seen, ending, rows.buyer));
                waitUntilBlocked();
                assertThat(other).isNotDone();
                return other;
            });
            terminated.get();
        } finally {
            pool.shutdown();
        }
        assertThat(rows.order(id).state()).isEqualTo(OrderState.TERMINATED);
    }

    private void waitUntilBlocked() {
        var deadline = TestDay.now().plusSeconds(10);
        while (TestDay.now().isBefore(deadline)) {
            if (jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no one waits for the order");
    }

    private List<OrderId> drafts(TestLot lot, int count) {
        return IntStream.range(0, count).mapToObj(i -> rows.draft(lot, startup)).toList();
    }

    private interface Act {
        Callable<String> on(OrderId order);
    }

    /** Starts all at the same moment, and waits for the last. */
    private static List<Future<String>> atOnce(List<OrderId> orders, Act act) throws InterruptedException {
        var gate = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(orders.size());
        try {
            var results = orders.stream()
                    .map(order -> pool.submit(() -> {
                        gate.await();
                        return act.on(order).call();
                    }))
                    .toList();
            gate.countDown();
            return results;
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static List<String> succeeded(List<Future<String>> results) throws InterruptedException {
        var values = new ArrayList<String>();
        for (var result : results) {
            try {
                values.add(result.get());
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
            }
        }
        return values;
    }

    private static List<Throwable> failures(List<Future<String>> results) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        for (var result : results) {
            try {
                result.get();
            } catch (ExecutionException refused) {
                failures.add(refused.getCause());
            }
        }
        return failures;
    }
}
