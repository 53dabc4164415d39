package fr.carnet.startups.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.documents.Upload;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("Values of indicators by file (domain.md § 6)")
class ValueImportsDataTests {

    private static final LocalDate TODAY = TestDay.TODAY;
    private static final String HEAD = "Startup;Indicateur;Date;Valeur;Commentaire\n";

    @Autowired
    private ValueImports imports;

    @Autowired
    private JdbcClient jdbc;

    private IndicatorRows indicators;
    private UUID incubator;
    private UUID startup;
    private UUID usage;
    private Viewer buyer;

    @BeforeEach
    void anIndicator() {
        var rows = new StartupRows(jdbc);
        indicators = new IndicatorRows(jdbc);
        incubator = rows.incubator("essai");
        startup = rows.startup("mesuree.fr", incubator);
        usage = indicators.main(startup);
        buyer = someone(Role.BUYER, Set.of());
    }

    @Test
    void addsWhatIsNewAndCorrectsWhatDiffers() {
        indicators.value(usage, TODAY.minusDays(1), "10");
        indicators.value(usage, TODAY.minusDays(2), "20");
        var preview = preview(HEAD
                + row(TODAY, "1 250,5", "Statistiques")
                + row(TODAY.minusDays(1), "11", "")
                + row(TODAY.minusDays(2), "20", ""));
        assertThat(preview.rows())
                .extracting(ValueRow::outcome)
                .containsExactly(ValueOutcome.ADDED, ValueOutcome.CHANGED, ValueOutcome.UNCHANGED);
        assertThat(confirm(preview)).isEqualTo(2);
        assertThat(values()).containsExactly("1250.5 Statistiques", "11 ", "20 ");
        assertThat(jdbc.sql("select trim_scale(value) || ' ' || removed || ' ' || left_by from indicator_former_value"
                                + " where indicator_id = ?")
                        .param(usage)
                        .query(String.class)
                        .list())
                .containsExactly("10 false " + buyer.displayName());
        assertThat(jdbc.sql(
                                "select cast(details as text) from audit_event where action = 'indicator.values-imported' and subject_id = ?")
                        .param(usage)
                        .query(String.class)
                        .single())
                .contains("\"values-added\": 1", "value-" + TODAY.minusDays(1), "\"before\": 10", "\"after\": 11");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = HEAD + row(TODAY, "12,5", "Mesuré") + row(TODAY.minusDays(30), "-3", "");
        confirm(preview(file));
        var again = preview(file);
        assertThat(again.rows()).extracting(ValueRow::outcome).containsOnly(ValueOutcome.UNCHANGED);
        assertThat(confirm(again)).isZero();
        assertThat(jdbc.sql("select count(*) from indicator_former_value where indicator_id = ?")
                        .param(usage)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void findsAStartupByItsIdentifierOrItsNameInAnyCase() {
        var name = "STARTUP MESURÉE.FR";
        assertThat(preview(HEAD + name + ";usagers ACTIFS;" + TODAY + ";1;\nMesuree.FR;Usagers actifs;"
                                + TODAY.minusDays(1) + ";1;\n")
                        .rows())
                .extracting(ValueRow::outcome)
                .containsOnly(ValueOutcome.ADDED);
    }

    @Test
    void refusesARowByNameAndTakesTheOthers() {
        var archived = indicators.indicator(startup, "Ancien", "u", IndicatorAim.RISE, false);
        jdbc.sql("update indicator set archived_on = test.today() where id = ?")
                .param(archived)
                .update();
        var rows = new StartupRows(jdbc);
        rows.startup("jumelle", incubator);
        rows.startup("jumelle-2", incubator);
        jdbc.sql("update startup set name = 'Jumelles' where slug in ('jumelle', 'jumelle-2')")
                .update();
        var preview = preview(HEAD
                + row(TODAY, "1", "")
                + row(TODAY, "2", "")
                + "Inconnue;Usagers actifs;" + TODAY + ";1;\n"
                + "mesuree.fr;Inconnu;" + TODAY + ";1;\n"
                + row(TODAY.plusDays(1), "1", "")
                + row(TODAY.minusDays(3), "1,2,3", "")
                + row(TODAY.minusDays(4), "0,00001", "")
                + row(TODAY.minusDays(5), "100 000 000 000", "")
                + "mesuree.fr;Usagers actifs;31/02/2026;1;\n"
                + "mesuree.fr;Usagers actifs;;1;\n"
                + "mesuree.fr;Ancien;" + TODAY + ";1;\n"
                + "Jumelles;Usagers actifs;" + TODAY + ";1;\n"
                + "mesuree.fr;Usagers actifs;" + TODAY.minusDays(6) + ";;\n");
        assertThat(preview.rows(ValueOutcome.REFUSED))
                .extracting(row -> row.written().line() + " " + refusal(row).code())
                .containsExactly(
                        "3 indicator.import.twice",
                        "4 indicator.import.unknown-startup",
                        "5 indicator.import.unknown-indicator",
                        "6 indicator.value-future",
                        "7 indicator.import.number",
                        "8 indicator.figure-decimals",
                        "9 indicator.figure-too-large",
                        "10 indicator.import.date",
                        "11 indicator.import.incomplete",
                        "12 indicator.archived",
                        "13 indicator.import.several-startups",
                        "14 indicator.import.incomplete");
        assertThat(refusal(preview.rows(ValueOutcome.REFUSED).get(0)).args()).containsExactly(2);
        assertThat(confirm(preview)).isOne();
        assertThat(values()).containsExactly("1 ");
    }

    @Test
    @DisplayName("a hidden byte order mark, other titles in another order, surplus columns, another encoding")
    void readsWhatSpreadsheetsWrite() {
        var marked =
                preview("\ufeffValeur;Mesure;Service;Jour;Vu par\n7;Usagers actifs;mesuree.fr;" + TODAY + ";Alice\n");
        assertThat(marked.rows()).extracting(ValueRow::outcome).containsOnly(ValueOutcome.ADDED);
        assertThat(marked.others()).containsExactly("Vu par");
        var old = upload(
                ("Startup;Indicateur;Date;Valeur;Source\nmesuree.fr;Usagers actifs;" + TODAY + ";7;Relevé\n")
                        .getBytes(Charset.forName("windows-1252")),
                buyer);
        assertThat(imports.preview(old, buyer).rows())
                .extracting(row -> row.value().comment())
                .containsExactly("Relevé");
    }

    @Test
    void passesOverRowsOfTheModelThatNobodyFilledIn() {
        assertThat(preview(HEAD + "mesuree.fr;Usagers actifs;;;\n" + row(TODAY, "1", ""))
                        .rows())
                .hasSize(1);
        refused("indicator.import.no-rows", HEAD + "mesuree.fr;Usagers actifs;;;\n");
        refused("indicator.import.no-rows", HEAD);
        refused("sheet.columns", "Startup;Date;Valeur\nmesuree.fr;" + TODAY + ";1\n");
    }

    @Test
    void keepsTheCommentThatAFileSaysNothingOf() {
        confirm(preview(HEAD + row(TODAY, "1", "Comptage")));
        var preview = preview("Startup;Indicateur;Date;Valeur\nmesuree.fr;Usagers actifs;" + TODAY + ";2\n");
        confirm(preview);
        assertThat(values()).containsExactly("2 Comptage");
    }

    @Test
    void writesNothingWhereCarnetChangedSinceThePreview() {
        var preview = preview(HEAD + row(TODAY, "1", "") + row(TODAY.minusDays(1), "1", ""));
        indicators.value(usage, TODAY, "9");
        assertThatThrownBy(() -> confirm(preview))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("indicator.import.changed"));
        assertThat(values()).containsExactly("9 ");
    }

    @Test
    @DisplayName("domain.md § 8: a startup that one may not edit is unknown, and nobody else finds the file")
    void knowsOnlyTheStartupsOfItsReader() {
        var coach = someone(Role.COACH, Set.of(UUID.randomUUID()));
        var file = HEAD + row(TODAY, "1", "");
        var preview = imports.preview(upload(file.getBytes(UTF_8), coach), coach);
        assertThat(preview.rows())
                .extracting(row -> refusal(row).code())
                .containsExactly("indicator.import.unknown-startup");
        var theirs = someone(Role.PRODUCT_OWNER, Set.of(startup));
        var id = upload(file.getBytes(UTF_8), theirs);
        assertThat(imports.preview(id, theirs).written()).isOne();
        assertThatThrownBy(() -> imports.preview(id, coach)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.confirm(id, "", buyer)).isInstanceOf(NotFound.class);
        for (Viewer other : List.of(Viewers.correspondent(), Viewers.administrator())) {
            assertThatThrownBy(() -> imports.upload(file("x".getBytes(UTF_8)), other))
                    .isInstanceOf(NotFound.class);
        }
    }

    private void refused(String code, String text) {
        assertThatThrownBy(() -> upload(text.getBytes(UTF_8), buyer))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static Refusal refusal(ValueRow row) {
        return Objects.requireNonNull(row.refusal());
    }

    private static String row(LocalDate day, String value, String comment) {
        return "mesuree.fr;Usagers actifs;" + day + ";" + value + ";" + comment + "\n";
    }

    private ValueImportPreview preview(String text) {
        return imports.preview(upload(text.getBytes(UTF_8), buyer), buyer);
    }

    private long confirm(ValueImportPreview preview) {
        return imports.confirm(preview.id(), preview.seen(), buyer);
    }

    private UUID upload(byte[] content, Viewer viewer) {
        return imports.upload(file(content), viewer);
    }

    private static Upload file(byte[] content) {
        return new Upload("valeurs.csv", () -> new ByteArrayInputStream(content));
    }

    private Viewer someone(Role role, Set<UUID> startups) {
        return new Viewer(
                new AccountRows(jdbc).account(role), "import", "Irène Import", role, null, startups, Set.of());
    }

    private List<String> values() {
        return jdbc.sql(
                        "select trim_scale(value) || ' ' || comment from indicator_value where indicator_id = ? order by day desc")
                .param(usage)
                .query(String.class)
                .list();
    }
}
