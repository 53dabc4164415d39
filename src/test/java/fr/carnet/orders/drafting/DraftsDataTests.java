package fr.carnet.orders.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.mentions.Complexity;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.order.NotADraft;
import fr.carnet.orders.order.OrderBuilder;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.OrderTarget;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Money;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts that are left, taken up again, taken over and made from old orders. */
class DraftsDataTests extends OrdersDataTestBase {

    @Autowired
    Drafts drafts;

    @Autowired
    Duplicates duplicates;

    TestLot lot;
    UUID startup;

    @BeforeEach
    void anAgreementAndAStartup() {
        lot = rows.lot();
        startup = rows.startup();
    }

    @Test
    void theFirstStepSentTwiceOpensOneDraft() {
        var id = OrderId.random();

        drafts.open(id, lot.id(), target(startup), rows.buyer);
        drafts.open(id, lot.id(), target(startup), rows.buyer);

        assertThat(draftsOf(lot)).isEqualTo(1);
        assertThat(trail(id)).containsExactly("order.drafted");
    }

    @Test
    void theFirstStepSentAgainWithAnotherTargetAimsTheSameDraft() {
        var id = OrderId.random();
        var other = rows.startup();

        drafts.open(id, lot.id(), target(startup), rows.buyer);
        drafts.open(id, lot.id(), target(other), rows.buyer);

        assertThat(draftsOf(lot)).isEqualTo(1);
        assertThat(reread(id).target()).isEqualTo(target(other));
        assertThat(trail(id)).containsExactly("order.drafted", "order.changed");
    }

    @Test
    void theFirstStepSentAgainOnceIssuedLeadsToTheOrder() {
        var id = rows.issued(lot, startup);

        assertThatExceptionOfType(NotADraft.class)
                .isThrownBy(() -> drafts.open(id, lot.id(), target(startup), rows.buyer))
                .matches(NotADraft::isIssued)
                .matches(late -> late.order().equals(id));
    }

    @Test
    void whatIsNoLongerADraftIsNotPrepared() {
        var issued = rows.issued(lot, startup);
        var given = rows.draft(lot, startup);
        orders.cancel(given, rows.version(given), "Doublon", rows.buyer);

        assertThatExceptionOfType(NotADraft.class)
                .isThrownBy(() -> issuing.check(issued, rows.buyer))
                .matches(NotADraft::isIssued);
        assertThatExceptionOfType(NotADraft.class)
                .isThrownBy(() -> drafts.choose(given, 0, Map.of(), rows.buyer))
                .matches(late -> !late.isIssued());
    }

