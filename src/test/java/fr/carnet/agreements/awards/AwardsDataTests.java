package fr.carnet.agreements.awards;

import static fr.carnet.TestDay.TODAY;
import static fr.carnet.shared.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.LotId;
import fr.carnet.documents.FileId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.AccountRows;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Siret;
import fr.carnet.shared.Sirets;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Awards, their ranks and suspensions, and what each of them carries (domain.md § 1). */
@DataTest
class AwardsDataTests {

    @Autowired
    Awards awards;

    @Autowired
    Contractors contractors;

    @Autowired
    Correspondents correspondents;

    @Autowired
    ServiceCommitments commitments;

    @Autowired
    KickOffs meetings;

    @Autowired
    StoredFiles files;

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private OrderRowsInDatabase rows;
    private TestLot lot;

    @BeforeEach
    void aThirdAgreement() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 3, null);
    }

    @Test
    void addsACompanyAtTheNextRank() {
        var added = awards.add(lot.id(), company(), 4, rows.buyer);
        assertThat(ranks()).hasSize(4).last().isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20160000-0001-4000-8000-000000000000", "20160000-0002-4000-8000-000000000000"})
    @DisplayName("A-2016: one contractor per lot")
    void aLotWithASingleContractorTakesNoSecond(String single) {
        var id = new LotId(UUID.fromString(single));
        assertRefused(() -> awards.add(id, company(), 2, rows.buyer), "award.single");
        var company = company();
        assertThatThrownBy(() -> jdbc.sql("insert into award (id, lot_id, contractor_id, rank) values (?, ?, ?, 2)")
                        .params(UUID.randomUUID(), id.value(), company.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("A-2018: several ranked contractors")
    void aCascadeTakesAFourth() {
        var a2018 = new LotId(UUID.fromString("20180000-0001-4000-8000-000000000000"));
        awards.add(a2018, company(), 4, rows.buyer);
        assertThat(agreements.lot(a2018, TODAY).awards()).hasSize(4);
    }

    @Test
    void aLotWithSeveralAwardsDoesNotBecomeASingleContractors() {
        assertThatThrownBy(() -> jdbc.sql("update lot set allocation_rule = 'SINGLE' where id = ?")
                        .param(lot.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCompanyHoldsALotOnce() {
        assertRefused(
                () -> awards.add(lot.id(), new ContractorId(lot.contractors()[0]), 4, rows.buyer),
                "award.company-twice");
    }

    @Test
    void aRankIsHeldOnce() {
        assertRefused(() -> awards.add(lot.id(), company(), 2, rows.buyer), "award.rank-taken");
    }

    @Test
    void movesUpAndDownBySwapping() {
        var before = ranks();
        awards.moveUp(award(1), 0, rows.buyer);
        assertThat(ranks()).containsExactly(before.get(1), before.get(0), before.get(2));
        awards.moveDown(award(1), 1, rows.buyer);
        assertThat(ranks()).isEqualTo(before);
    }

    @Test
    void theFirstDoesNotMoveUpNorTheLastDown() {
        assertRefused(() -> awards.moveUp(award(0), 0, rows.buyer), "award.first");
        assertRefused(() -> awards.moveDown(award(2), 0, rows.buyer), "award.last");
    }

    @Test
    void movesOverARankThatNobodyHolds() {
        awards.remove(award(1), 0, "Erreur", rows.buyer);
        awards.moveUp(award(2), 0, rows.buyer);
        assertThat(ranks()).containsExactly(award(2), award(0));
    }

    @Test
    void twoWhoMoveAtOnceDoNotUndoEachOther() {
        awards.moveUp(award(1), 0, rows.buyer);
        assertThatThrownBy(() -> awards.moveUp(award(1), 0, rows.buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whatIsIssuedKeepsItsCompanyWhateverTheRanksBecome() {
        var order = rows.issued(lot, rows.startup());
        awards.moveUp(award(1), 0, rows.buyer);
        assertThat(rows.order(order).contractor().orElseThrow().value()).isEqualTo(lot.contractors()[0]);
    }

    @Test
    void aSuspensionRunsUntilItsDayIncludedAndItsReasonStays() {
        awards.suspend(award(0), 0, TODAY, "Carence de moyens", rows.buyer);
        assertThat(terms(0).isSuspended(TODAY)).isTrue();
        assertThat(terms(0).isSuspended(TODAY.plusDays(1))).isFalse();
        assertThat(history()).containsExactly("Carence de moyens");
    }

    @Test
    void liftingASuspensionKeepsWhyItWas() {
        awards.suspend(award(0), 0, TODAY.plusDays(30), "Carence de moyens", rows.buyer);
        awards.lift(award(0), 1, "Équipe complétée", rows.buyer);
        assertThat(terms(0).isSuspended(TODAY)).isFalse();
        assertThat(history()).containsExactly("Carence de moyens", "Équipe complétée");
        var rewritten = jdbc.sql("update award_suspension set reason = 'x'");
        assertThatThrownBy(rewritten::update).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSuspensionIsNeitherPastNorLiftedTwice() {
        assertRefused(
                () -> awards.suspend(award(0), 0, TODAY.minusDays(1), "Trop tard", rows.buyer),
                "award.suspension-past");
        assertRefused(() -> awards.lift(award(0), 0, "Rien", rows.buyer), "award.not-suspended");
    }

    @Test
    void anUnusedAwardIsTakenBackWithItsPricesAndContacts() {
        correspondents.add(award(2), contact("a@titulaire.example", null), rows.buyer);
        commitments.add(award(2), "Disponibilité", "Sonde", rows.buyer);
        awards.suspend(award(2), 0, TODAY, "Erreur", rows.buyer);
        awards.remove(award(2), 1, "Saisie par erreur", rows.buyer);
        assertThat(ranks()).containsExactly(award(0), award(1));
    }

    @Test
    void anAwardThatServedIsNot() {
        rows.draft(lot, rows.startup());
        assertRefused(() -> awards.remove(award(0), 0, "Erreur", rows.buyer), "award.used");
    }

    @Test
    @DisplayName("A-2016 § 7.1, A-2018 § 4.1")
    void aCorrespondentMayHaveAnAccountOfThatCompanyOnly() {
        var own = new AccountRows(jdbc).correspondent(lot.contractors()[0]);
        var others = new AccountRows(jdbc).correspondent(lot.contractors()[1]);
        var id = correspondents.add(award(0), contact("c@titulaire.example", own), rows.buyer);
        assertRefused(
                () -> correspondents.change(award(0), id, 0, contact("c@titulaire.example", others), rows.buyer),
                "correspondent.account");
        assertRefused(
                () -> correspondents.add(award(0), contact("C@titulaire.example", null), rows.buyer),
                "correspondent.email-taken");
    }

    @Test
    void anotherAwardsCorrespondentIsAbsent() {
        var id = correspondents.add(award(0), contact("c@titulaire.example", null), rows.buyer);
        assertThatThrownBy(() -> correspondents.remove(award(1), id, rows.buyer))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A-2016 § 4.1.3")
    void aCommitmentHasItsMeasureAndIsNotMadeTwice() {
        var id = commitments.add(award(0), "Disponibilité", "Sonde, 99,5 % par mois", rows.buyer);
        commitments.change(award(0), id, 0, "Disponibilité", "Sonde, 99,9 % par mois", rows.buyer);
        assertThatThrownBy(() -> commitments.change(award(0), id, 0, "x", "y", rows.buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
        commitments.remove(award(0), id, rows.buyer);
        commitments.add(award(0), "Disponibilité", "Sonde", rows.buyer);
        assertRefused(() -> commitments.add(award(0), "Disponibilité", "Autre", rows.buyer), "commitment.twice");
    }

    @Test
    @DisplayName("A-2016 § 7.2, A-2018 § 4.2; domain.md § 8")
    void theSlidesOfAKickOffAreReadByBuyersAndThatCompanyOnly() {
        var slides = new Upload("support.txt", () -> new ByteArrayInputStream("Support".getBytes(UTF_8)));
        meetings.record(award(0), null, meeting(TODAY), List.of(slides), rows.buyer);
        var file = new FileId(jdbc.sql("select file_id from kick_off_slides where award_id = ?")
                .param(award(0).value())
                .query(UUID.class)
                .single());
        assertThat(files.find(file, rows.buyer).name()).isEqualTo("support.txt");
        assertThat(files.find(file, Viewers.correspondent(lot.contractors()[0])).name())
                .isEqualTo("support.txt");
        for (var other : List.of(
                Viewers.correspondent(lot.contractors()[1]),
                Viewers.coach(Set.of(), Set.of()),
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.administrator())) {
            assertThatThrownBy(() -> files.find(file, other)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void slidesThatAreRemovedLeaveNoFileBehind() {
        var slides = new Upload("support.txt", () -> new ByteArrayInputStream("Support".getBytes(UTF_8)));
        meetings.record(award(0), null, meeting(TODAY), List.of(slides), rows.buyer);
        var file = jdbc.sql("select file_id from kick_off_slides where award_id = ?")
                .param(award(0).value())
                .query(UUID.class)
                .single();

        meetings.removeSlides(award(0), new FileId(file), rows.buyer);

        assertThat(jdbc.sql("""
                        select (select count(*) from stored_file where id = :file)
                            + (select count(*) from file_chunk where file_id = :file)""").param("file", file).query(Integer.class).single())
                .isZero();
    }

    @Test
    void aKickOffFollowsTheNotificationAndIsNotOverwritten() {
        assertRefused(
                () -> meetings.record(award(0), null, meeting(TODAY.minusYears(2)), List.of(), rows.buyer),
                "kick-off.before-notification");
        meetings.record(award(0), null, meeting(TODAY), List.of(), rows.buyer);
        assertThatThrownBy(() -> meetings.record(award(0), null, meeting(TODAY), List.of(), rows.buyer))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    @DisplayName("domain.md § 8: buyers edit agreements, nobody else")
    void nobodyButABuyerTouchesAwards() {
        var correspondent = Viewers.correspondent(lot.contractors()[0]);
        var administrator = Viewers.administrator();
        assertThatThrownBy(() -> awards.moveUp(award(1), 0, correspondent)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> awards.suspend(award(1), 0, TODAY, "x", administrator))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> correspondents.add(award(0), contact("c@t.example", null), correspondent))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commitments.add(award(0), "x", "y", correspondent))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> meetings.record(award(0), null, meeting(TODAY), List.of(), correspondent))
                .isInstanceOf(NotFound.class);
    }

    private AwardId award(int at) {
        return new AwardId(lot.awards()[at]);
    }

    private AwardTerms terms(int at) {
        return agreements.lot(lot.id(), TODAY).award(award(at));
    }

    private List<AwardId> ranks() {
        return agreements.lot(lot.id(), TODAY).awards().stream()
                .map(AwardTerms::id)
                .toList();
    }

    private List<String> history() {
        return jdbc.sql("select reason from award_suspension where award_id = ? order by id")
                .param(award(0).value())
                .query(String.class)
                .list();
    }

    private ContractorId company() {
        var details = new ContractorDetails("Société " + UUID.randomUUID(), new Siret(Sirets.any()), "Ici");
        return contractors.create(details, rows.buyer);
    }

    private static CorrespondentDetails contact(String email, UUID account) {
        return new CorrespondentDetails("Un contact", email, "", account);
    }

    private static KickOffMeeting meeting(LocalDate on) {
        return new KickOffMeeting(on, "Objectifs", "Équipes", "Méthodes", "");
    }
}
