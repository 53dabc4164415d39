package fr.carnet.orders.awardee;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.agreements.journal.JournalKind;
import fr.carnet.agreements.journal.JournalStatement;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.orders.quality.PoorExecutionKind;
import fr.carnet.orders.quality.PoorExecutions;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.List;
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

/** From a refused or poorly executed order to the next awardee (domain.md § 3, A-2018 § 4.2). */
class SuccessionsDataTests extends OrdersDataTestBase {

    @Autowired
    Successions successions;

    @Autowired
    NextAwardees nextAwardees;

    @Autowired
    ContractorRefusals refusals;

    @Autowired
    PoorExecutions poorExecutions;

    @Autowired
    AwardJournal journal;

    @Autowired
    Drafts drafts;

    TestLot cascade;
    UUID startup;

    @BeforeEach
    void aCascadeOfThree() {
        cascade = rows.lot(AllocationRule.CASCADE, 3, null);
        startup = rows.startup();
    }

    @Test
    void aRefusedOrderIsOrderedFromTheNextRankAsItWas() {
        var refused = refused(cascade);

        var draft = reread(successions.orderFromNext(refused, rows.buyer));
        var former = rows.order(refused);

        assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
        assertThat(draft.replaced()).contains(refused);
        assertThat(draft.award()).contains(award(cascade, 2));
        assertThat(draft.target()).isEqualTo(former.target());
        assertThat(draft.mentions()).isEqualTo(former.mentions());
        assertThat(draft.lines())
                .extracting(line -> line.code() + line.quantity().stripTrailingZeros())
                .containsExactly("DEVOPS1");
        assertThat(nextAwardees.grounds(draft.id(), rows.buyer)).singleElement().satisfies(ground -> {
            assertThat(ground.rank()).isEqualTo(1);
            assertThat(ground.kind()).isEqualTo(GroundKind.REFUSAL);
            assertThat(ground.facts()).isEqualTo("Plus d’équipe.");
            assertThat(ground.contractor()).startsWith("Société 1");
            assertThat(ground.actor()).isEqualTo(rows.buyer.displayName());
        });
        assertThat(rows.issue(draft.id())).endsWith("-0002");
    }