    @Test
    void aReferenceThatCannotBeRightIsNotStored() {
        var id = rows.draft(lot, startup);
        var stated = rows.order(id).mentions();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> drafts.describe(
                        id,
                        rows.version(id),
                        stated.borrowing("1 rue Neuve", "Lyon", "11000201100045", ""),
                        rows.buyer))
                .matches(refused -> refused.code().equals("order.siret-key"));
        assertThat(reread(id).mentions()).isEqualTo(stated);
    }

    @Test
    @DisplayName("Lessons 8 and 9: nothing that is no quantity passes")
    void absurdQuantitiesAreRefusedRatherThanStored() {
        var id = rows.draft(lot, startup);

        for (var absurd : List.of("0", "-1", "0.5", "1000", "1000000000000")) {
            assertThatExceptionOfType(RuleViolation.class)
                    .as(absurd)
                    .isThrownBy(() -> drafts.choose(
                            id, rows.version(id), Map.of(lot.devops(), new BigDecimal(absurd)), rows.buyer));
        }
        assertThat(reread(id).lines().get(0).quantity()).isEqualByComparingTo("1");
    }

    @Test
    void anotherBuyerGoesOnWithIt() {
        var id = rows.draft(lot, startup);
        var other = anotherBuyer();

        drafts.takeOver(id, other);
        entities.flush();

        assertThat(jdbc.sql("select prepared_by from purchase_order where id = ? and created_by = ?")
                        .params(id.value(), rows.buyer.accountId())
                        .query(UUID.class)
                        .single())
                .isEqualTo(other.accountId());
        assertThat(trail(id)).endsWith("order.taken-over");
    }

    @Test
    void anIssuedOrderIsTakenOverByNoOne() {
        var id = rows.issued(lot, startup);

        assertThatExceptionOfType(NotADraft.class).isThrownBy(() -> drafts.takeOver(id, rows.buyer));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "BUYER")
    void isForBuyersOnly(Role role) {
        var id = rows.issued(lot, startup);
        var viewer = Viewers.of(role);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> duplicates.preview(id, viewer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> duplicates.duplicate(id, OrderId.random(), viewer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.takeOver(id, viewer));
    }

    @Test
    void anOrderInAnyStateIsDuplicatedAtTodaysTerms() {
        var draft = rows.draft(lot, startup);
        var issued = rows.issued(lot, startup);
        var cancelled = rows.issued(lot, startup);
        orders.cancel(cancelled, rows.version(cancelled), "Besoin retiré", rows.buyer);
        jdbc.sql("insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, test.today(), 2000)")
                .params(lot.awards()[0], lot.devops().value())
                .update();

        for (var model : List.of(draft, issued, cancelled)) {
            var copy = OrderId.random();
            duplicates.duplicate(model, copy, rows.buyer);
            var again = reread(copy);

            assertThat(again.state()).isEqualTo(OrderState.DRAFT);
            assertThat(again.number()).isEmpty();
            assertThat(again.target()).isEqualTo(target(startup));
            assertThat(again.lines()).extracting(OrderLine::code).containsExactly("DEVOPS");
            assertThat(again.totals().exclVat()).isEqualTo(Money.of("2000"));
            assertThat(again.mentions())
                    .isEqualTo(new Mentions(
                            Complexity.MEDIUM,
                            "Deux directions métiers",
                            OrderBuilder.criteria(Complexity.MEDIUM),
                            null,
                            null,
                            "Ministère fictif",
                            "1 rue de l’Exemple",
                            "Paris",
                            "00000001800010",
                            "SERVICE",
                            ""));
        }
    }

    @Test
    @DisplayName("Lesson 7: rows that can no longer be ordered are not copied, and the clause says why")
    void unitsThatCanNoLongerBeOrderedAreLeftOut() {
        var id = rows.draft(
                lot, target(startup), Map.of(lot.devops(), BigDecimal.ONE, lot.flat(), BigDecimal.valueOf(3)));
        rows.issue(id);
        jdbc.sql("update work_unit set phase = 'CONSOLIDATION' where id = ?")
                .param(lot.devops().value())
                .update();
        var copy = OrderId.random();

        var duplicate = duplicates.duplicate(id, copy, rows.buyer);

        assertThat(duplicate.leftOut()).hasSize(1).first().satisfies(left -> {
            assertThat(left.code()).isEqualTo("DEVOPS");
            assertThat(left.reason().code()).isEqualTo("order.unit-phase");
            assertThat(left.reason().args()).asString().contains("§ 1");
        });
        assertThat(reread(copy).lines()).extracting(OrderLine::code).containsExactly("FORFAIT");
    }

    @Test
    void unitsWithoutAPriceOrInStepsNoLongerCountedAreLeftOut() {
        var id = rows.draft(
                lot, target(startup), Map.of(lot.devops(), BigDecimal.valueOf(3), lot.flat(), BigDecimal.ONE));
        jdbc.sql("update work_unit set quantity_step = 2 where id = ?")
                .param(lot.devops().value())
                .update();
        jdbc.sql("delete from price where work_unit_id = ?")
                .param(lot.flat().value())
                .update();

        assertThat(duplicates.preview(id, rows.buyer).leftOut())
                .extracting(left -> left.code() + " " + left.reason().code())
                .containsExactlyInAnyOrder("DEVOPS order.quantity-step", "FORFAIT agreements.no-price");
    }

    @Test
    void aDuplicateAskedForTwiceIsMadeOnce() {
        var id = rows.issued(lot, startup);
        var copy = OrderId.random();

        duplicates.duplicate(id, copy, rows.buyer);
        duplicates.duplicate(id, copy, rows.buyer);

        assertThat(draftsOf(lot)).isEqualTo(1);
        assertThat(trail(copy)).containsExactly("order.duplicated");
    }

    @Test
    void aDuplicateOfAnOrderForAStoppedStartupSaysSoAtOnce() {
        var id = rows.issued(lot, startup);
        new StartupRows(jdbc).stops(startup, TestDay.TODAY);

        assertThat(duplicates.preview(id, rows.buyer).refusals())
                .extracting(Refusal::code)
                .containsExactly("order.startup-stopped");
    }

    @Test
    @DisplayName("Lesson 3: the drafts beside this one, by agreement")
    void whatOtherDraftsComeToIsTold() {
        var capped = rows.lot(AllocationRule.SINGLE, 1, "5000");
        var first = rows.draft(capped, startup);
        rows.draft(capped, startup);
        rows.issued(capped, startup);
        rows.draft(lot, startup);
        entities.flush();

        var check = issuing.check(first, rows.buyer);

        assertThat(check.committed()).isEqualTo(Money.of("1000"));
        assertThat(check.prepared()).isEqualTo(Money.of("1000"));
    }

    private Viewer anotherBuyer() {
        var other = new Viewer(UUID.randomUUID(), "autre", "Basile Acheteur", Role.BUYER, null, Set.of(), Set.of());
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, created_at)
                values (?, 0, ?, ?, 'b@example.org', 'BUYER', test.now())""")
                .params(other.accountId(), "autre." + other.accountId(), other.displayName())
                .update();
        return other;
    }

    private PurchaseOrder reread(OrderId id) {
        entities.flush();
        entities.clear();
        return rows.order(id);
    }

    private int draftsOf(TestLot lot) {
        entities.flush();
        return jdbc.sql("select count(*) from purchase_order where lot_id = ? and state = 'DRAFT'")
                .param(lot.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> trail(OrderId id) {
        return jdbc.sql("select action from audit_event where subject_type = 'order' and subject_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private static OrderTarget target(UUID startup) {
        return new OrderTarget.ForStartup(new StartupId(startup));
    }
}
