package fr.carnet.tracking.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static fr.carnet.teams.WorkSite.workingDay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.DayFiles;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.imports.DayImport;
import fr.carnet.tracking.imports.DayImportState;
import fr.carnet.tracking.imports.DayImports;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApplicationTest
class DayImportPagesModuleTests extends PageTestBase {

    private static final String PAGE = "/suivi/import";

    @Autowired
    DayImports imports;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private Viewer correspondent;
    private DayFiles files;
    private WorkSite.Order order;

    @BeforeEach
    void aTeamAtWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        correspondent = new StatementSite(jdbc).correspondent(company);
        files = new DayFiles(imports, jdbc, correspondent);
        order = site.order(company).line("UO-L2.2.2", 1).issue();
        var alix = site.person(company, "Alix Martin");
        site.present(order, alix, site.person(company, "Bao Tran"));
        site.logged(order, order.line(), alix, workingDay(30), "1");
    }

    private String row(int ago, String person, String days) {
        return DayFiles.row(workingDay(ago), person, order.number(), "UO-L2.2.2", days);
    }

    private Document page(DayImport taken) throws Exception {
        return page(correspondent, PAGE + "/" + taken.id());
    }

    private MockHttpServletResponse send(String name, byte[] content) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.multipart(PAGE)
                        .file(new MockMultipartFile("fichier", name, "text/csv", content))
                        .with(Viewers.as(correspondent))
                        .with(token()))
                .andReturn()
                .getResponse();
    }

    @Test
    void tellsRowsRefusedAlikeTogetherAndShowsThem() throws Exception {
        var taken = files.upload(
                row(1, "Dupond", "1"),
                row(2, "Dupond", "1"),
                row(1, "Bao Tran", "0,3"),
                row(3, "Dupond", "1"),
                row(3, "Bao Tran", "1"),
                row(3, "Bao Tran", "1"),
                row(3, "Bao Tran", "0,5"));
        var page = page(taken);
        assertThat(page.select("section[aria-labelledby=raisons] li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("3 lignes : « Dupond » n’est pas"),
                        second -> assertThat(second).startsWith("2 lignes : Des lignes disent la même chose"),
                        third -> assertThat(third).startsWith("1 ligne : "));
        assertThat(page.select("#apercu tbody tr")).hasSize(6);

        var only = page(
                correspondent,
                page.select("section[aria-labelledby=raisons] a").get(0).attr("href"));
        assertThat(only.select("#apercu tbody th").eachText()).containsExactly("2", "3", "5");
    }

    @Test
    void saysBeforeTheActWhatEachOrderAndPersonComeTo() throws Exception {
        var page =
                page(files.upload(row(1, "Alix Martin", "1"), row(2, "Alix Martin", "0,5"), row(1, "Bao Tran", "1")));
        assertThat(page.select("#effets tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(order.number(), "60,00", "1,00", "2,50", "56,50");
        assertThat(page.select("#personnes tbody tr").eachText())
                .containsExactly("Alix Martin 2 1,50 0,00", "Bao Tran 1 1,00 0,00");
    }

    @Test
    void givesTheRowsBackToBeCorrectedAndJoinedAgain() throws Exception {
        var refused = files.upload(row(1, "Alix Martn", "0,5"), row(1, "Bao Tran", "1"));
        var csv = get(correspondent, PAGE + "/" + refused.id() + "/lignes/export.csv");
        var text = new String(csv.getContentAsByteArray(), UTF_8);
        assertThat(text).contains("Raison du refus").contains("« Alix Martn » n’est pas une personne");

        var corrected = files.send(
                "corrige.csv", text.replace("Alix Martn", "Alix Martin").getBytes(UTF_8), false);
        assertThat(corrected.mayBeSaved()).isTrue();
        assertThat(corrected.days()).isEqualByComparingTo("1.5");

        var xlsx = get(correspondent, PAGE + "/" + refused.id() + "/lignes/export.xlsx");
        var again = files.send("jours.xlsx", xlsx.getContentAsByteArray(), false);
        assertThat(again.refused()).isOne();
        assertThat(again.added()).isOne();

        var bad = get(correspondent, PAGE + "/" + refused.id() + "/refus/export.csv");
        assertThat(new String(bad.getContentAsByteArray(), UTF_8).lines()).hasSize(2);
    }

    @Test
    void saysNextToTheFieldWhyAFileIsNoneAndKeepsNothingOfIt() throws Exception {
        for (var name : List.of("jours.csv", "jours.xlsx")) {
            var answer = send(name, "%PDF-1.7".getBytes(UTF_8));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(html(answer).select("main").text()).contains("« " + name + " » est un PDF");
        }
        assertThat(html(send("vide.csv", new byte[0])).select("main").text()).contains("ne contient aucune ligne");
        assertThat(page(correspondent, PAGE).select("#passes")).isEmpty();
    }

    @Test
    void listsWhatTheCompanyImportedAndNothingOfAnother() throws Exception {
        var saved = files.confirm(files.upload(row(1, "Alix Martin", "1")));
        assertThat(saved.state()).isEqualTo(DayImportState.SAVED);
        files.upload(row(2, "Alix Martin", "1"));

        assertThat(page(correspondent, PAGE).select("#passes tbody tr").eachText())
                .satisfiesExactly(
                        waiting -> assertThat(waiting).contains("À confirmer", correspondent.displayName()),
                        done -> assertThat(done).contains("Enregistré", "1,00"));
        var colleague = new StatementSite(jdbc).correspondent(company);
        assertThat(page(colleague, PAGE).select("#passes tbody tr")).hasSize(1);
        var competitor = new StatementSite(jdbc).correspondent(site.company());
        assertThat(page(competitor, PAGE).select("#passes")).isEmpty();
        assertThat(get(competitor, PAGE + "/" + saved.id()).getStatus()).isEqualTo(404);
        assertThat(get(competitor, PAGE + "/" + saved.id() + "/annulation").getStatus())
                .isEqualTo(404);
        assertThat(get(competitor, PAGE + "/" + saved.id() + "/lignes/export.csv")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void undoesAnImportFromAPageThatSaysWhatItDoes() throws Exception {
        var saved = files.confirm(files.upload(row(1, "Alix Martin", "1")));
        var ask = page(saved).select("a[href$=/annulation]").attr("href");
        assertThat(page(correspondent, ask).select("main").text()).contains("1 ligne écrite", "reprend sa valeur");

        mvc.perform(
                MockMvcRequestBuilders.post(ask).with(Viewers.as(correspondent)).with(token()));
        files.done(saved.id());
        assertThat(page(saved).select("main").text()).contains("Cet import est annulé");
        assertThat(files.logged(order.id())).isEqualByComparingTo("1");
        assertThat(get(correspondent, ask).getStatus()).isEqualTo(404);
    }

    @Test
    void saysThatAWorkWasInterruptedAndOffersWhatCanBeDone() throws Exception {
        var taken = files.upload(row(1, "Alix Martin", "1"));
        stoppedWhile("SAVING", taken);
        assertThat(page(taken).select("main").text()).contains("L’import a été interrompu");
        assertThat(page(taken).select("main button[name=acte]").eachText())
                .containsExactly("Reprendre", "Abandonner cet import");
        stoppedWhile("READING", taken);
        assertThat(page(taken).select("main button[name=acte]").eachText()).containsExactly("Abandonner cet import");

        mvc.perform(MockMvcRequestBuilders.post(PAGE + "/" + taken.id())
                .param("acte", "abandonner")
                .with(Viewers.as(correspondent))
                .with(token()));
        assertThat(get(correspondent, PAGE + "/" + taken.id()).getStatus()).isEqualTo(404);
    }

    private void stoppedWhile(String state, DayImport taken) {
        jdbc.sql("update day_import set state = ?, moved_at = test.now() - interval '10 minutes' where id = ?")
                .params(state, taken.id())
                .update();
    }

    @Test
    void costTheSameStatementsWhateverTheirRows() throws Exception {
        var few = files.upload(row(1, "Alix Martin", "1"));
        var list = statements(() -> page(correspondent, PAGE));
        var preview = statements(() -> page(few));
        var one = files.upload(row(1, "Dupond", "1"));
        var refused = statements(() -> page(one));

        var rows = new String[50];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(1 + at / 2, at % 2 == 0 ? "Alix Martin" : "Bao Tran", "0,25");
        }
        var many = files.upload(rows);
        for (int at = 0; at < 30; at++) {
            files.upload(row(1, "Alix Martin", "1"));
        }
        assertThat(many.added()).isEqualTo(50);
        assertThat(statements(() -> page(many))).hasSameSizeAs(preview);
        assertThat(statements(() -> page(correspondent, PAGE))).hasSameSizeAs(list);
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(1 + at, "Dupond " + at, "1");
        }
        var fifty = files.upload(rows);
        assertThat(statements(() -> page(fifty))).hasSameSizeAs(refused);
    }
}
