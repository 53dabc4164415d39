package fr.carnet.startups.web.indicators;

import static fr.carnet.StatementCounter.statements;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.TestDay;
import fr.carnet.people.AccountRows;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.indicators.IndicatorAim;
import fr.carnet.startups.indicators.IndicatorRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
@DisplayName("The pages of indicators (domain.md § 6, § 8); each test is rolled back")
class IndicatorPagesModuleTests extends PageTestBase {

    private static final LocalDate TODAY = TestDay.TODAY;
    private static final String LIST = "/startups/suivie/indicateurs";

    @Autowired
    private JdbcClient jdbc;

    private IndicatorRows indicators;
    private UUID incubator;
    private UUID startup;
    private UUID usage;
    private Viewer buyer;

    @BeforeEach
    void aYearOfValues() {
        var rows = new StartupRows(jdbc);
        indicators = new IndicatorRows(jdbc);
        incubator = rows.incubator("essai");
        startup = rows.startup("suivie", incubator);
        usage = indicators.main(startup);
        for (int ago = 0; ago < 12; ago++) {
            indicators.value(usage, TODAY.minusDays(30L * ago), String.valueOf(1120 - 120 * ago));
        }
        buyer = new Viewer(
                new AccountRows(jdbc).account(Role.BUYER), "a", "Alice", Role.BUYER, null, Set.of(), Set.of());
    }

    @Test
    void theStartupPageShowsTheMainOneAndListsTheOthers() {
        indicators.indicator(startup, "Délai", "jours", IndicatorAim.FALL, false);
        var section = page(buyer, "/startups/suivie").select("#indicateurs");
        assertThat(section.text())
                .contains("Usagers actifs", "1\u202f120 usagers", "en hausse de 12 % sur 30 jours")
                .contains("En amélioration", "Autres indicateurs", "Délai");
        assertThat(section.select("svg polyline")).hasSize(1);
        assertThat(section.select("details table tbody tr")).hasSizeBetween(10, 12);
    }

    @Test
    void anEmptyStartupSaysHowToBegin() {
        new StartupRows(jdbc).startup("neuve", incubator);
        var section = page(buyer, "/startups/neuve").select("#indicateurs");
        assertThat(section.text()).contains("Aucun indicateur n’est suivi");
        assertThat(section.select("a[href=/startups/neuve/indicateurs/nouveau]"))
                .hasSize(1);
        assertThat(page(buyer, "/startups/neuve/indicateurs")
                        .select(".carnet-empty")
                        .text())
                .contains("Définissez-en un");
    }

    @Test
    void aFallIsGoodWhereItIsAimedAt() {
        jdbc.sql("update indicator set aim = 'FALL', target = 100, target_on = test.today() - 1 where id = ?")
                .param(usage)
                .update();
        var text = page(buyer, LIST).select("main").text();
        assertThat(text).contains("En dégradation", "Échéance passée", "écart : 1\u202f020 usagers");
    }

    @Test
    void definesAnIndicatorWithItsMistakesBesideTheirFields() {
        var wrong = html(post(
                buyer,
                LIST + "/nouveau",
                "name",
                "usagers-actifs",
                "unit",
                "usagers",
                "kind",
                "USAGE",
                "aim",
                "RISE",
                "target",
                "beaucoup",
                "targetOn",
                "2027-01-01",
                "seen",
                "0"));
        assertThat(wrong.select("#target-messages").text()).contains("Saisissez un nombre");
        var twin = html(post(
                buyer,
                LIST + "/nouveau",
                "name",
                "usagers-actifs",
                "unit",
                "usagers",
                "kind",
                "USAGE",
                "aim",
                "RISE",
                "seen",
                "0"));
        assertThat(twin.select("#name-messages").text()).contains("déjà un indicateur « Usagers actifs »");
        assertThat(html(post(buyer, LIST + "/nouveau", "seen", "0"))
                        .select("#kind-messages, #name-messages, #unit-messages")
                        .text())
                .contains("Choisissez ce que", "Renseignez le nom", "Renseignez l’unité");
        var done = post(
                buyer,
                LIST + "/nouveau",
                "name",
                "Satisfaction",
                "unit",
                "%",
                "kind",
                "SATISFACTION",
                "aim",
                "RISE",
                "target",
                "82,5",
                "seen",
                "0");
        assertThat(done.getRedirectedUrl()).startsWith(LIST + "/");
        assertThat(page(buyer, Objects.requireNonNull(done.getRedirectedUrl()))
                        .select("main")
                        .text())
                .contains("Satisfaction", "Cible 82,5 %", "Aucune valeur encore");
    }

