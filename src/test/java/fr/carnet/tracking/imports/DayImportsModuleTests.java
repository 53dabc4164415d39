package fr.carnet.tracking.imports;

import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.ApplicationTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.WorkingDays;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.DayFiles;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.StatementState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayName("domain.md § 4: import from CSV/XLSX with a preview that names each bad row")
class DayImportsModuleTests {

    @Autowired
    DayImports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private WorkSite site;
    private StatementSite statements;
    private DayFiles files;
    private UUID company;
    private Viewer correspondent;
    private WorkSite.Order order;
    private PersonId alix;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        statements = new StatementSite(jdbc);
        correspondent = statements.correspondent(company);
        files = new DayFiles(imports, jdbc, correspondent);
        order = site.order(company).line("UO-L2.2.2", 1).issue();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix, site.person(company, "Bao Tran"));
    }

    private String row(LocalDate day, String person, String days) {
        return DayFiles.row(day, person, order.number(), "UO-L2.2.2", days);
    }

    private DayImport upload(String... rows) {
        return files.upload(rows);
    }

    private DayImport confirm(DayImport taken) {
        return files.confirm(taken);
    }

    private BigDecimal logged() {
        return files.logged(order.id());
    }

    @Test
    void writesNothingBeforeItIsConfirmedThenAllOfIt() {
        var taken = upload(row(workingDay(1), "Alix Martin", "1"), row(workingDay(2), "Bao Tran", "0,5"));
        assertThat(taken.state()).isEqualTo(DayImportState.CHECKED);
        assertThat(taken.added()).isEqualTo(2);
        assertThat(taken.days()).isEqualByComparingTo("1.5");
        assertThat(logged()).isZero();

        assertThat(confirm(taken).state()).isEqualTo(DayImportState.SAVED);
        assertThat(logged()).isEqualByComparingTo("1.5");
        assertThat(site.consumed(order.line())).isEqualByComparingTo("1.5");
    }

    @Test
    void readsWhatInvisibleSignsAndOtherSpacesSurround() {
        var taken = upload(
                "\u200e%s\u202c;ALIX\u00a0Martin\ufeff;%s\u200b;UO-L2.2.2\u2009;De\u0301veloppement;\u00a00,5\u202f;Non\u00a0\n"
                        .formatted(workingDay(1), order.number()),
                "%s\u200b;\u00a0Bao Tran;%s;\u200fUO\u2011L2.2.2;développement\u00ad;½\u200d;\u2060oui\n"
                        .formatted(workingDay(2), order.number()));
        assertThat(files.reasons(taken)).isEmpty();
        assertThat(taken.added()).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        var row = row(workingDay(1), "Alix Martin", "1");
        confirm(upload(row));
        var again = upload(row);
        assertThat(again.unchanged()).isOne();
        assertThat(again.mayBeSaved()).isFalse();
        assertThatThrownBy(() -> imports.confirm(again.id(), correspondent)).isInstanceOf(RuleViolation.class);
        assertThat(logged()).isEqualByComparingTo("1");
    }

    @Test
    void namesEachBadRowWithItsReasonAndWritesNoneOfTheGoodOnes() {
        var taken = upload(
                row(workingDay(1), "Alix Martin", "1"),
                row(workingDay(1), "Personne", "1"),
                row(TODAY.plusDays(1), "Bao Tran", "1"),
                row(workingDay(1), "Bao Tran", "0,3"));
        assertThat(taken.refused()).isEqualTo(3);
        assertThat(files.reasons(taken))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("3 « Personne »"),
                        reason -> assertThat(reason).startsWith("4 On ne saisit que"),
                        reason -> assertThat(reason).startsWith("5 "));
        assertThatThrownBy(() -> imports.confirm(taken.id(), correspondent)).isInstanceOf(RuleViolation.class);
        assertThat(logged()).isZero();
    }

    @Test
    void countsTheRowsOfOneFileTogether() {
        var taken = upload(
                row(workingDay(1), "Alix Martin", "0,75"),
                "%s;Alix Martin;%s;UO-L2.2.2;Documentation;0,5;non%n".formatted(workingDay(1), order.number()));
        assertThat(taken.refused()).isOne();
        assertThat(files.reasons(taken).get(0)).contains("une personne ne fait pas plus d’un jour");
    }

    @Test
    void showsWhatItWouldChange() {
        site.logged(order, order.line(), alix, workingDay(1), "1");
        var taken = upload(row(workingDay(1), "Alix Martin", "0,5"));
        assertThat(taken.changed()).isOne();
        assertThat(taken.days()).isEqualByComparingTo("-0.5");
        confirm(taken);
        assertThat(logged()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatChangedSinceThePreviewIsShownAnewAndNothingIsWritten() {
        var taken = upload(row(workingDay(1), "Alix Martin", "1"), row(workingDay(2), "Alix Martin", "1"));
        site.logged(order, order.line(), alix, workingDay(1), "0.25");
        var after = confirm(taken);
        assertThat(after.state()).isEqualTo(DayImportState.CHECKED);
        assertThat(after.reason()).isEqualTo("changed");
        assertThat(after.changed()).isOne();
        assertThat(logged()).isEqualByComparingTo("0.25");
        assertThat(confirm(after).state()).isEqualTo(DayImportState.SAVED);
        assertThat(logged()).isEqualByComparingTo("2");
    }

    @Test
    void trainingConsumesNothing() {
        confirm(upload("%s;Alix Martin;%s;UO-L2.2.2;Développement;1;oui%n".formatted(workingDay(1), order.number())));
        assertThat(logged()).isEqualByComparingTo("1");
        assertThat(site.consumed(order.line())).isZero();
    }

    @Test
    void aWeekendNeedsTheConfirmationOfTheWholeFile() {
        var sunday = TODAY.minusDays(TODAY.getDayOfWeek().getValue() % 7 + 7L);
        assertThat(WorkingDays.isWeekend(sunday)).isTrue();
        assertThat(upload(row(sunday, "Alix Martin", "1")).refused()).isOne();
        var text = DayFiles.HEAD + row(sunday, "Alix Martin", "1");
        assertThat(files.send("jours.csv", text.getBytes(UTF_8), true).added()).isOne();
    }

    @Test
    void aFileWithoutTheColumnsSaysWhichAreMissing() {
        var taken = files.send("autre.csv", "a;b\n1;2\n".getBytes(UTF_8), false);
        assertThat(taken.state()).isEqualTo(DayImportState.UNREADABLE);
        assertThat(taken.reason()).contains("il manque « Date », « Personne »", "on y lit « a », « b »");
    }

    @Test
    @DisplayName("domain.md § 8: a competitor's order is as unknown as none, and their import as absent")
    void learnsNothingOfAnotherCompany() {
        var theirs = site.order(site.company()).line("UO-L2.2.2", 1).issue();
        var asked =
                upload("%s;Alix Martin;%s;UO-L2.2.2;Développement;1;non%n".formatted(workingDay(1), theirs.number()));
        assertThat(files.reasons(asked).get(0)).contains("n’est pas un bon de commande de votre société");
        assertThatThrownBy(() -> imports.find(asked.id(), statements.correspondent(site.company())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.find(asked.id(), Viewers.buyer())).isInstanceOf(NotFound.class);
    }

    @Test
    void takesInAYearOfALargeCompany() {
        var rows = new StringBuilder(DayFiles.HEAD);
        var start = LocalDate.of(2000, 1, 3);
        for (int at = 0; at < DaySheet.MOST_ROWS; at++) {
            rows.append("%s;Alix Martin;%s;UO-L2.2.2;%s;0,25;non%n"
                    .formatted(
                            start.plusDays(at / 2), order.number(), at % 2 == 0 ? "Développement" : "Documentation"));
        }
        var taken = files.send("annee.csv", rows.toString().getBytes(UTF_8), true);
        assertThat(taken.rows()).isEqualTo(DaySheet.MOST_ROWS);
        // Whatever their number, each of them is named: none of these days is within the order's period.
        assertThat(taken.refused()).isGreaterThan(DaySheet.MOST_ROWS * 9 / 10);
    }

    @Test
    void aFileWithNothingUnderItsTitlesSaysSo() {
        var taken = upload(";Alix Martin;%s;UO-L2.2.2;Développement;;non\n".formatted(order.number()));
        assertThat(taken.state()).isEqualTo(DayImportState.UNREADABLE);
        assertThat(taken.reason()).contains("n’a rien sous ses titres");
    }

    @Test
    void anImportIsUndoneWholeAndDaysAreWhatTheyWere() {
        site.logged(order, order.line(), alix, workingDay(1), "0.25");
        var saved = confirm(upload(row(workingDay(1), "Alix Martin", "1"), row(workingDay(2), "Bao Tran", "0,5")));
        assertThat(logged()).isEqualByComparingTo("1.5");

        assertThat(files.undo(saved).state()).isEqualTo(DayImportState.UNDONE);
        assertThat(logged()).isEqualByComparingTo("0.25");
        assertThat(site.consumed(order.line())).isEqualByComparingTo("0.25");
        assertThatThrownBy(() -> imports.undo(saved.id(), correspondent)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anImportIsNotUndoneOnceOneOfItsDaysWasChanged() {
        var saved = confirm(upload(row(workingDay(1), "Alix Martin", "1"), row(workingDay(2), "Bao Tran", "0,5")));
        jdbc.sql("update logged_day set quantity = 0.75 where order_id = ? and quantity = 1")
                .param(order.id().value())
                .update();

        var kept = files.undo(saved);
        assertThat(kept.state()).isEqualTo(DayImportState.SAVED);
        assertThat(kept.reason()).contains("Rien n’est annulé : une ligne a été changée depuis");
        assertThat(logged()).isEqualByComparingTo("1.25");
    }

    @Test
    void anImportIsNotUndoneOnceItsMonthIsClosed() {
        var saved = confirm(upload(row(workingDay(1), "Alix Martin", "1")));
        statements.statement(order, YearMonth.from(workingDay(1)), StatementState.SUBMITTED);

        assertThat(files.undo(saved).reason()).contains("une ligne est d’un mois soumis ou approuvé");
        assertThat(logged()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("An import stopped half-way is said, taken up where it was, or given up: nothing of it was written")
    void whatAStopLeftIsTakenUpOrGivenUp() {
        var taken = upload(row(workingDay(1), "Alix Martin", "1"));
        stoppedWhile("SAVING", taken);
        imports.takeUp(taken.id(), correspondent);
        assertThat(files.done(taken.id()).mayBeSaved()).isTrue();

        stoppedWhile("CHECKING", taken);
        imports.takeUp(taken.id(), correspondent);
        assertThat(confirm(files.done(taken.id())).state()).isEqualTo(DayImportState.SAVED);

        stoppedWhile("UNDOING", taken);
        imports.takeUp(taken.id(), correspondent);
        assertThat(files.undo(taken).state()).isEqualTo(DayImportState.UNDONE);
        assertThat(logged()).isZero();

        var lost = upload(row(workingDay(1), "Alix Martin", "1"));
        stoppedWhile("READING", lost);
        assertThatThrownBy(() -> imports.takeUp(lost.id(), correspondent)).isInstanceOf(RuleViolation.class);
        imports.abandon(lost.id(), correspondent);
        assertThatThrownBy(() -> imports.find(lost.id(), correspondent)).isInstanceOf(NotFound.class);
    }

    private void stoppedWhile(String state, DayImport taken) {
        jdbc.sql("update day_import set state = ?, moved_at = test.now() - interval '10 minutes' where id = ?")
                .params(state, taken.id())
                .update();
        assertThat(imports.find(taken.id(), correspondent).interruptedBy(OffsetDateTime.now(clock)))
                .isTrue();
    }

    @Test
    void whoeverIsStillAtWorkIsNotTakenForStopped() {
        var taken = upload(row(workingDay(1), "Alix Martin", "1"));
        jdbc.sql("update day_import set state = 'SAVING' where id = ?")
                .param(taken.id())
                .update();
        assertThatThrownBy(() -> imports.takeUp(taken.id(), correspondent)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> imports.abandon(taken.id(), correspondent)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatWaitsIsOnesOwnAndWhatIsWrittenIsTheCompanys() {
        var colleague = statements.correspondent(company);
        var taken = upload(row(workingDay(1), "Alix Martin", "1"));
        assertThatThrownBy(() -> imports.find(taken.id(), colleague)).isInstanceOf(NotFound.class);
        confirm(taken);
        assertThat(imports.find(taken.id(), colleague).by()).isEqualTo(correspondent.displayName());
        assertThatThrownBy(() -> imports.abandon(taken.id(), colleague)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatWasImportedStaysKnownWhenItsRowsHaveGone() {
        var saved = confirm(upload(row(workingDay(1), "Alix Martin", "1")));
        var waiting = upload(row(workingDay(2), "Alix Martin", "1"));
        jdbc.sql(
                        "update day_import set uploaded_at = uploaded_at - interval '40 days', saved_at = saved_at - interval '40 days' where id in (?, ?)")
                .params(saved.id(), waiting.id())
                .update();
        upload(row(workingDay(3), "Alix Martin", "1"));

        var kept = imports.find(saved.id(), correspondent);
        assertThat(kept.added()).isOne();
        assertThat(kept.mayBeUndone(OffsetDateTime.now(clock))).isFalse();
        assertThatThrownBy(() -> imports.find(waiting.id(), correspondent)).isInstanceOf(NotFound.class);
    }
}
