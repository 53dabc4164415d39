package fr.carnet.tracking;

import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.carnet.ApplicationTest;
import fr.carnet.documents.Upload;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import fr.carnet.shared.WorkingDays;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayName("domain.md § 4: import from CSV/XLSX with a preview that names each bad row")
class DayImportsModuleTests {

    private static final String HEAD = "Date;Personne;Bon de commande;Unité d’œuvre;Activité;Jours;Formation\n";

    @Autowired
    DayImports imports;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private Viewer correspondent;
    private WorkSite.Order order;
    private PersonId alix;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = account(company);
        order = site.order(company).line("UO-L2.2.2", 1).issue();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix, site.person(company, "Bao Tran"));
    }

    private Viewer account(UUID contractor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, 'Corinne', 'c@exemple.fr', 'CORRESPONDENT', ?, now())""").params(id, "c-" + id, contractor).update();
        return new Viewer(id, "c-" + id, "Corinne", Role.CORRESPONDENT, contractor, Set.of(), Set.of());
    }

    private String row(LocalDate day, String person, String days) {
        return "%s;%s;%s;UO-L2.2.2;Développement;%s;non%n".formatted(day, person, order.number(), days);
    }

    private DayImport upload(String... rows) {
        var text = HEAD + String.join("", rows);
        var file = new Upload("jours.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
        return done(imports.upload(file, false, correspondent));
    }

    private DayImport confirm(DayImport taken) {
        imports.confirm(taken.id(), correspondent);
        return done(taken.id());
    }

    /** The work goes on behind; it is over in a moment. */
    private DayImport done(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !imports.find(id, correspondent).state().isBusy());
        return imports.find(id, correspondent);
    }

    private List<String> reasons(DayImport taken) {
        return jdbc.sql(
                        "select line || ' ' || reason from day_import_row where import_id = ? and outcome = 'REFUSED' order by line")
                .param(taken.id())
                .query(String.class)
                .list();
    }

    private BigDecimal logged() {
        return jdbc.sql("select coalesce(sum(quantity), 0) from logged_day where order_id = ?")
                .param(order.id().value())
                .query(BigDecimal.class)
                .single();
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
        assertThat(reasons(taken))
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
        assertThat(reasons(taken).get(0)).contains("une personne ne fait pas plus d’un jour");
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
        var text = HEAD + row(sunday, "Alix Martin", "1");
        var file = new Upload("jours.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
        assertThat(done(imports.upload(file, true, correspondent)).added()).isOne();
    }

    @Test
    void aFileWithoutTheColumnsSaysWhichAreMissing() {
        var file = new Upload("autre.csv", () -> new ByteArrayInputStream("a;b\n1;2\n".getBytes(UTF_8)));
        var taken = done(imports.upload(file, false, correspondent));
        assertThat(taken.state()).isEqualTo(DayImportState.UNREADABLE);
        assertThat(taken.reason()).contains("« Personne »");
    }

    @Test
    @DisplayName("domain.md § 8: a competitor's order is as unknown as none, and their import as absent")
    void learnsNothingOfAnotherCompany() {
        var theirs = site.order(site.company()).line("UO-L2.2.2", 1).issue();
        var asked =
                upload("%s;Alix Martin;%s;UO-L2.2.2;Développement;1;non%n".formatted(workingDay(1), theirs.number()));
        assertThat(reasons(asked).get(0)).contains("n’est pas un bon de commande de votre société");
        assertThatThrownBy(() -> imports.find(asked.id(), account(site.company())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.find(asked.id(), Viewers.buyer())).isInstanceOf(NotFound.class);
    }

    @Test
    void takesInAYearOfALargeCompany() {
        var rows = new StringBuilder(HEAD);
        var start = LocalDate.of(2000, 1, 3);
        for (int at = 0; at < DaySheet.MOST_ROWS; at++) {
            rows.append("%s;Alix Martin;%s;UO-L2.2.2;%s;0,25;non%n"
                    .formatted(
                            start.plusDays(at / 2), order.number(), at % 2 == 0 ? "Développement" : "Documentation"));
        }
        var bytes = rows.toString().getBytes(UTF_8);
        var taken = done(
                imports.upload(new Upload("annee.csv", () -> new ByteArrayInputStream(bytes)), true, correspondent));
        assertThat(taken.rows()).isEqualTo(DaySheet.MOST_ROWS);
        // Whatever their number, each of them is named: none of these days is within the order's period.
        assertThat(taken.refused()).isGreaterThan(DaySheet.MOST_ROWS * 9 / 10);
    }
}
