package fr.carnet.orders.ending;

import static fr.carnet.TestDay.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.agreements.journal.JournalEntry;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.OrdersDataTestBase;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class ContractorRefusalsDataTests extends OrdersDataTestBase {

    @Autowired
    ContractorRefusals refusals;

    @Autowired
    AwardJournal journal;

    TestLot lot;
    UUID startup;

    @BeforeEach
    void anAgreementAndAStartup() {
        lot = rows.lot(AllocationRule.CASCADE, 2, "1500");
        startup = rows.startup();
    }

    @Test
    void aRefusalIsInTheJournalTheHistoryAndTheAuditTrail() {
        var id = rows.issued(lot, startup);

        refusals.refuse(id, rows.version(id), "Plus d’équipe.", correspondent());
        entities.flush();

        var entry = journal.entries(lot.id()).get(0);
        assertThat(entry.award().value()).isEqualTo(lot.awards()[0]);
        assertThat(entry.order()).isEqualTo(id.value());
        assertThat(entry.byContractor()).isTrue();
        assertThat(entry.reason()).isEqualTo("Plus d’équipe.");
        assertThat(entry.happenedOn()).isEqualTo(TODAY);
        assertThat(rows.order(id).isRefused()).isTrue();
        assertThat(jdbc.sql("select action from audit_event where subject_id = ? order by id desc limit 1")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("order.refused");
    }

    @Test
    void aRefusedOrderCommitsNothingAndItsNumberStaysUsed() {
        var first = rows.issued(lot, startup);
        var second = rows.draft(lot, startup);
        assertRefused(() -> rows.issue(second), "order.beyond-maximum");
        entities.clear();

        refusals.refuse(first, rows.version(first), "Non.", correspondent());
        entities.flush();

        assertThat(rows.issue(second)).startsWith("BC-").doesNotEndWith("-0001");
        assertThat(StoredFrench.name(rows.order(first))).endsWith("-0001");
    }

    @Test
    void aLetterThatABuyerReceivedEndsTheOrderToo() {
        var id = rows.issued(lot, startup);
        var letter = new Upload("lettre.txt", () -> new ByteArrayInputStream("Non.".getBytes(UTF_8)));

        refusals.refusedInWriting(id, rows.version(id), TODAY, "Par lettre.", letter, rows.buyer);
        entities.flush();

        var entry = journal.entries(lot.id()).get(0);
        assertThat(entry.byContractor()).isFalse();
        assertThat(entry.actor()).isEqualTo(rows.buyer.displayName());
        assertThat(entry.file()).isNotNull();
        assertThat(rows.order(id).isRefused()).isTrue();
    }

    @Test
    void aLetterIsNeitherOlderThanTheOrderNorToCome() {
        var id = rows.issued(lot, startup);
        long seen = rows.version(id);

        assertRefused(
                () -> refusals.refusedInWriting(id, seen, TODAY.minusDays(1), "Non.", null, rows.buyer),
                "order.refused-before-issue");
        assertRefused(
                () -> refusals.refusedInWriting(id, seen, TODAY.plusDays(1), "Non.", null, rows.buyer),
                "journal.in-the-future");
    }

    @Test
    void onceAcknowledgedNeitherRefuses() {
        var id = rows.acknowledged(lot, startup);
        entities.flush();
        long seen = rows.version(id);

        assertRefused(() -> refusals.refuse(id, seen, "Non.", correspondent()), "order.not-refusable");
        assertRefused(
                () -> refusals.refusedInWriting(id, seen, TODAY, "Non.", null, rows.buyer), "order.not-refusable");
        assertThat(journal.entries(lot.id())).isEmpty();
    }

    @Test
    void whatWasDecidedOnAnOlderPageIsRefused() {
        var id = rows.issued(lot, startup);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> refusals.refuse(id, rows.version(id) + 1, "Non.", correspondent()));
    }

    static List<Viewer> allButCorrespondents() {
        return List.of(Viewers.buyer(), Viewers.productOwner(), Viewers.coach(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButCorrespondents")
    void onlyACorrespondentRefusesInCarnet(Viewer viewer) {
        var id = rows.issued(lot, startup);

        assertAbsent(() -> refusals.refuse(id, rows.version(id), "Non.", viewer));
    }

    @Test
    void onlyABuyerRecordsALetter() {
        var id = rows.issued(lot, startup);

        for (var viewer :
                List.of(Viewers.productOwner(startup), Viewers.coach(), correspondent(), Viewers.administrator())) {
            assertAbsent(() -> refusals.refusedInWriting(id, rows.version(id), TODAY, "Non.", null, viewer));
        }
    }

    @Test
    void aCompetitorCannotRefuseWhatIsNotItsOwnNorReadTheJournalOfIt() {
        var id = rows.issued(lot, startup);
        var competitor = rows.correspondent(lot.contractors()[1]);

        assertAbsent(() -> refusals.refuse(id, rows.version(id), "Non.", competitor));

        refusals.refuse(id, rows.version(id), "Non.", correspondent());
        entities.flush();
        assertThat(journal.read(lot.id(), competitor)).isEmpty();
        assertThat(journal.read(lot.id(), correspondent()))
                .extracting(JournalEntry::reason)
                .containsExactly("Non.");
        assertThat(orders.find(id, competitor.reach())).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesARefusalThatDoesNotEndTheOrder() {
        var id = rows.issued(lot, startup);
        entities.flush();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update purchase_order set refused = true where id = ?")
                        .param(id.value())
                        .update())
                .withMessageContaining("purchase_order_refused_is_ended");
    }

    private Viewer correspondent() {
        return rows.correspondent(lot.contractors()[0]);
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
