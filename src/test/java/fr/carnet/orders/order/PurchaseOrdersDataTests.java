package fr.carnet.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.ComplexityCriteria;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class PurchaseOrdersDataTests extends OrdersDataTestBase {

    @Autowired
    Drafts drafts;

    @Autowired
    EarlyEndings endings;

    @Autowired
    OrderDocuments documents;

    TestLot lot;
    UUID startup;

    @BeforeEach
    void anAgreementAndAStartup() {
        lot = rows.lot();
        startup = rows.startup();
    }

    @Test
    void aDraftOpensForTheProposedContractorAndTheAdministrationBehindTheStartup() {
        var id =
                drafts.open(OrderId.random(), lot.id(), new OrderTarget.ForStartup(new StartupId(startup)), rows.buyer);

        var draft = reread(id);

        assertThat(draft.award()).contains(new AwardId(lot.awards()[0]));
        assertThat(draft.mentions().beneficiary()).startsWith("Administration de ");
        assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
        assertThat(draft.history()).extracting(OrderChange::state).containsExactly(OrderState.DRAFT);
    }

    @Test
    void anIssuedOrderIsNumberedWithoutGapPerAgreementAndYear() {
        var other = rows.lot();

        var numbers = List.of(
                rows.issue(rows.draft(lot, startup)),
                rows.issue(rows.draft(other, startup)),
                rows.issue(rows.draft(lot, startup)));

        assertThat(numbers.get(0)).matches("BC-.*-\\d{4}-0001");
        assertThat(numbers.get(1)).endsWith("-0001").isNotEqualTo(numbers.get(0));
        assertThat(numbers.get(2)).isEqualTo(numbers.get(0).replaceAll("0001$", "0002"));
    }

    @Test
    void whatIsIssuedIsFrozenWhateverHappensToThePricesAndTheCatalogue() {
        var id = rows.issued(lot, startup);
        jdbc.sql("insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, test.today(), 2000)")
                .params(lot.awards()[0], lot.devops().value())
                .update();
        jdbc.sql("update work_unit set days = 40, title = 'Autre' where id = ?")
                .param(lot.devops().value())
                .update();
        jdbc.sql("update contractor set name = 'Rebaptisée' where id = ?")
                .param(lot.contractors()[0])
                .update();
        jdbc.sql("update framework_agreement set vat_rate = 5.5, signatory = 'Un autre' where id = ?")
                .param(lot.agreement())
                .update();

        var order = reread(id);
        var document = documents.find(id, rows.buyer).orElseThrow();

        assertThat(order.totals())
                .isEqualTo(new PricedOrder.Totals(Money.of("1000"), Money.of("200"), Money.of("1200"), ManDays.of(60)));
        assertThat(order.signatory()).isEqualTo("Le directeur");
        assertThat(order.lines()).extracting(OrderLine::title).containsExactly("Unité DEVOPS");
        assertThat(document.contractor().name()).startsWith("Société 1");
        assertThat(document.lines().get(0).deliverables()).containsExactly("Livrable de DEVOPS");
        assertThat(document.totalInclVat()).isEqualByComparingTo("1200");
    }

    @Test
    @DisplayName("A-2016 § 4.3.4: the criteria of its complexity are frozen with it")
    void theCriteriaOfItsComplexityAreFrozenWithIt() {
        var id = rows.issued(lot, startup);
        jdbc.sql("update purchase_order set product_level = 'COMPLEX' where id = ?")
                .param(id.value())
                .update();

        var mentions = documents.find(id, rows.buyer).orElseThrow().mentions();

        assertThat(mentions.criteria()).isEqualTo(OrderBuilder.criteria(Complexity.MEDIUM));
        assertThat(reread(id).mentions().criteria().product().level()).isEqualTo(Complexity.COMPLEX);
    }

    @Test
    void aDocumentFrozenBeforeThereWereCriteriaIsReadWithoutThem() {
        var id = rows.issued(lot, startup);
        jdbc.sql("""
                insert into order_document (order_id, version, content, reason, actor, frozen_at)
                select order_id, 2, content #- '{mentions,criteria}', 'Essai', 'Essai', test.now() from order_document where order_id = ?""").param(id.value()).update();

        var mentions = documents.find(id, rows.buyer).orElseThrow().mentions();

        assertThat(mentions.criteria()).isEqualTo(ComplexityCriteria.NONE);
        assertThat(mentions.complexity()).isEqualTo(Complexity.MEDIUM);
    }

    @Test
    void aPriceThatChangedSinceItWasReadIsNotAgreedTo() {
        var id = rows.draft(lot, startup);
        var seen = rows.total(id);
        jdbc.sql("insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, test.today(), 2000)")
                .params(lot.awards()[0], lot.devops().value())
                .update();

        assertRefused(() -> issuing.issue(id, rows.version(id), seen, rows.buyer), "order.total-changed");
    }

    @Test
    void issuingCreatesTheExpectedDeliverablesWithIt() {
        var id = rows.issued(lot, startup);
        entities.flush();

        assertThat(jdbc.sql("select title from deliverable where order_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("Livrable de DEVOPS");
    }

    @Test
    void eachActIsInTheHistoryAndInTheAuditTrail() {
        var id = rows.acknowledged(lot, startup);
        orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
        endings.terminate(id, rows.version(id), rows.ending(id, "Deux mauvaises exécutions"), rows.buyer);

        assertThat(reread(id).history())
                .extracting(OrderChange::state)
                .containsExactly(
                        OrderState.DRAFT,
                        OrderState.ISSUED,
                        OrderState.ACKNOWLEDGED,
                        OrderState.IN_PROGRESS,
                        OrderState.TERMINATED);
        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .contains(
                        "order.drafted",
                        "order.changed",
                        "order.issued",
                        "order.acknowledged",
                        "order.started",
                        "order.terminated");
    }

    @Test
    void theHistoryCannotBeRewritten() {
        var id = rows.issued(lot, startup);
        entities.flush();

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update order_change set reason = 'autre' where order_id = ?")
                        .param(id.value())
                        .update())
                .withMessageContaining("append-only");
    }

    @Test
    void theDatabaseItselfRefusesASecondLineOfAUnit() {
        var id = rows.draft(lot, startup);
        entities.flush();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        jdbc.sql("""
                        insert into order_line (id, order_id, position, work_unit_id, code, title, quantity, unit_price, amount)
                        values (gen_random_uuid(), ?, 99, ?, 'DEVOPS', 'Encore', 1, 1, 1)""").params(id.value(), lot.devops().value()).update());
    }

    @Test
    void theFirstDayPutsAnAcknowledgedOrderInProgressOnce() {
        var id = rows.acknowledged(lot, startup);

        assertThat(orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now()))
                .isEqualTo(OrderState.IN_PROGRESS);
        entities.flush();
        assertThat(orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now()))
                .isEqualTo(OrderState.IN_PROGRESS);

        assertThat(reread(id).history())
                .filteredOn(change -> change.state() == OrderState.IN_PROGRESS)
                .hasSize(1);
    }

    @Test
    void aDayOnAnOrderThatIsNotAcknowledgedChangesNothing() {
        var id = rows.issued(lot, startup);
        entities.flush();

        assertThat(orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now()))
                .isEqualTo(OrderState.ISSUED);
    }

    @Test
    void anOrderOfFlatUnitsIsCompletedOnceItsDeliverablesAreAccepted() {
        var id =
                rows.draft(lot, new OrderTarget.ForStartup(new StartupId(startup)), Map.of(lot.flat(), BigDecimal.ONE));
        rows.issue(id);
        orders.acknowledge(id, rows.correspondent(lot.contractors()[0]));
        entities.flush();

        assertRefused(() -> orders.complete(id, rows.version(id), rows.buyer), "order.deliverables-left");

        jdbc.sql("update deliverable set state = 'ACCEPTED' where order_id = ?")
                .param(id.value())
                .update();
        orders.complete(id, rows.version(id), rows.buyer);
        assertThat(reread(id).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void theStartOfAnOrderWithoutDaysIsDeclaredByItsCorrespondentFromTheFirstDayOfItsPeriod() {
        var id =
                rows.draft(lot, new OrderTarget.ForStartup(new StartupId(startup)), Map.of(lot.flat(), BigDecimal.ONE));
        rows.issue(id);
        var correspondent = rows.correspondent(lot.contractors()[0]);
        orders.acknowledge(id, correspondent);
        entities.flush();
        jdbc.sql("update purchase_order set starts_on = test.today() + 1, ends_on = test.today() + 30 where id = ?")
                .param(id.value())
                .update();
        entities.clear();
        assertRefused(() -> orders.declareStart(id, correspondent), "order.start-early");
        jdbc.sql("update purchase_order set starts_on = test.today() where id = ?")
                .param(id.value())
                .update();
        entities.clear();

        orders.declareStart(id, correspondent);

        assertThat(reread(id).state()).isEqualTo(OrderState.IN_PROGRESS);
        assertThat(reread(id).history()).last().satisfies(change -> assertThat(change.by())
                .isEqualTo(correspondent.actor()));
        assertThat(jdbc.sql("select actor from audit_event where action = 'order.started' and subject_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly(correspondent.displayName());
        assertRefused(() -> orders.cancel(id, rows.version(id), "Trop tard", rows.buyer), "order.transition");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> orders.declareStart(
                        id,
                        rows.correspondent(
                                rows.lot(AllocationRule.SINGLE, 1, null).contractors()[0])));
    }

    @Test
    void turnsGoToTheNextAwardAfterEachIssue() {
        var turns = rows.lot(AllocationRule.ROUND_ROBIN, 3, null);

        var served = List.of(
                contractor(rows.issued(turns, startup)),
                contractor(rows.issued(turns, startup)),
                contractor(rows.issued(turns, startup)),
                contractor(rows.issued(turns, startup)));

        assertThat(served)
                .containsExactly(
                        turns.contractors()[0], turns.contractors()[1], turns.contractors()[2], turns.contractors()[0]);
    }

    @Test
    void aDraftThatMissedItsTurnIsRefusedUntilTheNewContractorIsConfirmed() {
        var turns = rows.lot(AllocationRule.ROUND_ROBIN, 2, null);
        var first = rows.draft(turns, startup);
        var second = rows.draft(turns, startup);
        rows.issue(first);

        assertRefused(() -> rows.issue(second), "order.not-in-turn");

        drafts.assign(second, rows.version(second), new AwardId(turns.awards()[1]), rows.buyer);
        assertThat(rows.issue(second)).startsWith("BC-");
    }

    @Test
    void aCancelledOrderGivesBackWhatItCommitted() {
        var capped = rows.lot(AllocationRule.SINGLE, 1, "1500");
        var first = rows.issued(capped, startup);
        var second = rows.draft(capped, startup);

        assertRefused(() -> rows.issue(second), "order.beyond-maximum");
        entities.clear();

        orders.cancel(first, rows.version(first), "Besoin retiré", rows.buyer);
        entities.flush();
        assertThat(rows.issue(second)).startsWith("BC-");
    }

    @Test
    void whatWasDecidedOnAnOlderPageIsRefused() {
        var id = rows.draft(lot, startup);
        long seen = rows.version(id);
        drafts.choose(id, seen, Map.of(lot.devops(), new BigDecimal("2")), rows.buyer);
        entities.flush();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> drafts.choose(id, seen, Map.of(), rows.buyer));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> issuing.issue(id, seen, rows.total(id), rows.buyer));
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void onlyABuyerOrders(Viewer viewer) {
        var id = rows.draft(lot, startup);
        long seen = rows.version(id);

        assertAbsent(() -> drafts.open(OrderId.random(), lot.id(), new OrderTarget.ForAgreement(), viewer));
        assertAbsent(() -> drafts.choose(id, seen, Map.of(), viewer));
        assertAbsent(() -> issuing.check(id, viewer));
        assertAbsent(() -> issuing.issue(id, seen, rows.total(id), viewer));
        assertAbsent(() -> orders.cancel(id, seen, "", viewer));
        assertAbsent(() -> orders.complete(id, seen, viewer));
    }

    @Test
    void aCompetitorCannotAcknowledgeNorReadWhatIsNotItsOwn() {
        var id = rows.issued(lot, startup);
        var competitor = Viewers.correspondent(Viewers.COMPETITOR);

        assertAbsent(() -> orders.acknowledge(id, competitor));
        assertThat(orders.find(id, competitor.reach())).isEmpty();
        assertThat(documents.find(id, competitor)).isEmpty();
    }

    @Test
    void aCoachReadsNoDocumentBecauseItHoldsPrices() {
        var id = rows.issued(lot, startup);
        var coach = Viewers.coach(java.util.Set.of(), java.util.Set.of(startup));

        assertThat(orders.find(id, coach.reach())).isPresent();
        assertThat(documents.find(id, coach)).isEmpty();
    }

    private UUID contractor(OrderId id) {
        return reread(id).contractor().orElseThrow().value();
    }

    private PurchaseOrder reread(OrderId id) {
        entities.flush();
        entities.clear();
        return rows.order(id);
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
