package fr.carnet.tracking.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static fr.carnet.tracking.StatementSite.LAST;
import static fr.carnet.tracking.StatementSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.StatementSite;
import fr.carnet.tracking.StatementState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of statements as each role reads them and acts, over a real database. */
@ApplicationTest
class StatementPagesModuleTests extends PageTestBase {

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private StatementSite rows;
    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private PersonId alix;
    private Viewer correspondent;
    private Viewer buyer;
    private Viewer productOwner;

    @BeforeEach
    void aMonthOfWork() {
        site = new WorkSite(jdbc);
        rows = new StatementSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        correspondent = rows.correspondent(company);
        buyer = rows.buyer();
        productOwner = rows.account(Role.PRODUCT_OWNER, null, Set.of(startup));
        order = order();
        alix = site.person(company, "Alix Martin");
        site.present(order, alix);
        site.logged(order, order.line(), alix, workingDay(LAST, 1), "1");
        site.logged(order, order.lines().get(1), alix, workingDay(LAST, 2), "0.75");
        rows.trained(order, alix, workingDay(LAST, 3), "0.5");
    }

    private WorkSite.Order order() {
        return site.order(company)
                .forStartup(startup)
                .from(LAST.minusMonths(1).atDay(1))
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
    }

    private static String text(Document page) {
        return page.select("main").text().replaceAll("\\h+", " ");
    }