    @Test
    void datesThatArePastMoveToToday() {
        var refused = refused(cascade);
        jdbc.sql("update purchase_order set issued_on = ?, starts_on = ?, ends_on = ? where id = ?")
                .params(TODAY.minusDays(30), TODAY.minusDays(20), TODAY.plusDays(10), refused.value())
                .update();
        entities.clear();

        var draft = reread(successions.orderFromNext(refused, rows.buyer));

        assertThat(draft.mentions().startsOn()).isEqualTo(TODAY);
        assertThat(draft.mentions().endsOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void askedTwiceItOpensOneDraft() {
        var refused = refused(cascade);

        var first = successions.orderFromNext(refused, rows.buyer);
        entities.flush();

        assertThat(successions.orderFromNext(refused, rows.buyer)).isEqualTo(first);
        assertThat(successions.of(refused, rows.buyer).orElseThrow().replacement())
                .isEqualTo(first);
    }

    @Test
    void aDraftThatWasGivenUpLeavesThePlaceToAnother() {
        var refused = refused(cascade);
        var first = successions.orderFromNext(refused, rows.buyer);
        entities.flush();
        orders.cancel(first, rows.version(first), "Non", rows.buyer);
        entities.flush();

        assertThat(successions.orderFromNext(refused, rows.buyer)).isNotEqualTo(first);
    }

    @Test
    void severalRanksArePassedEachOnItsOwnGround() {
        var second = issuedToTheNext(refused(cascade));
        refuse(second);

        var third = successions.orderFromNext(second, rows.buyer);

        assertThat(reread(third).award()).contains(award(cascade, 3));
        assertThat(nextAwardees.grounds(third, rows.buyer))
                .extracting(Ground::rank)
                .containsExactly(1, 2);
        assertThat(rows.issue(third)).endsWith("-0003");
    }

    @Test
    void afterTheLastRankNoOneIsLeft() {
        var second = issuedToTheNext(refused(cascade));
        refuse(second);
        var third = issuedToTheNext(second);
        refuse(third);

        var fourth = successions.orderFromNext(third, rows.buyer);
        entities.flush();

        assertThat(reread(fourth).award()).isEmpty();
        assertRefused(() -> rows.issue(fourth), "order.everyone-passed-over");
    }

    @Test
    @DisplayName("A refusal justifies what was refused, and no other order")
    void aRefusalIsNotUsedForAnotherOrder() {
        issuedToTheNext(refused(cascade));
        var entry = journal.entries(cascade.id()).get(0).id();
        var other = rows.draft(cascade, startup);
        entities.flush();

        assertThat(reread(other).award()).contains(award(cascade, 1));
        assertRefused(() -> passOver(other, 1, GroundKind.REFUSAL, entry), "order.ground-used");
    }

    @Test
    void aCascadeIsPassedOnAnIncapacityThatIsRecorded() {
        var draft = rows.draft(cascade, startup);
        assertRefused(
                () -> passOver(draft, 1, GroundKind.INCAPACITY, JournalEntryId.random()), "order.ground-no-incapacity");

        passOver(draft, 1, GroundKind.INCAPACITY, incapacity(1));

        assertThat(reread(draft).award()).contains(award(cascade, 2));
        assertThat(rows.issue(draft)).startsWith("BC-");
    }

    @Test
    void noRankIsJumped() {
        var draft = rows.draft(cascade, startup);
        var second = incapacity(2);

        assertRefused(() -> passOver(draft, 2, GroundKind.INCAPACITY, second), "order.ground-out-of-turn");
        drafts.assign(draft, rows.version(draft), award(cascade, 2), rows.buyer);
        entities.flush();
        assertRefused(() -> rows.issue(draft), "order.rank-without-ground");
    }

    @Test
    void aGroundTakenBackTakesThoseAfterItWithIt() {
        var draft = rows.draft(cascade, startup);
        passOver(draft, 1, GroundKind.INCAPACITY, incapacity(1));
        passOver(draft, 2, GroundKind.INCAPACITY, incapacity(2));
        assertThat(reread(draft).award()).contains(award(cascade, 3));

        nextAwardees.takeBack(draft, rows.version(draft), award(cascade, 1), rows.buyer);

        assertThat(reread(draft).award()).contains(award(cascade, 1));
        assertThat(nextAwardees.grounds(draft, rows.buyer)).isEmpty();
    }

    @Test
    void aGroundNeedsFacts() {
        var draft = rows.draft(cascade, startup);
        var entry = incapacity(1);

        assertRefused(
                () -> nextAwardees.passOver(
                        draft, rows.version(draft), award(cascade, 1), GroundKind.INCAPACITY, entry, " ", rows.buyer),
                "order.ground-facts");
    }

    @Test
    @DisplayName("A-2018 § 4.2: after two poor executions, end the order and turn to the next awardee")
    void twoPoorExecutionsAndATerminationLeadToTheNextRank() {
        var order = inProgress(cascade);
        poorly(order);
        assertRefused(
                () -> passOver(rows.draft(cascade, startup), 1, GroundKind.POOR_EXECUTIONS, null),
                "order.ground-few-poor-executions");
        poorly(order);
        assertThat(successions.of(order, rows.buyer)).isEmpty();
        rows.terminate(order, "Deux mauvaises exécutions");
        entities.flush();

        var draft = successions.orderFromNext(order, rows.buyer);

        assertThat(reread(draft).award()).contains(award(cascade, 2));
        assertThat(nextAwardees.grounds(draft, rows.buyer)).singleElement().satisfies(ground -> {
            assertThat(ground.kind()).isEqualTo(GroundKind.POOR_EXECUTIONS);
            assertThat(ground.facts()).contains("Rien ne marche.", StoredFrench.name(rows.order(order)));
        });
    }

    @Test
    void anOrderWithoutALoggedDayIsCancelledForItAndOrderedFromTheNextToo() {
        var order = rows.acknowledged(cascade, startup);
        entities.flush();
        poorly(order);
        poorly(order);
        orders.cancel(order, rows.version(order), "Deux mauvaises exécutions", rows.buyer);
        entities.flush();

        assertThat(reread(successions.orderFromNext(order, rows.buyer)).award()).contains(award(cascade, 2));
    }

    @Test
    void poorExecutionsOnAnotherOrderOfTheAwardCountToo() {
        poorly(inProgress(cascade));
        poorly(inProgress(cascade));
        var draft = rows.draft(cascade, startup);

        passOver(draft, 1, GroundKind.POOR_EXECUTIONS, null);

        assertThat(reread(draft).award()).contains(award(cascade, 2));
    }

    @Test
    void anOrderThatWasMerelyTerminatedOrCancelledIsNotOrderedFromTheNext() {
        var terminated = inProgress(cascade);
        rows.terminate(terminated, "Fin du besoin");
        var cancelled = rows.issued(cascade, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Besoin retiré", rows.buyer);
        entities.flush();

        assertRefused(() -> successions.orderFromNext(terminated, rows.buyer), "order.nothing-follows");
        assertRefused(() -> successions.orderFromNext(cancelled, rows.buyer), "order.nothing-follows");
    }

    @Test
    void aRefusedTurnGoesToTheNextInTurn() {
        var turns = rows.lot(AllocationRule.ROUND_ROBIN, 3, null);
        var refused = refused(turns);

        var draft = successions.orderFromNext(refused, rows.buyer);

        assertThat(reread(draft).award()).contains(award(turns, 2));
        assertThat(rows.issue(draft)).endsWith("-0002");
        assertThat(reread(rows.draft(turns, startup)).award()).contains(award(turns, 3));
    }

    @Test
    void aRefusedTurnNeverComesBackToWhoRefusedIt() {
        var turns = rows.lot(AllocationRule.ROUND_ROBIN, 2, null);
        var refused = refused(turns);
        rows.issued(turns, startup); // to the second: it would be the first one's turn again
        entities.flush();

        assertThat(reread(successions.orderFromNext(refused, rows.buyer)).award())
                .contains(award(turns, 2));
    }

    @Test
    void onALotOfOneNoOneFollows() {
        var refused = refused(rows.lot());

        assertThat(successions
                        .of(refused, rows.buyer)
                        .orElseThrow()
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo("order.no-next-awardee");
        assertRefused(() -> successions.orderFromNext(refused, rows.buyer), "order.no-next-awardee");
    }

    @Test
    void aSuspendedRankIsPassedOverWithoutAGround() {
        var refused = refused(cascade);
        jdbc.sql("update award set suspended_until = ? where id = ?")
                .params(TODAY.plusDays(5), cascade.awards()[1])
                .update();

        var draft = successions.orderFromNext(refused, rows.buyer);

        assertThat(reread(draft).award()).contains(award(cascade, 3));
        assertThat(nextAwardees.grounds(draft, rows.buyer))
                .extracting(Ground::rank)
                .containsExactly(1);
    }

    @Test
    void anotherLotHasOtherAwardsSoThatNoGroundIsCarriedThere() {
        var draft = successions.orderFromNext(refused(cascade), rows.buyer);
        var other = rows.lot();

        drafts.aim(draft, rows.version(draft), other.id(), rows.order(draft).target(), rows.buyer);

        assertThat(reread(draft).award()).contains(award(other, 1));
        assertThat(nextAwardees.grounds(draft, rows.buyer)).isEmpty();
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void onlyABuyerTurnsToTheNext(Viewer viewer) {
        var refused = refused(cascade);
        var draft = successions.orderFromNext(refused, rows.buyer);

        assertAbsent(() -> successions.orderFromNext(refused, viewer));
        assertAbsent(() ->
                nextAwardees.passOver(draft, 0, award(cascade, 2), GroundKind.POOR_EXECUTIONS, null, "x", viewer));
        assertAbsent(() -> nextAwardees.takeBack(draft, 0, award(cascade, 1), viewer));
        assertThat(successions.of(refused, viewer)).isEmpty();
        assertThat(successions.replaced(draft, viewer)).isEmpty();
        assertThat(nextAwardees.grounds(draft, viewer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update order_ground set facts = 'autres' where order_id = ?",
                "delete from order_ground where order_id = ?",
                """
                insert into order_ground (order_id, award_id, rank, contractor, ground, facts, clause, actor, recorded_at)
                select order_id, award_id, 9, 'x', 'POOR_EXECUTIONS', 'x', '', 'x', test.now() from order_ground where order_id = ?"""
            })
    void theDatabaseItselfFreezesTheGroundsOfAnIssuedOrder(String sql) {
        var issued = issuedToTheNext(refused(cascade));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param(issued.value()).update())
                .withMessageContaining("frozen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update order_ground set facts = ' ' where order_id = ?",
                "update order_ground set entry_id = null where order_id = ?",
                """
                insert into order_ground (order_id, award_id, rank, contractor, ground, facts, clause, actor, recorded_at)
                select order_id, award_id, 1, 'x', 'POOR_EXECUTIONS', 'x', '', 'x', test.now() from order_ground where order_id = ?"""
            })
    void theDatabaseItselfWantsFactsARecordAndOneGroundForEachAwardPassedOver(String sql) {
        var draft = successions.orderFromNext(refused(cascade), rows.buyer);
        entities.flush();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param(draft.value()).update())
                .withMessageContaining("order_ground");
    }

    @Test
    void theDatabaseItselfLetsANeedBeTakenOverOnce() {
        var refused = refused(cascade);
        successions.orderFromNext(refused, rows.buyer);
        var other = rows.draft(cascade, startup);
        entities.flush();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update purchase_order set replaces_id = ? where id = ?")
                        .params(refused.value(), other.value())
                        .update())
                .withMessageContaining("purchase_order_replaced_once");
    }

    private OrderId refused(TestLot lot) {
        var id = rows.issued(lot, startup);
        refuse(id);
        return id;
    }

    private void refuse(OrderId id) {
        var contractor = rows.order(id).contractor().orElseThrow().value();
        refusals.refuse(id, rows.version(id), "Plus d’équipe.", rows.correspondent(contractor));
        entities.flush();
    }

    private OrderId issuedToTheNext(OrderId former) {
        var draft = successions.orderFromNext(former, rows.buyer);
        rows.issue(draft);
        entities.flush();
        return draft;
    }

    private OrderId inProgress(TestLot lot) {
        var id = rows.acknowledged(lot, startup);
        orders.startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
        entities.flush();
        return id;
    }

    private void poorly(OrderId id) {
        poorExecutions.record(id, PoorExecutionKind.BADLY_DONE, TODAY, "Rien ne marche.", rows.buyer);
    }

    private JournalEntryId incapacity(int rank) {
        return journal.record(
                cascade.id(),
                award(cascade, rank),
                new JournalStatement(JournalKind.INCAPACITY, TODAY, "Redressement judiciaire.", "", null),
                rows.buyer);
    }

    private void passOver(OrderId draft, int rank, GroundKind kind, JournalEntryId entry) {
        nextAwardees.passOver(draft, rows.version(draft), award(cascade, rank), kind, entry, "Les faits.", rows.buyer);
        entities.flush();
    }

    private static AwardId award(TestLot lot, int rank) {
        return new AwardId(lot.awards()[rank - 1]);
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
