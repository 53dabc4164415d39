package fr.carnet.orders.awardee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.agreements.journal.JournalStatement;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns, refusals and grounds while many act at once, each transaction really committed. */
@ApplicationTest
class NextAwardeesModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    ContractorRefusals refusals;

    @Autowired
    Successions successions;

    @Autowired
    NextAwardees nextAwardees;

    @Autowired
    AwardJournal journal;

    @Autowired
    JdbcClient jdbc;

    OrderRowsInDatabase rows;
    UUID startup;

    @BeforeEach
    void aStartup() {
        rows = new OrderRowsInDatabase(context);
        startup = rows.startup();
    }

    @Test
    void buyersWhoIssueAtOnceDoNotGiveTheSameTurnTwice() throws Exception {
        var turns = rows.lot(AllocationRule.ROUND_ROBIN, 3, null);
        var drafts =
                IntStream.range(0, 8).mapToObj(i -> rows.draft(turns, startup)).toList();

        var outcomes = atOnce(drafts.stream()
                .<Callable<Object>>map(draft -> () -> rows.issue(draft))
                .toList());

        // All were prepared for the first: one gets the turn, the others learn that it is another's.
        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleViolation.class::isInstance)
                .hasSize(7)
                .allSatisfy(
                        refused -> assertThat(((RuleViolation) refused).code()).isEqualTo("order.not-in-turn"));
        assertThat(jdbc.sql("select count(*) from purchase_order where award_id = ? and number is not null")
                        .param(turns.awards()[0])
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void twoOrdersIssuedAtOnceDoNotRestOnTheSameRefusal() throws Exception {
        var cascade = rows.lot(AllocationRule.CASCADE, 2, null);
        var letter = journal.record(
                cascade.id(),
                new AwardId(cascade.awards()[0]),
                new JournalStatement(JournalKind.REFUSAL, today(), "Plus d’équipe.", "", null),
                rows.buyer);
        var drafts = List.of(passedOver(cascade, letter), passedOver(cascade, letter));

        var outcomes = atOnce(drafts.stream()
                .<Callable<Object>>map(draft -> () -> rows.issue(draft))
                .toList());

        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleViolation.class::isInstance)
                .singleElement()
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).code()).isEqualTo("order.ground-used"));
    }

    @Test
    void anOrderIsAcknowledgedOrRefusedNeverBoth() throws Exception {
        var lot = rows.lot(AllocationRule.CASCADE, 2, null);
        var id = rows.issued(lot, startup);
        long seen = rows.version(id);
        var correspondent = rows.correspondent(lot.contractors()[0]);

        var outcomes = atOnce(List.of(
                () -> {
                    orders.acknowledge(id, correspondent);
                    return "acknowledged";
                },
                () -> {
                    refusals.refuse(id, seen, "Non.", correspondent);
                    return "refused";
                }));

        assertThat(outcomes).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof String))
                .allMatch(lost -> lost instanceof ConcurrencyFailureException || lost instanceof RuleViolation);
        boolean refused = outcomes.contains("refused");
        assertThat(rows.order(id).isRefused()).isEqualTo(refused);
        assertThat(journal.entries(lot.id())).hasSize(refused ? 1 : 0);
    }

    @Test
    void twoWhoTurnToTheNextAtOnceOpenOneDraft() throws Exception {
        var lot = rows.lot(AllocationRule.CASCADE, 2, null);
        var id = rows.issued(lot, startup);
        refusals.refuse(id, rows.version(id), "Non.", rows.correspondent(lot.contractors()[0]));
        Callable<Object> turn = () -> successions.orderFromNext(id, rows.buyer);

        var outcomes = atOnce(List.of(turn, turn, turn, turn));

        assertThat(outcomes).hasSize(4).allMatch(OrderId.class::isInstance);
        assertThat(outcomes.stream().distinct()).hasSize(1);
    }

    private OrderId passedOver(TestLot cascade, JournalEntryId letter) {
        var draft = rows.draft(cascade, startup);
        nextAwardees.passOver(
                draft,
                rows.version(draft),
                new AwardId(cascade.awards()[0]),
                GroundKind.REFUSAL,
                letter,
                "Sa lettre.",
                rows.buyer);
        return draft;
    }

    private static LocalDate today() {
        return TestDay.TODAY;
    }

    /** Starts all at the same moment; what each returned or threw. */
    private static List<Object> atOnce(List<Callable<Object>> acts) throws InterruptedException {
        var gate = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var results = acts.stream()
                    .map(act -> pool.submit(() -> {
                        gate.await();
                        return act.call();
                    }))
                    .toList();
            gate.countDown();
            var outcomes = new ArrayList<Object>();
            for (var result : results) {
                try {
                    outcomes.add(result.get(60, TimeUnit.SECONDS));
                } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
                    outcomes.add(failed.getCause() == null ? failed : failed.getCause());
                }
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
