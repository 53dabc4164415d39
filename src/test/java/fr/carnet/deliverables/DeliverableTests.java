package fr.carnet.deliverables;

import static fr.carnet.deliverables.DeliverableState.ACCEPTED;
import static fr.carnet.deliverables.DeliverableState.DEFERRED;
import static fr.carnet.deliverables.DeliverableState.DEPOSITED;
import static fr.carnet.deliverables.DeliverableState.EXPECTED;
import static fr.carnet.deliverables.DeliverableState.REJECTED;
import static fr.carnet.shared.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderLineId;
import fr.carnet.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeliverableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    /** What both agreements say (assumed): 30 days, no tacit acceptance. */
    private static final ReviewTerms TERMS = new ReviewTerms(30, false);

    private static final ReviewTerms TACIT = new ReviewTerms(15, true);

    private static final Actor CONTRACTOR = new Actor(UUID.randomUUID(), "Corinne Correspondante");
    private static final Actor OWNER = new Actor(UUID.randomUUID(), "Paul Produit");

    private final Deliverable deliverable = Deliverable.ofLine(
            OrderId.random(), OrderLineId.random(), new ExpectedDeliverable("Dossier de design", "", false), DUE);

    @Test
    void isExpectedFirst() {
        assertThat(deliverable.state()).isEqualTo(EXPECTED);
        assertThat(deliverable.dueOn()).isEqualTo(DUE);
        assertThat(deliverable.reviewBy()).isNull();
    }

    @Test
    @DisplayName("A-2016 and A-2018: 30 days from the deposit to review it (assumed, CCAG-TIC art. 33.2.1)")
    void waitsForItsReviewOnceDeposited() {
        assertThat(deposit(CONTRACTOR)).isEqualTo(1);
        assertThat(deliverable.state()).isEqualTo(DEPOSITED);
        assertThat(deliverable.reviewBy()).isEqualTo(LocalDate.of(2026, 12, 23));
    }

    @Test
    void takesTheReviewLimitFromTheAgreement() {
        deliverable.deposit(List.of(), "https://exemple.fr", "", TACIT, CONTRACTOR, NOW, TODAY);
        assertThat(deliverable.reviewBy()).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void isAccepted() {
        deposit(CONTRACTOR);
        deliverable.accept(1, TERMS, OWNER, NOW, TODAY);
        assertThat(deliverable.state()).isEqualTo(ACCEPTED);
        assertThat(deliverable.reviewBy()).isNull();
        assertThat(deliverable.versions().get(0).review()).isNotNull().satisfies(review -> {
            assertThat(review.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(review.reviewer()).isEqualTo("Paul Produit");
            assertThat(review.at()).isEqualTo(NOW);
        });
    }

    @Test
    void isDeferredToANewDateWithAReason() {
        deposit(CONTRACTOR);
        defer(1, " Il manque les tests. ", TODAY.plusDays(1));
        assertThat(deliverable.state()).isEqualTo(DEFERRED);
        assertThat(deliverable.dueOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(deliverable.versions().get(0).review())
                .isNotNull()
                .returns("Il manque les tests.", Review::reason)
                .returns(TODAY.plusDays(1), Review::newDueOn);
    }

    @Test
    @DisplayName("A rejected deliverable is still owed, and due as before (CCAG-TIC art. 34)")
    void isRejectedWithAReason() {
        deposit(CONTRACTOR);
        reject(1, "Hors sujet.");
        assertThat(deliverable.state()).isEqualTo(REJECTED);
        assertThat(deliverable.dueOn()).isEqualTo(DUE);
    }

    @Test
    void isDepositedAgainAfterADeferralAndAfterARejection() {
        deposit(CONTRACTOR);
        defer(1, "Il manque les tests.", TODAY.plusDays(1));
        assertThat(deposit(CONTRACTOR)).isEqualTo(2);
        reject(2, "Toujours pas de tests.");
        assertThat(deposit(CONTRACTOR)).isEqualTo(3);
        deliverable.accept(3, TERMS, OWNER, NOW, TODAY);
        assertThat(deliverable.state()).isEqualTo(ACCEPTED);
        assertThat(deliverable.versions()).hasSize(3);
        assertThat(deliverable.versions().get(0).review()).isNotNull();
    }

    @Test
    void aNewVersionTakesThePlaceOfOneThatWaits() {
        deposit(CONTRACTOR);
        deliverable.deposit(List.of(), "https://exemple.fr", "", TERMS, CONTRACTOR, NOW, TODAY.plusDays(3));
        assertThat(deliverable.state()).isEqualTo(DEPOSITED);
        assertThat(deliverable.reviewBy()).isEqualTo(LocalDate.of(2026, 12, 26));
        assertThat(deliverable.versions())
                .extracting(DeliverableVersion::number)
                .containsExactly(1, 2);
    }

    @Test
    void refusesADepositOnceAccepted() {
        deposit(CONTRACTOR);
        deliverable.accept(1, TERMS, OWNER, NOW, TODAY);
        assertRefused(() -> deposit(CONTRACTOR), "deliverable.accepted-already");
    }

    @Test
    void refusesAReviewOfNothing() {
        assertRefused(() -> deliverable.accept(1, TERMS, OWNER, NOW, TODAY), "deliverable.nothing-to-review");
    }

    @Test
    void refusesASecondReviewOfAVersion() {
        deposit(CONTRACTOR);
        deliverable.accept(1, TERMS, OWNER, NOW, TODAY);
        assertRefused(() -> deliverable.accept(1, TERMS, OWNER, NOW, TODAY), "deliverable.reviewed-already");
        assertRefused(() -> defer(1, "Non.", TODAY.plusDays(1)), "deliverable.reviewed-already");
        assertRefused(() -> reject(1, "Non."), "deliverable.reviewed-already");
    }

    @Test
    void refusesAReviewOfWhatWasDeferredOrRejectedUntilItIsDepositedAgain() {
        deposit(CONTRACTOR);
        defer(1, "Il manque les tests.", TODAY.plusDays(1));
        assertRefused(() -> deliverable.accept(1, TERMS, OWNER, NOW, TODAY), "deliverable.reviewed-already");
        deposit(CONTRACTOR);
        reject(2, "Non.");
        assertRefused(() -> deliverable.accept(2, TERMS, OWNER, NOW, TODAY), "deliverable.reviewed-already");
    }

    @Test
    void refusesAReviewOfAVersionThatAnotherReplaced() {
        deposit(CONTRACTOR);
        deposit(CONTRACTOR);
        assertThatExceptionOfType(VersionChanged.class)
                .isThrownBy(() -> deliverable.accept(1, TERMS, OWNER, NOW, TODAY))
                .satisfies(refused -> assertThat(refused.args()).containsExactly(1, 2));
        assertThat(deliverable.state()).isEqualTo(DEPOSITED);
    }

    @Test
    void refusesThatOneReviewsWhatOneDeposited() {
        deposit(OWNER);
        assertRefused(() -> deliverable.accept(1, TERMS, OWNER, NOW, TODAY), "deliverable.own-review");
    }

    @Test
    void refusesADeferralWithoutReasonOrToADateThatIsNotToCome() {
        deposit(CONTRACTOR);
        assertRefused(() -> defer(1, " ", TODAY.plusDays(1)), "deliverable.reason");
        assertRefused(() -> defer(1, "Il manque les tests.", TODAY), "deliverable.new-date");
        assertRefused(() -> defer(1, "Il manque les tests.", TODAY.minusDays(1)), "deliverable.new-date");
        assertThat(deliverable.state()).isEqualTo(DEPOSITED);
    }

    @Test
    void refusesARejectionWithoutReason() {
        deposit(CONTRACTOR);
        assertRefused(() -> reject(1, ""), "deliverable.reason");
    }

    @Test
    @DisplayName("No tacit acceptance: a late review is still a review (CCAG-TIC art. 33.2.1)")
    void isReviewedLateWhereSilenceDoesNotAccept() {
        deposit(CONTRACTOR);
        deliverable.reject(1, "Hors sujet.", TERMS, OWNER, NOW, TODAY.plusDays(200));
        assertThat(deliverable.state()).isEqualTo(REJECTED);
    }

    @Test
    void isAcceptedBySilenceTheDayAfterTheLimitWhereTheAgreementSaysSo() {
        deliverable.deposit(List.of(), "https://exemple.fr", "", TACIT, CONTRACTOR, NOW, TODAY);
        LocalDate lastDay = TODAY.plusDays(15);
        assertRefused(
                () -> deliverable.reject(1, "Hors sujet.", TACIT, OWNER, NOW, lastDay.plusDays(1)),
                "deliverable.accepted-by-silence");
        assertRefused(
                () -> deliverable.deposit(
                        List.of(), "https://exemple.fr", "", TACIT, CONTRACTOR, NOW, lastDay.plusDays(1)),
                "deliverable.accepted-by-silence");
        deliverable.reject(1, "Hors sujet.", TACIT, OWNER, NOW, lastDay);
        assertThat(deliverable.state()).isEqualTo(REJECTED);
    }

    @Test
    void isAddedWithATitleAndADateThatIsNotPast() {
        var added = Deliverable.added(OrderId.random(), " Guide ", " En ligne ", TODAY, TODAY);
        assertThat(added.title()).isEqualTo("Guide");
        assertThat(added.dueOn()).isEqualTo(TODAY);
        assertRefused(() -> Deliverable.added(OrderId.random(), " ", "", TODAY, TODAY), "deliverable.title");
        assertRefused(
                () -> Deliverable.added(OrderId.random(), "Guide", "", TODAY.minusDays(1), TODAY),
                "deliverable.due-past");
    }

    private int deposit(Actor by) {
        return deliverable.deposit(List.of(), "https://exemple.fr", "", TERMS, by, NOW, TODAY);
    }

    private void defer(int version, String reason, LocalDate newDate) {
        deliverable.defer(version, reason, newDate, TERMS, OWNER, NOW, TODAY);
    }

    private void reject(int version, String reason) {
        deliverable.reject(version, reason, TERMS, OWNER, NOW, TODAY);
    }
}
