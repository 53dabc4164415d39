package fr.carnet.agreements.journal;

import static fr.carnet.TestDay.TODAY;
import static fr.carnet.shared.Refused.assertAbsent;
import static fr.carnet.shared.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.DataTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.documents.StoredFiles;
import fr.carnet.documents.Upload;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the journal of an award keeps, and who reads it (domain.md § 1, § 8). */
@DataTest
class AwardJournalDataTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    AwardJournal journal;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    OrderRowsInDatabase rows;
    TestLot lot;

    @BeforeEach
    void aLotOfThree() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 3, null);
    }

    @Test
    @DisplayName("domain.md § 1: refusals carry a reason and stay in a journal")
    void keepsWhatABuyerReceivedInWritingWithItsLetter() {
        var letter = new Upload("lettre.txt", () -> new ByteArrayInputStream("Nous déclinons.".getBytes(UTF_8)));
        journal.record(
                lot.id(),
                award(1),
                new JournalStatement(JournalKind.REFUSAL, TODAY.minusDays(3), "Plus d’équipe.", "", letter),
                rows.buyer);

        var entry = journal.read(lot.id(), rows.buyer).get(0);

        assertThat(entry.rank()).isEqualTo(1);
        assertThat(entry.reason()).isEqualTo("Plus d’équipe.");
        assertThat(entry.happenedOn()).isEqualTo(TODAY.minusDays(3));
        assertThat(entry.byContractor()).isFalse();
        assertThat(entry.actor()).isEqualTo(rows.buyer.displayName());
        assertThat(files.find(entry.file(), rows.buyer).name()).isEqualTo("lettre.txt");
        assertThat(files.find(entry.file(), correspondent(1)).name()).isEqualTo("lettre.txt");
        assertAbsent(() -> files.find(entry.file(), correspondent(2)));
        assertAbsent(() -> files.find(entry.file(), Viewers.productOwner()));
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'award.held-against' and subject_id = ?")
                        .param(lot.awards()[0])
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anIncapacityMayBeAboutAnOrderOfTheSameAward() {
        var number = rows.order(rows.issued(lot, rows.startup())).number().orElseThrow();
        entities.flush();

        record(1, JournalKind.INCAPACITY, TODAY, number);

        assertThat(journal.read(lot.id(), rows.buyer))
                .extracting(JournalEntry::orderNumber)
                .containsExactly(number);
        assertRefused(() -> record(2, JournalKind.INCAPACITY, TODAY, number), "journal.no-such-order");
    }

    @Test
    void aRefusalOfAnIssuedOrderIsForItsOwnPageBecauseItEndsTheOrder() {
        var issued = rows.order(rows.issued(lot, rows.startup())).number().orElseThrow();
        var acknowledged =
                rows.order(rows.acknowledged(lot, rows.startup())).number().orElseThrow();
        entities.flush();

        assertRefused(() -> record(1, JournalKind.REFUSAL, TODAY, issued), "journal.order-waits");
        assertRefused(() -> record(1, JournalKind.REFUSAL, TODAY, acknowledged), "journal.order-not-refusable");
    }

    @Test
    void whatIsToComeOrPrecedesTheAgreementIsRefused() {
        record(1, JournalKind.INCAPACITY, TODAY, "");
        record(1, JournalKind.INCAPACITY, TODAY.minusYears(1), "");

        assertRefused(() -> record(1, JournalKind.INCAPACITY, TODAY.plusDays(1), ""), "journal.in-the-future");
        assertRefused(
                () -> record(1, JournalKind.INCAPACITY, TODAY.minusYears(1).minusDays(1), ""),
                "journal.before-agreement");
    }

    @Test
    @DisplayName("domain.md § 8: a contractor reads its own part, and learns of no other")
    void aContractorReadsWhatIsSaidOfItselfOnly() {
        record(1, JournalKind.REFUSAL, TODAY, "");
        record(2, JournalKind.INCAPACITY, TODAY, "");

        assertThat(journal.read(lot.id(), rows.buyer))
                .extracting(JournalEntry::rank)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(journal.read(lot.id(), correspondent(1)))
                .extracting(JournalEntry::rank)
                .containsExactly(1);
        assertThat(journal.read(lot.id(), correspondent(3))).isEmpty();
    }

    static List<Viewer> allButBuyers() {
        return List.of(Viewers.productOwner(), Viewers.coach(), Viewers.correspondent(), Viewers.administrator());
    }

    @ParameterizedTest
    @MethodSource("allButBuyers")
    void onlyABuyerRecords(Viewer viewer) {
        record(1, JournalKind.REFUSAL, TODAY, "");

        assertThat(journal.read(lot.id(), viewer)).isEmpty();
        assertAbsent(
                () -> journal.record(lot.id(), award(1), statement(JournalKind.INCAPACITY, TODAY, "", null), viewer));
    }

    @Test
    void anAwardOfAnotherLotIsAbsent() {
        var other = rows.lot();

        assertAbsent(() ->
                journal.record(other.id(), award(1), statement(JournalKind.REFUSAL, TODAY, "", null), rows.buyer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update award_journal set reason = 'autre'", "delete from award_journal"})
    void isNeverRewritten(String sql) {
        record(1, JournalKind.REFUSAL, TODAY, "");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("append-only");
    }

    @Test
    void theDatabaseItselfWantsAReason() {
        assertBroken(() -> insert(1, null, "  ", false), "award_journal_reason_check");
    }

    @Test
    void theDatabaseItselfRefusesAnOrderOfAnotherAward() {
        UUID order = rows.issued(lot, rows.startup()).value();
        entities.flush();

        assertBroken(() -> insert(2, order, "Non.", false), "award_journal_order_of_award");
    }

    @Test
    void theDatabaseItselfRefusesASecondRefusalOfAnOrder() {
        UUID order = rows.issued(lot, rows.startup()).value();
        entities.flush();
        insert(1, order, "Non.", true);

        assertBroken(() -> insert(1, order, "Toujours non.", true), "award_journal_refused_once");
    }

    @Test
    void theDatabaseItselfWantsAnOrderWhereTheContractorRefuses() {
        assertBroken(() -> insert(1, null, "Non.", true), "award_journal_own_word");
    }

    private void insert(int rank, @Nullable UUID order, String reason, boolean byContractor) {
        jdbc.sql("""
                insert into award_journal (id, award_id, kind, by_contractor, order_id, happened_on, reason, actor, recorded_at)
                values (gen_random_uuid(), ?, 'REFUSAL', ?, cast(? as uuid), test.today(), ?, 'Essai', test.now())""")
                .params(lot.awards()[rank - 1], byContractor, order, reason)
                .update();
    }

    private void record(int rank, JournalKind kind, LocalDate on, String order) {
        journal.record(lot.id(), award(rank), statement(kind, on, order, null), rows.buyer);
    }

    private static JournalStatement statement(JournalKind kind, LocalDate on, String order, @Nullable Upload letter) {
        return new JournalStatement(kind, on, "Plus d’équipe disponible.", order, letter);
    }

    private AwardId award(int rank) {
        return new AwardId(lot.awards()[rank - 1]);
    }

    private Viewer correspondent(int rank) {
        return Viewers.correspondent(lot.contractors()[rank - 1]);
    }

    private static void assertBroken(ThrowingCallable act, String constraint) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(act)
                .withMessageContaining(constraint);
    }
}