    /** Sends a form of the page as a browser would, with these values typed. */
    private MockHttpServletResponse send(Document page, Viewer viewer, String act, String... typed) throws Exception {
        var form = page.select("form[action$=" + act + "]").first();
        assertThat(form).as(act).isNotNull();
        var request = MockMvcRequestBuilders.post(form.attr("action"))
                .with(Viewers.as(viewer))
                .with(token());
        form.select("input[type=hidden][name]:not([name=_csrf])")
                .forEach(field -> request.param(field.attr("name"), field.attr("value")));
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String address() {
        return address(order, LAST);
    }

    private static String address(WorkSite.Order order, YearMonth month) {
        return "/releves/" + order.id().value() + "/" + month;
    }

    @Test
    @DisplayName("issue 4: month submitted, sent back, corrected, approved")
    void aMonthGoesFromHandToHand() throws Exception {
        var before = page(correspondent, address());
        assertThat(text(before)).contains("À soumettre", "1,75 j", "0,5 j", "Alix Martin", "A-2016, § 7.2");
        assertThat(text(before)).contains("À la charge du titulaire (A-2016, § 7.3) : elle ne consomme rien.");
        assertThat(send(before, correspondent, "soumission").getRedirectedUrl()).isEqualTo(address());
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");

        var unexplained = html(send(page(buyer, address()), buyer, "decision", "decision", "SEND_BACK"));
        assertThat(unexplained.select(".fr-error-text, .fr-message--error").text())
                .contains("Renseignez le motif du renvoi");
        assertThat(unexplained.select("input[value=SEND_BACK]").hasAttr("checked"))
                .isTrue();
        var undecided = html(send(page(buyer, address()), buyer, "decision", "reason", "Trop court"));
        assertThat(text(undecided)).contains("Choisissez une décision");
        assertThat(undecided.select("textarea").text()).isEqualTo("Trop court");

        send(page(buyer, address()), buyer, "decision", "decision", "SEND_BACK", "reason", "Un jour manque");
        assertThat(text(page(correspondent, address()))).contains("Motif du renvoi", "Un jour manque", "Renvoyé");

        site.logged(order, order.line(), alix, workingDay(LAST, 4), "1");
        send(page(correspondent, address()), correspondent, "soumission");
        send(page(productOwner, address()), productOwner, "decision", "decision", "APPROVE");
        assertThat(rows.state(order, LAST)).isEqualTo("APPROVED");
        var approved = page(correspondent, address());
        assertThat(text(approved)).contains("2,75 j", "Approuvé", "ils ne changent plus", "Motif : Un jour manque");
        assertThat(approved.select("main form")).isEmpty();
        assertThat(page(productOwner, address()).select("main form")).isEmpty();
    }

    @Test
    void aSubmissionIsTakenBack() throws Exception {
        send(page(correspondent, address()), correspondent, "soumission");
        send(page(correspondent, address()), correspondent, "retrait");
        assertThat(rows.state(order, LAST)).isEqualTo("DRAFT");
        assertThat(text(page(correspondent, address()))).contains("Retiré", "À soumettre");
    }

    @Test
    void anOldPageDecidesNothing() throws Exception {
        send(page(correspondent, address()), correspondent, "soumission");
        var old = page(buyer, address());
        send(page(correspondent, address()), correspondent, "retrait");
        send(page(correspondent, address()), correspondent, "soumission");
        assertThat(send(old, buyer, "decision", "decision", "APPROVE").getStatus())
                .isEqualTo(409);
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");
    }

    @Test
    void daysLoggedMeanwhileAreShownBeforeTheyAreSubmitted() throws Exception {
        var old = page(correspondent, address());
        site.logged(order, order.line(), alix, workingDay(LAST, 4), "1");
        var refused = html(send(old, correspondent, "soumission"));
        assertThat(text(refused)).contains("2,25 j affichés, 3,25 j maintenant");
        assertThat(send(refused, correspondent, "soumission").getRedirectedUrl())
                .isEqualTo(address());
    }

    @Test
    @DisplayName("Decision 016: also those with nothing entered")
    void aMonthWithoutADayIsShownAndSubmittedAsNothing() throws Exception {
        var empty = LAST.minusMonths(1);
        assertThat(text(page(buyer, "/releves?etat=DRAFT&bon=" + order.number())))
                .contains("2 relevés", "néant");
        jdbc.sql("""
                insert into correspondent (id, award_id, name, email)
                select gen_random_uuid(), o.award_id, 'Corinne', 'corinne@societe.example' from purchase_order o where o.id = ?
                on conflict do nothing""").param(order.id().value()).update();
        assertThat(page(buyer, address(order, empty)).select("a[href^=mailto:]").eachText())
                .containsExactly("Relancer par courriel");
        var before = page(correspondent, address(order, empty));
        assertThat(before.select("a[href^=mailto:]")).isEmpty();
        assertThat(text(before)).contains("qu’aucun jour n’a été fait");
        send(before, correspondent, "soumission");
        assertThat(text(page(buyer, address(order, empty)))).contains("Néant", "néant");
    }

    @Test
    void aMonthThatIsNotOverWaits() throws Exception {
        var now = YearMonth.from(WorkSite.TODAY);
        if (WorkSite.TODAY.getDayOfMonth() < 25) {
            var page = page(correspondent, address(order, now));
            assertThat(text(page)).contains("se soumet à partir du");
            assertThat(page.select("main form button[type=submit]")).isEmpty();
        }
        assertThat(get(correspondent, address(order, now.plusMonths(1))).getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("domain.md § 8: a coach reads, an administrator finds nothing, a competitor neither")
    void eachReadsWhatIsTheirs() throws Exception {
        var coach = Viewers.coach(Set.of(), Set.of(startup));
        rows.statement(order, LAST, StatementState.SUBMITTED);
        assertThat(page(coach, address()).select("main form")).isEmpty();
        for (var stranger : List.of(
                Viewers.administrator(), rows.correspondent(site.company()), Viewers.productOwner(UUID.randomUUID()))) {
            assertThat(get(stranger, address()).getStatus()).isEqualTo(404);
            assertThat(get(stranger, address() + "/releve.pdf").getStatus()).isEqualTo(404);
        }
        var competitor = rows.correspondent(site.company());
        assertThat(text(page(competitor, "/releves"))).contains("Aucun relevé pour l’instant");
        assertThat(get(competitor, "/releves/export.csv").getContentAsString()).doesNotContain(order.number());
    }

    @Test
    void nonsenseNamesNothing() throws Exception {
        for (var address : List.of(
                "/releves/" + UUID.randomUUID() + "/2026-10",
                address() + "x",
                "/releves/" + order.id().value() + "/2026-13",
                "/releves/" + order.id().value() + "/+99999-01")) {
            assertThat(get(buyer, address).getStatus()).as(address).isEqualTo(404);
        }
    }

    @Test
    void theListIsFilteredSortedCountedAndExported() throws Exception {
        rows.statement(order, LAST, StatementState.SUBMITTED);
        String mine = "/releves?bon=" + order.number();
        assertThat(text(page(buyer, mine))).contains("2 relevés", "Soumis", "Non remis", "en retard de");
        assertThat(text(page(correspondent, mine))).contains("2 relevés", "Soumis", "À soumettre");
        assertThat(text(page(buyer, mine + "&etat=SUBMITTED"))).contains("1 relevé", "aujourd’hui");
        assertThat(text(page(buyer, mine + "&mois=" + LAST.minusMonths(1)))).contains("1 relevé", "Non remis");
        assertThat(text(page(buyer, mine + "&mois=n%27importe"))).contains("2 relevés");
        assertThat(text(page(buyer, mine + "&titulaire=personne"))).contains("Aucun relevé ne correspond");
        assertThat(text(page(buyer, "/releves?startup=" + "startup " + company)))
                .contains("2 relevés");
        assertThat(page(correspondent, mine).select("#titulaire")).isEmpty();
        var csv = get(buyer, "/releves/export.csv?bon=" + order.number()).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Mois;Bon de commande", LAST + ";" + order.number(), "Soumis", "1,75");
        assertThat(get(buyer, "/releves/export.xlsx?bon=" + order.number()).getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("domain.md § 4: refused in a closed month, with what was typed kept")
    void aCellTypedInAMonthThatWasSubmittedMeanwhileIsRefusedAndKept() throws Exception {
        var day = workingDay(LAST, 1);
        var grid = page(correspondent, "/suivi?semaine=" + fr.carnet.tracking.Week.of(day) + "&bon=" + order.number());
        int column = day.getDayOfWeek().getValue() - 1;
        var cell = grid.select("input.carnet-week-cell[value=1][name$=." + column + "]")
                .first()
                .attr("name");
        rows.statement(order, LAST, StatementState.SUBMITTED);
        var request = MockMvcRequestBuilders.post("/suivi")
                .with(Viewers.as(correspondent))
                .with(token())
                .param(
                        "semaine",
                        grid.select("form[method=post] input[name=semaine]").val());
        grid.select("input[name^=r.]").forEach(row -> request.param(row.attr("name"), row.val()));
        grid.select("input.carnet-week-cell")
                .forEach(one -> request.param(one.attr("name"), one.attr("name").equals(cell) ? "0,5" : one.val()));
        var refused = html(mvc.perform(request).andReturn().getResponse());
        assertThat(refused.select("[name=" + cell + "]").val()).isEqualTo("0,5");
        assertThat(text(refused))
                .contains("Une case refusée", "est soumis : ses jours ne changent plus", "A-2016, § 7.2", "renvoyer");
        assertThat(refused.select("td.carnet-week-locked"))
                .as("the others of the month")
                .isNotEmpty();
    }

    @Test
    void theOrdersPageShowsItsMonths() throws Exception {
        rows.statement(order, LAST, StatementState.APPROVED);
        var section =
                page(correspondent, "/bons-de-commande/" + order.id().value()).select("#releves");
        assertThat(section.select("tbody tr")).hasSizeBetween(2, 3);
        assertThat(section.text()).contains("Approuvé", "À soumettre");
        assertThat(section.select("a[href=" + address() + "]")).hasSize(1);
    }

    @Test
    @DisplayName("what was changed since it was sent back is shown to whoever decides next")
    void whatChangedSinceItWasSentBackIsShown() throws Exception {
        send(page(correspondent, address()), correspondent, "soumission");
        assertThat(text(page(buyer, address()))).contains("Rien d’inhabituel").doesNotContain("depuis le renvoi");
        send(page(buyer, address()), buyer, "decision", "decision", "SEND_BACK", "reason", "Un jour manque");
        assertThat(text(page(correspondent, address()))).contains("Aucun jour n’a changé depuis le");
        site.logged(order, order.line(), alix, workingDay(LAST, 4), "1");
        send(page(correspondent, address()), correspondent, "soumission");
        var again = page(buyer, address());
        assertThat(text(again)).contains("Renvoyé auparavant");
        var changed = again.select("section[aria-labelledby=changements] tbody tr");
        assertThat(changed.eachText()).singleElement().asString().contains("Alix Martin", "UO-L2.2.2", "1 2");
    }

    @Test
    void severalStatementsInWhichNothingIsUnusualAreApprovedAtOnce() throws Exception {
        var odd = order();
        var moved = order();
        site.present(moved, alix);
        site.logged(moved, moved.line(), alix, workingDay(LAST, 5), "1");
        for (var one : List.of(order, odd, moved)) {
            rows.statement(one, LAST, StatementState.SUBMITTED);
        }
        String list = "/releves/approbation?startup=" + "startup " + company;
        var asked = page(productOwner, list);
        assertThat(text(asked)).contains("3 relevés", "Aucun jour", "rien d’inhabituel");
        var ticked = asked.select("input[name=releve][checked]");
        assertThat(ticked.eachAttr("value")).hasSize(2);
        rows.moved(moved, LAST, StatementState.DRAFT);
        rows.moved(moved, LAST, StatementState.SUBMITTED);

        var some = html(send(asked, productOwner, "approbation", ticks(ticked)));
        assertThat(text(some)).contains("1 relevé est approuvé, 1 ne l’est pas", "a changé depuis votre lecture");
        assertThat(rows.state(order, LAST)).isEqualTo("APPROVED");
        assertThat(rows.state(moved, LAST)).isEqualTo("SUBMITTED");
        assertThat(rows.state(odd, LAST)).isEqualTo("SUBMITTED");

        var none = html(send(page(productOwner, list), productOwner, "approbation"));
        assertThat(text(none)).contains("Rien n’est coché");
        var all = page(productOwner, list).select("input[name=releve]");
        assertThat(send(page(productOwner, list), productOwner, "approbation", ticks(all))
                        .getRedirectedUrl())
                .isEqualTo("/releves");
        assertThat(rows.state(odd, LAST)).isEqualTo("APPROVED");
    }

    @Test
    void whatWasApprovedAndWhatWasNotIsSaidEvenWhenNoneIsLeft() throws Exception {
        var moved = order();
        var others = List.of(order, order());
        others.forEach(one -> rows.statement(one, LAST, StatementState.SUBMITTED));
        rows.statement(moved, LAST, StatementState.SUBMITTED);
        String list = "/releves/approbation?startup=" + "startup " + company;
        var asked = page(productOwner, list);
        rows.moved(moved, LAST, StatementState.SENT_BACK);

        var left = html(send(asked, productOwner, "approbation", ticks(asked.select("input[name=releve]"))));
        assertThat(left.select("[role=alert]").text().replaceAll("\\h+", " "))
                .contains("2 relevés sont approuvés, 1 ne l’est pas")
                .contains("Relevé " + fr.carnet.shared.French.ofMonth(LAST) + ", " + moved.number() + " : ")
                .contains("a changé depuis votre lecture");
        assertThat(left.select("[role=alert] a").attr("href")).isEqualTo(address(moved, LAST));
        assertThat(text(left)).contains("Aucun relevé n’attend votre décision");
        others.forEach(one -> assertThat(rows.state(one, LAST)).isEqualTo("APPROVED"));

        var again = html(send(asked, productOwner, "approbation", ticks(asked.select("input[name=releve]"))));
        assertThat(again.select("[role=alert] h2").text()).isEqualTo("Aucun relevé n’est approuvé");
        assertThat(again.select("[role=alert] li")).hasSize(3);
    }

    @Test
    void aGuessedStatementAmongOthersIsAbsentBeforeAnythingIsApproved() throws Exception {
        rows.statement(order, LAST, StatementState.SUBMITTED);
        var asked = page(productOwner, "/releves/approbation");
        String theirs =
                site.order(site.company()).line("UO-L2.2.2", 1).issue().id().value() + ";" + LAST + ";0";
        for (String guess : List.of(theirs, "rien")) {
            String key = order.id().value() + ";" + LAST + ";0";
            assertThat(send(asked, productOwner, "approbation", "releve", key, "releve", guess)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");
    }

    @Test
    @DisplayName("domain.md § 8: only those who may approve do, and only within their reach")
    void nobodyElseApprovesSeveral() throws Exception {
        rows.statement(order, LAST, StatementState.SUBMITTED);
        String key = order.id().value() + ";" + LAST + ";0";
        for (var stranger : List.of(correspondent, Viewers.coach(Set.of(), Set.of(startup)), Viewers.productOwner())) {
            var request = MockMvcRequestBuilders.post("/releves/approbation")
                    .param("releve", key)
                    .with(Viewers.as(stranger))
                    .with(token());
            assertThat(mvc.perform(request).andReturn().getResponse().getStatus())
                    .isEqualTo(404);
        }
        assertThat(rows.state(order, LAST)).isEqualTo("SUBMITTED");
    }

    private static String[] ticks(org.jsoup.select.Elements boxes) {
        return boxes.stream()
                .flatMap(box -> java.util.stream.Stream.of("releve", box.val()))
                .toArray(String[]::new);
    }

    @Test
    void theNextOneThatWaitsIsOffered() throws Exception {
        var next = order();
        rows.statement(order, LAST, StatementState.SUBMITTED);
        rows.statement(next, LAST, StatementState.SUBMITTED);
        assertThat(page(productOwner, address()).select("main a[href=" + address(next, LAST) + "]"))
                .hasSize(1);
    }

    @Test
    void aPageAndAListSendAsManyStatementsWithManyDaysAsWithFew() throws Exception {
        rows.statement(order, LAST, StatementState.SUBMITTED);
        var few = statements(() -> page(buyer, address()));
        var short_ = statements(() -> page(buyer, "/releves?bon=" + order.number()));
        for (int n = 0; n < 12; n++) {
            var person = site.person(company, "Personne " + n);
            site.present(order, person);
            site.logged(order, order.line(), person, workingDay(LAST.minusMonths(1), 1 + n), "1");
            var more = site.order(company)
                    .forStartup(startup)
                    .from(LAST.minusMonths(1).atDay(1))
                    .line("UO-L2.2.2", 1)
                    .issue();
            rows.statement(more, LAST, StatementState.SUBMITTED);
        }
        rows.statement(order, LAST.minusMonths(1), StatementState.SUBMITTED);
        assertThat(statements(() -> page(buyer, address(order, LAST.minusMonths(1)))))
                .hasSameSizeAs(few);
        assertThat(statements(() -> page(buyer, "/releves?startup=" + "startup " + company)))
                .hasSameSizeAs(short_);
    }

    private PDDocument pdf(Viewer viewer) throws Exception {
        var answer = get(viewer, address() + "/releve.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        Files.createDirectories(Path.of("target", "pdf"));
        Files.write(Path.of("target", "pdf", "releve.pdf"), answer.getContentAsByteArray());
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\h+", " ");
    }

    @Test
    void thePdfIsAProjectUntilItIsApproved() throws Exception {
        rows.statement(order, LAST, StatementState.SUBMITTED);
        try (var pdf = pdf(correspondent)) {
            assertThat(text(pdf))
                    .contains("PROJET", "Projet de relevé d’activité", "ne sont pas approuvés", order.number());
        }
    }

    @Test
    void thePdfSaysWhatWasApproved() throws Exception {
        send(page(correspondent, address()), correspondent, "soumission");
        send(page(buyer, address()), buyer, "decision", "decision", "APPROVE");
        try (var pdf = pdf(buyer)) {
            assertThat(text(pdf))
                    .contains("Relevé d’activité " + fr.carnet.shared.French.ofMonth(LAST), order.number())
                    .contains("Approuvé le", "par Buyer", "A-2016, § 7.2", "Alix Martin Développement UO-L2.2.2 1")
                    .contains("Total consommé 1,75", "Total, qui ne consomme rien 0,5", "Page 1 sur 1")
                    .contains("à la charge du titulaire (A-2016, § 7.3)")
                    .doesNotContain("PROJET", "€");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Relevé d’activité d");
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }
}