    @Test
    void changesAndKeepsWhatWasTypedWhereSomeoneElseDid() {
        var address = LIST + "/" + usage + "/modification";
        assertThat(page(buyer, address).select("[name=unit]").val()).isEqualTo("usagers");
        String[] fields = {"name", "Usagers du mois", "unit", "usagers", "kind", "USAGE", "aim", "RISE", "seen", "0"};
        assertThat(post(buyer, address, fields).getRedirectedUrl()).isEqualTo(LIST + "/" + usage);
        var stale = post(buyer, address, fields);
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(html(stale).select("[name=seen]").val()).isEqualTo("1");
    }

    @Test
    void addsCorrectsAndRemovesAValue() {
        var address = LIST + "/" + usage;
        var day = TODAY.minusDays(3);
        assertThat(post(buyer, address + "/valeurs", "day", day.toString(), "value", "1 130,25", "seen", "0")
                        .getRedirectedUrl())
                .isEqualTo(address);
        var twice = html(post(buyer, address + "/valeurs", "day", day.toString(), "value", "5", "seen", "0"));
        assertThat(twice.select("#day-messages").text()).contains("Il y a déjà une valeur");
        assertThat(twice.select("[name=value]").val()).isEqualTo("5");
        var future =
                html(post(buyer, address + "/valeurs", "day", TODAY.plusDays(1).toString(), "value", "5", "seen", "0"));
        assertThat(future.select("#day-messages").text()).contains("est à venir");

        var correction = address + "/valeurs/" + day;
        var seen = page(buyer, correction).select("[name=seen]").val();
        assertThat(post(buyer, correction, "day", day.toString(), "value", "1131", "comment", "Relu", "seen", seen)
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(post(buyer, correction, "day", day.toString(), "value", "1132", "seen", seen)
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(buyer, address).select("#table-anciennes tbody").text())
                .contains("1\u202f130,25", "corrigée par Alice");

        assertThat(page(buyer, correction + "/retrait").select("main").text())
                .contains("1\u202f131 usagers", "Retirer");
        assertThat(post(buyer, correction + "/retrait").getRedirectedUrl()).isEqualTo(address);
        assertThat(page(buyer, address).select("#table-anciennes tbody").text()).contains("retirée par Alice");
        assertThat(get(buyer, correction).getStatus()).isEqualTo(404);
    }

    @Test
    void choosesTheMainOneTheOrderAndThoseInUse() {
        var second = indicators.indicator(startup, "Délai", "jours", IndicatorAim.FALL, false);
        var address = LIST + "/" + second;
        assertThat(post(buyer, address + "/rang", "monter", "true").getRedirectedUrl())
                .isEqualTo(LIST);
        assertThat(page(buyer, LIST).select("section h2").eachText()).containsExactly("Délai", "Usagers actifs");
        post(buyer, address + "/principal");
        assertThat(page(buyer, LIST).select("#indicateur-" + second).text()).contains("Indicateur principal");
        assertThat(page(buyer, address + "/archivage").select("main").text()).contains("le premier des autres");
        post(buyer, address + "/archivage");
        assertThat(page(buyer, LIST).select("#archives").text()).contains("Délai");
        assertThat(page(buyer, address).select("#valeur")).isEmpty();
        post(buyer, LIST + "/" + usage + "/archivage");
        assertThat(page(buyer, "/startups/suivie").select("#indicateurs a").eachText())
                .contains("Voir les indicateurs archivés");
        post(buyer, LIST + "/" + usage + "/archivage", "retablir", "true");
        post(buyer, address + "/archivage", "retablir", "true");
        assertThat(page(buyer, LIST).select("#archives")).isEmpty();
    }

    @Test
    void importsAFileOnceItsPreviewIsRead() {
        var text = "Startup;Indicateur;Date;Valeur;Vu par\nsuivie;Usagers actifs;" + TODAY
                + ";1200;A\nsuivie;Usagers actifs;" + TODAY.minusDays(1) + ";7;A\nsuivie;Inconnu;" + TODAY + ";7;A\n";
        var address = upload(text.getBytes(UTF_8));
        var preview = page(buyer, address);
        assertThat(preview.select("#corrections tbody").text()).contains("1\u202f120", "1\u202f200");
        assertThat(preview.select("#ajouts tbody tr")).hasSize(1);
        assertThat(preview.select("#refus tbody").text()).contains("4", "n’a pas d’indicateur « Inconnu »");
        assertThat(preview.select("main").text()).contains("Colonnes laissées de côté : Vu par");
        assertThat(post(buyer, address, "seen", "autre").getStatus()).isEqualTo(409);
        assertThat(post(buyer, address, "seen", seen(preview)).getRedirectedUrl())
                .isEqualTo("/startups/indicateurs/import");
        assertThat(page(buyer, upload(text.getBytes(UTF_8))).select("main").text())
                .contains("Ce fichier ne change rien");
        assertThat(refusal(new byte[0])).contains("ne contient aucune ligne");
        assertThat(refusal("a;b\n1;2\n".getBytes(UTF_8))).contains("il manque");
    }

    @Test
    @DisplayName("what is exported, in CSV or XLSX, imported again changes nothing")
    void importsItsOwnExport() {
        indicators.value(
                indicators.indicator(startup, "+ 12 % d’\"usage\"", "%", IndicatorAim.RISE, false), TODAY, "-0.0001");
        jdbc.sql("update indicator_value set comment = '=1+1' where indicator_id = ? and day = ?")
                .params(usage, TODAY)
                .update();
        indicators.value(usage, TODAY.minusDays(1), "99999999999.9999");
        for (String file : List.of(LIST + "/export.csv", LIST + "/export.xlsx", "/startups/indicateurs/export.csv")) {
            var preview = page(buyer, upload(get(buyer, file).getContentAsByteArray()));
            assertThat(preview.select("main").text())
                    .as(file)
                    .contains("Ce fichier ne change rien")
                    .doesNotContain("laissées de côté");
            assertThat(preview.select("#refus")).as(file).isEmpty();
        }
    }

    @Test
    void theModelHasARowForEachIndicator() throws Exception {
        var model = get(buyer, "/startups/indicateurs/modele.csv").getContentAsString(UTF_8);
        assertThat(model.lines().filter(line -> line.startsWith("suivie;"))).hasSize(1);
        assertThat(refusal(model.getBytes(UTF_8))).contains("ne contient aucune valeur");
    }

    @Test
    @DisplayName("domain.md § 8: readers read; a coach of another incubator finds nothing")
    void looksAbsentToOthers() {
        var address = LIST + "/" + usage;
        var theirs = Viewers.coach(Set.of(incubator), Set.of(startup));
        assertThat(page(theirs, address).select("#valeur")).hasSize(1);
        var others = List.of(
                Viewers.coach(Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID())),
                Viewers.productOwner(UUID.randomUUID()),
                Viewers.correspondent(),
                Viewers.administrator());
        for (Viewer other : others) {
            for (String page : List.of(
                    LIST,
                    LIST + "/export.csv",
                    LIST + "/nouveau",
                    address,
                    address + "/modification",
                    address + "/archivage",
                    address + "/valeurs/" + TODAY,
                    address + "/valeurs/" + TODAY + "/retrait")) {
                assertThat(get(other, page).getStatus())
                        .as(other.role() + " " + page)
                        .isEqualTo(404);
            }
        }
        new StartupRows(jdbc).startup("ailleurs", incubator);
        assertThat(get(buyer, "/startups/ailleurs/indicateurs/" + usage).getStatus())
                .isEqualTo(404);
    }

    @Test
    void costsAsMuchWithTenIndicatorsAsWithOne() throws Exception {
        int one = statements(() -> page(buyer, LIST)).size();
        for (int more = 0; more < 9; more++) {
            var id = indicators.indicator(startup, "Autre " + more, "u", IndicatorAim.RISE, false);
            indicators.value(id, TODAY, "1");
            indicators.value(id, TODAY.minusDays(30), "2");
        }
        assertThat(statements(() -> page(buyer, LIST))).hasSize(one);
    }

    private String upload(byte[] content) {
        var file = new MockMultipartFile("file", "valeurs.csv", "text/csv", content);
        var answer = send(multipart("/startups/indicateurs/import")
                .file(file)
                .with(Viewers.as(buyer))
                .with(Viewers.token()));
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String refusal(byte[] content) {
        var file = new MockMultipartFile("file", "valeurs.csv", "text/csv", content);
        return html(send(multipart("/startups/indicateurs/import")
                        .file(file)
                        .with(Viewers.as(buyer))
                        .with(Viewers.token())))
                .select("#file-messages")
                .text();
    }

    private static String seen(Document preview) {
        return preview.select("[name=seen]").val();
    }
}
