package fr.carnet.orders.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.TestDay;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.document.OrderDifference;
import fr.carnet.orders.document.OrderDocument;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class AmendmentsDataTests extends OrdersDataTestBase {

    @Autowired
    Amendments amendments;

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
    void anAmendmentIsAVersionWithItsReasonAndWhatItChanges() {
        var id = issued();

        int version = amend(id, Map.of(lot.devops(), 3, lot.flat(), 1));

        assertThat(version).isEqualTo(2);
        var versions = documents.versions(id, rows.buyer);
        assertThat(versions).extracting(OrderDocument::version).containsExactly(1, 2);
        assertThat(versions.get(1).reason()).isEqualTo("Besoin précisé par le bénéficiaire");
        var difference = OrderDifference.between(versions.get(0), versions.get(1));
        assertThat(difference.lines()).extracting(OrderDifference.Line::code).containsExactly("DEVOPS", "FORFAIT");
        assertThat(difference.lines().get(0).daysBefore()).isEqualByComparingTo("60");
        assertThat(difference.lines().get(0).daysAfter()).isEqualByComparingTo("180");
        assertThat(difference.lines().get(1).isAdded()).isTrue();
        assertThat(difference.totals())
                .extracting(OrderDifference.Total::change)
                .allSatisfy(change -> assertThat(change).isPositive());
        assertThat(jdbc.sql(
                                "select total_excl_vat, committed_excl_vat, contract_version from purchase_order where id = ?")
                        .param(id.value())
                        .query()
                        .singleRow()
                        .values())
                .extracting(Object::toString)
                .containsExactly("3100.00", "3100.00", "2");
    }

    @Test
    void theReviewShowsWhatTheAmendmentThenSaysWordForWord() {
        var id = issued();
        var amendment = rows.amendment(id, Map.of(lot.devops(), 2, lot.flat(), 3));
        var review = amendments.review(id, rows.version(id), amendment, rows.buyer);

        amendments.amend(id, rows.version(id), amendment, rows.buyer);

        assertThat(review.refusals()).isEmpty();
        assertThat(documents.find(id, rows.buyer))
                .get()
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(review.after());
    }

    @Test
    void aReviewWritesNothing() {
        var id = issued();

        amendments.review(id, rows.version(id), rows.amendment(id, Map.of(lot.devops(), 9)), rows.buyer);
        settle();

        assertThat(rows.order(id).lines().get(0).quantity()).isEqualByComparingTo("1");
        assertThat(documents.versions(id, rows.buyer)).hasSize(1);
    }

    @Test
    void whatWasAgreedStaysWhateverHappenedToPricesAndNamesSince() {
        var id = issued();
        jdbc.sql(
                        "insert into price (award_id, work_unit_id, valid_from, amount) values (?, ?, test.today(), 2000), (?, ?, test.today(), 777)")
                .params(
                        lot.awards()[0],
                        lot.devops().value(),
                        lot.awards()[0],
                        lot.flat().value())
                .update();
        jdbc.sql("update work_unit set days = 40 where id = ?")
                .param(lot.devops().value())
                .update();
        jdbc.sql("update contractor set name = 'Rebaptisée' where id = ?")
                .param(lot.contractors()[0])
                .update();
        jdbc.sql("update framework_agreement set vat_rate = 5.5 where id = ?")
                .param(lot.agreement())
                .update();

        amend(id, Map.of(lot.devops(), 2, lot.flat(), 1));

        var document = documents.find(id, rows.buyer).orElseThrow();
        assertThat(document.contractor().name()).startsWith("Société 1");
        assertThat(document.vatRate()).isEqualByComparingTo("20");
        assertThat(document.totalExclVat())
                .as("two at 1 000, frozen, and one at 777, of the day")
                .isEqualByComparingTo("2777");
        assertThat(document.totalDays()).isEqualByComparingTo("120");
    }

    @Test
    void theDeliverablesOfAddedLinesAreExpectedAndThoseDueAtTheEndFollowIt() {
        var id = issued();
        settle();
        jdbc.sql("""
                insert into deliverable (id, version, order_id, title, due_on, state, review_by)
                values (gen_random_uuid(), 0, :id, 'À mi-parcours', test.today() + 10, 'EXPECTED', null),
                       (gen_random_uuid(), 0, :id, 'Déjà déposé', :end, 'DEPOSITED', test.today() + 5)""")
                .param("id", id.value())
                .param("end", rows.order(id).mentions().endsOn())
                .update();
        LocalDate before = rows.order(id).mentions().endsOn();
        LocalDate after = before.plusMonths(1);

        amendments.amend(id, rows.version(id), until(rows.amendment(id, Map.of(lot.flat(), 1)), after), rows.buyer);
        settle();

        assertThat(jdbc.sql(
                                "select title || ' ' || due_on from deliverable where order_id = ? order by title collate \"C\"")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Déjà déposé " + before,
                        "Livrable de DEVOPS " + after,
                        "Livrable de FORFAIT " + after,
                        "À mi-parcours " + TestDay.TODAY.plusDays(10));
    }

    @Test
    void itIsInTheTrailAndTheListsCountAnew() {
        var id = issued();
        settle();
        long ticks = ticks();

        amend(id, Map.of(lot.devops(), 2));
        settle();

        assertThat(ticks()).isGreaterThan(ticks);
        assertThat(jdbc.sql("select count(*) from audit_event where subject_id = ? and action = 'order.amended'")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOrderWhoseFirstVersionWasNeverFrozenGetsItWithItsSecond() {
        var id = issued();
        settle();
        jdbc.sql("alter table order_document disable trigger order_document_append_only")
                .update();
        jdbc.sql("delete from order_document where order_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("alter table order_document enable trigger order_document_append_only")
                .update();

        amend(id, Map.of(lot.devops(), 2));

        assertThat(documents.versions(id, rows.buyer))
                .extracting(OrderDocument::totalExclVat)
                .satisfiesExactly(first -> assertThat(first).isEqualByComparingTo("1000"), second -> assertThat(second)
                        .isEqualByComparingTo("2000"));
    }

    @Test
    void aStalePageIsRefused() {
        var id = issued();
        long seen = rows.version(id);
        var amendment = rows.amendment(id, Map.of(lot.devops(), 2));
        amendments.amend(id, seen, amendment, rows.buyer);
        settle();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> amendments.amend(id, seen, amendment, rows.buyer));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> amendments.review(id, seen, amendment, rows.buyer));
    }

    @Test
    void aRefusalSavesNothing() {
        var id = issued();

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> amendments.amend(
                        id, rows.version(id), rows.amendment(id, Map.of(lot.devops(), 0)), rows.buyer));
        settle();

        assertThat(documents.versions(id, rows.buyer)).hasSize(1);
        assertThat(rows.order(id).contractVersion()).isEqualTo(1);
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void onlyABuyerAmends(Viewer viewer) {
        var id = issued();
        var amendment = rows.amendment(id, Map.of(lot.devops(), 2));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> amendments.open(id, viewer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> amendments.review(id, 0, amendment, viewer));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> amendments.amend(id, 0, amendment, viewer));
    }

    @Test
    void aCompetitorReadsNoVersion() {
        var id = issued();
        amend(id, Map.of(lot.devops(), 2));
        var competitor = Viewers.correspondent(Viewers.COMPETITOR);

        assertThat(documents.versions(id, competitor)).isEmpty();
        assertThat(documents.print(id, 1, competitor)).isEmpty();
        assertThat(documents.print(id, 2, rows.correspondent(lot.contractors()[0])))
                .isPresent();
        assertThat(documents.print(id, 3, rows.buyer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, 'x', 'y', test.now()",
                "3, 'x', 'y', test.now()",
                "2, ' ', 'y', test.now()",
                "2, 'x', '', test.now()",
                "2, 'x', 'y', null"
            })
    @DisplayName("The database: versions without gap or repeat, an amendment with its reason, its actor and its date")
    void theDatabaseKeepsVersionsWhole(String values) {
        var id = issued();
        settle();

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(
                        "insert into order_document (order_id, content, version, reason, actor, frozen_at) values (?, '{}', "
                                + values + ")")
                .param(id.value())
                .update());
    }

    @Test
    void theDatabaseKeepsVersionsForGood() {
        var id = issued();
        settle();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update order_document set content = '{}' where order_id = ?")
                        .param(id.value())
                        .update())
                .withMessageContaining("append-only");
    }

    @Test
    void theDatabaseRefusesALineBelowWhatIsConsumed() {
        var id = issued();
        settle();
        jdbc.sql("update order_line set consumed = 60 where order_id = ?")
                .param(id.value())
                .update();

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(
                        "update order_line set quantity = 0.5, amount = 500, days = 30 where order_id = ?")
                .param(id.value())
                .update());
    }

    private OrderId issued() {
        return rows.issued(lot, startup);
    }

    private int amend(OrderId id, Map<fr.carnet.agreements.WorkUnitId, Integer> changed) {
        settle();
        return amendments.amend(id, rows.version(id), rows.amendment(id, changed), rows.buyer);
    }

    private void settle() {
        entities.flush();
        entities.clear();
    }

    private long ticks() {
        return jdbc.sql("select sum(ticks) from order_book_tick")
                .query(Long.class)
                .single();
    }

    private static Amendment until(Amendment amendment, LocalDate end) {
        var mentions = amendment.mentions();
        return new Amendment(
                amendment.quantities(),
                new Mentions(
                        mentions.complexity(),
                        mentions.complexityReasons(),
                        mentions.criteria(),
                        mentions.startsOn(),
                        end,
                        mentions.beneficiary(),
                        mentions.beneficiaryAddress(),
                        mentions.placeOfWork(),
                        mentions.billingSiret(),
                        mentions.billingService(),
                        mentions.billingCommitment()),
                amendment.reason());
    }
}
