package fr.carnet.coordination.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.people.signin.Viewers.token;
import static fr.carnet.teams.WorkSite.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.French;
import fr.carnet.teams.WorkSite;
import fr.carnet.tracking.Week;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of the coordination meeting, as a buyer leads it and a correspondent takes part. */
@ApplicationTest
class MeetingPagesModuleTests extends PageTestBase {

    private static final Week WEEK = Week.of(TODAY);

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private Viewer buyer;
    private Viewer correspondent;
    private WorkSite.Order order;
    private String page;

    @BeforeEach
    void anOrderUnderWay() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        buyer = account(Role.BUYER, "Alice Acheteuse", null);
        correspondent = account(Role.CORRESPONDENT, "Corinne", company);
        order = site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        page = "/point-hebdomadaire/titulaires/" + company;
    }

    private Viewer account(Role role, String name, @Nullable UUID of) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, created_at)
                values (?, 0, ?, ?, 'c@carnet.example', ?, ?, test.now())""").params(id, "p-" + id, name, role.name(), of).update();
        return new Viewer(id, "p-" + id, name, role, of, Set.of(), Set.of());
    }

    private MockHttpServletResponse post(Viewer viewer, String address, boolean htmx, String... fieldsAndValues)
            throws Exception {
        var request = MockMvcRequestBuilders.post(address)
                .with(Viewers.as(viewer))
                .with(token())
                .param("semaine", WEEK.toString());
        if (htmx) {
            request.header("HX-Request", "true");
        }
        for (int at = 0; at < fieldsAndValues.length; at += 2) {
            request.param(fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String noteAddress() {
        return page + "/notes/" + order.id().value();
    }

    private static String text(Element document) {
        return document.text().replaceAll("[\\h\u202f]+", " ");
    }

    @Test
    void listsThePointsThatOneHasToDoWith() throws Exception {
        assertThat(page(buyer, "/point-hebdomadaire?tri=-bons").select("a[href*=point-hebdomadaire]"))
                .isNotEmpty();
        var own = page(correspondent, "/point-hebdomadaire");
        assertThat(own.select("tbody tr")).hasSize(1);
        assertThat(own.select("tbody a[href*=" + company + "]")).isNotEmpty();
        assertThat(page(account(Role.COACH, "Camille", null), "/point-hebdomadaire")
                        .text())
                .contains("Aucun point à tenir");
        var owner = Viewers.productOwner(startup);
        assertThat(page(owner, "/point-hebdomadaire").select("tbody tr")).hasSize(2);
    }

    @Test
    void showsARowForEachOrderAndNoAmount() throws Exception {
        var shown = page(buyer, page);
        assertThat(shown.select(".carnet-point__order")).hasSize(1);
        assertThat(text(shown))
                .contains(order.number(), "Fait depuis", "60 j", "Reste à faire")
                .doesNotContain("€");
    }

    @Test
    void countsAsManyOrdersInProgressAsTheHomePageOfTheCompany() throws Exception {
        site.order(company)
                .forStartup(startup)
                .in(OrderState.ACKNOWLEDGED)
                .line("UO-L2.2.2", 1)
                .issue();
        var shown = text(page(correspondent, page).selectFirst(".carnet-figure:contains(Bons en cours)"));
        assertThat(shown).startsWith("1 Bons en cours").contains("et 1 à commencer");
        assertThat(page(correspondent, "/point-hebdomadaire")
                        .select("td[data-label='Bons en cours']")
                        .text())
                .isEqualTo("1");
        assertThat(text(page(correspondent, "/").selectFirst(".carnet-figure:contains(Bons de commande en cours)")))
                .startsWith("1 ");
    }

    @Test
    void aNoteSavesItselfAndSaysWhen() throws Exception {
        var answer = post(buyer, noteAddress(), true, "seen", "0", "text", "Audit en vue");
        var part = html(answer);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(part)).matches("Enregistré à \\d{1,2} h \\d{2}");
        assertThat(part.select("input[name=seen]").val()).isEqualTo("1");
        var again = page(buyer, page);
        assertThat(again.select("textarea[name=text]").val()).isEqualTo("Audit en vue");
        assertThat(again.select("form.carnet-point__note").attr("hx-trigger"))
                .isEqualTo("change, submit, input delay:2s");
    }

    @Test
    void withoutScriptItsButtonSavesANoteAndComesBackToItsOrder() throws Exception {
        var answer = post(correspondent, noteAddress(), false, "seen", "0", "text", "Livré");
        assertThat(answer.getRedirectedUrl())
                .isEqualTo(page + "?semaine=" + WEEK + "#bon-" + order.id().value());
    }

    @Test
    void whatSomeoneElseWroteMeanwhileIsShownAndNothingIsLost() throws Exception {
        post(correspondent, noteAddress(), true, "seen", "0", "text", "Livré hier");
        var part = html(post(buyer, noteAddress(), true, "seen", "0", "text", "Pas livré"));
        assertThat(text(part)).contains("Corinne a écrit à", "« Livré hier »", "Votre texte est resté");
        assertThat(part.select("[data-carnet=conflit]")).hasSize(1);
        assertThat(part.select("input[name=seen]").val()).isEqualTo("1");

        var plain = post(buyer, noteAddress(), false, "seen", "0", "text", "Pas livré");
        assertThat(plain.getStatus()).isEqualTo(409);
        var whole = html(plain);
        assertThat(whole.select("textarea[name=text]").val()).isEqualTo("Pas livré");
        assertThat(text(whole)).contains("« Livré hier »");
        post(buyer, noteAddress(), false, "seen", "1", "text", "Pas livré");
        assertThat(page(buyer, page).select("textarea[name=text]").val()).isEqualTo("Pas livré");
    }

    @Test
    void aNoteThatComesTooLateIsHandedBack() throws Exception {
        hold();
        var part = html(post(correspondent, noteAddress(), true, "seen", "0", "text", "Trop tard"));
        assertThat(text(part)).contains("est clos", "point suivant");
        var plain = post(correspondent, noteAddress(), false, "seen", "0", "text", "Trop tard");
        assertThat(plain.getStatus()).isEqualTo(422);
        assertThat(text(html(plain))).contains("« Trop tard »");
    }

    private void hold() throws Exception {
        var answer = post(buyer, page + "/cloture", false, "attendees", "Alice, Corinne");
        assertThat(answer.getRedirectedUrl()).isEqualTo(page + "?semaine=" + WEEK);
    }

    @Test
    void asksForWhoAttendedBeforeItIsHeld() throws Exception {
        assertThat(text(page(buyer, page + "/cloture"))).contains("La clôture est définitive");
        var answer = post(buyer, page + "/cloture", false, "attendees", " ");
        assertThat(html(answer).text()).contains("Renseignez les participants");
    }

    @Test
    void aDecisionSaysWhatAndWho() throws Exception {
        var wrong = html(
                post(buyer, page + "/decisions", false, "decision", "Prolonger", "assignee", "", "dueOn", "demain"));
        assertThat(wrong.text()).contains("Renseignez qui s’en charge");
        assertThat(wrong.select("textarea[name=decision]").val()).isEqualTo("Prolonger");
        assertThat(wrong.select("input[name=dueOn]").val()).isEqualTo("demain");
        var past = html(post(
                buyer,
                page + "/decisions",
                false,
                "decision",
                "Prolonger",
                "assignee",
                "Alice",
                "dueOn",
                "2020-01-01"));
        assertThat(text(past.selectFirst("#dueOn-messages"))).contains("n’est pas antérieure au jour du point");
        assertThat(past.select("input[name=dueOn]").val()).isEqualTo("2020-01-01");
        assertThat(past.select("#decisions .carnet-decisions")).isEmpty();
        var answer = post(
                buyer, page + "/decisions", false, "decision", "Prolonger", "assignee", "Alice", "dueOn", "2031-01-15");
        assertThat(answer.getStatus()).isEqualTo(302);
        var shown = page(correspondent, page);
        assertThat(text(shown)).contains("Prolonger", "pour le 15 janv. 2031");
        assertThat(shown.select("form[action$=/suite], form[action$=/decisions]"))
                .isEmpty();
    }

    @Test
    void aDecisionIsDeclaredDoneReopenedAndWithdrawn() throws Exception {
        post(buyer, page + "/decisions", false, "decision", "Prolonger", "assignee", "Alice");
        var settle = page(buyer, page).select("form[action$=/suite]").attr("action");
        post(buyer, settle, false, "outcome", "DONE");
        assertThat(page(buyer, page).select(".carnet-decision--done")).hasSize(1);
        post(buyer, settle.replace("/suite", "/reouverture"), false);
        assertThat(page(buyer, page).select(".carnet-decision--done")).isEmpty();
        post(buyer, settle.replace("/suite", "/retrait"), false);
        assertThat(page(buyer, page).text()).doesNotContain("Prolonger").contains("Rien n’est encore décidé");
    }

    @Test
    @DisplayName("domain.md § 4: last week's decisions open the page, and are put off or abandoned there")
    void aDecisionOfAnEarlierWeekIsPutOffOrAbandonedWhereItStands() throws Exception {
        var last = WEEK.previous();
        mvc.perform(MockMvcRequestBuilders.post(page + "/decisions")
                .with(Viewers.as(buyer))
                .with(token())
                .param("semaine", last.toString())
                .param("decision", "Recruter")
                .param("assignee", "Titulaire"));
        var suite = page(buyer, page).select("#a-suivre form[action$=/suite]").attr("action");

        var undated = html(post(buyer, suite, false, "outcome", "DEFERRED", "putOffTo", "demain", "reason", "Congés"));
        assertThat(undated.select("input[name=putOffTo]").val()).isEqualTo("demain");
        assertThat(undated.select("#a-suivre details[open] input[name=reason]").val())
                .isEqualTo("Congés");
        var unexplained = html(post(buyer, suite, false, "outcome", "ABANDONED", "reason", " "));
        assertThat(unexplained.select("#reason-messages").text()).contains("s’abandonne pour un motif");

        var later = TODAY.plusDays(30).toString();
        post(buyer, suite, false, "outcome", "DEFERRED", "putOffTo", later, "reason", "Congés");
        assertThat(text(page(correspondent, page).selectFirst("#a-suivre"))).contains("Reportée", "Motif : Congés");
        post(buyer, suite, false, "outcome", "ABANDONED", "reason", "Plus de budget");
        assertThat(text(page(correspondent, page).selectFirst("#a-suivre"))).contains("Abandonnée", "Plus de budget");
        var late = html(post(buyer, suite, false, "outcome", "DEFERRED", "putOffTo", later));
        assertThat(text(late)).contains("déjà été déclarée faite ou abandonnée");
    }

    @Test
    @DisplayName(
            "Decision 017: one order drifts by the same days on its page, in the point, in the summary and at home")
    void itsDriftReadsTheSameOnEveryPage() throws Exception {
        order = site.order(company)
                .forStartup(startup)
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
        var lines = jdbc.sql("select id from order_line where order_id = ? order by position")
                .param(order.id().value())
                .query(UUID.class)
                .list();
        // One line needs five days more, another one two days less: three more are needed.
        estimate(lines.get(0), 65);
        estimate(lines.get(1), 3);
        jdbc.sql("update purchase_order set state = 'IN_PROGRESS' where id = ?")
                .param(order.id().value())
                .update();

        var figures = page(buyer, "/bons-de-commande/" + order.id().value()).select(".carnet-figure:contains(Dérive)");
        assertThat(text(figures.first())).contains("3 j");
        var meeting = page(buyer, page);
        assertThat(text(meeting.selectFirst("#bon-" + order.id().value()))).contains("Dérive 3 j");
        assertThat(text(meeting.select(".carnet-figure:contains(Bons en dérive)")
                        .first()))
                .contains("1", "+ 3 j", "net 3 j");
        var summary = page(buyer, "/suivi/synthese?q=" + order.number());
        assertThat(summary.select("tfoot td").get(3).text()).isEqualTo("3");
        // Of a product owner's home, which is about this startup alone.
        var todo = page(Viewers.productOwner(startup), "/").select(".carnet-todo:contains(" + order.number() + ")");
        assertThat(todo.eachText()).anySatisfy(words -> assertThat(words.replaceAll("[\\h\u202f]+", " "))
                .containsIgnoringCase("dérive")
                .contains(" 3 j"));
    }

    private void estimate(UUID line, int days) {
        jdbc.sql("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                values (?, ?, 0, ?, 'Corinne', test.now())""").params(line, days, TODAY).update();
    }

    @Test
    void listsMinutesByDateToThoseWhoHaveToDoWithThem() throws Exception {
        hold();
        var address = "/point-hebdomadaire/comptes-rendus?q=" + company;
        for (var reader : new Viewer[] {buyer, correspondent}) {
            var shown = page(reader, address);
            assertThat(shown.select("tbody tr")).hasSize(1);
            assertThat(text(shown)).contains("Alice, Corinne");
            assertThat(shown.select("tbody a[href$=.pdf?semaine=" + WEEK + "]")).hasSize(1);
        }
        var owner = Viewers.productOwner(startup);
        assertThat(page(owner, address).select("tbody tr")).hasSize(1);
        assertThat(page(owner, address).text()).doesNotContain("Décisions");
        var stranger = account(Role.CORRESPONDENT, "Rival", site.company());
        assertThat(page(stranger, address).select("tbody tr")).isEmpty();
        assertThat(text(page(buyer, address + "&du=" + TODAY.plusDays(1)))).contains("Aucun compte rendu ne répond");
        assertThat(page(buyer, address + "&avec=INCUBATOR").select("tbody tr")).isEmpty();
        var export = get(correspondent, address.replace("comptes-rendus?", "comptes-rendus/export.csv?"));
        assertThat(new String(export.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(WEEK.toString(), "Alice, Corinne", "Décisions notées");
    }

    @Test
    void findsAPointByNameAndByWhatIsStillToBeHeld() throws Exception {
        var address = "/point-hebdomadaire?q=" + company;
        assertThat(page(buyer, address + "&etat=NOT_HELD").select("tbody tr")).hasSize(1);
        assertThat(page(buyer, address + "&avec=INCUBATOR").select("tbody tr")).isEmpty();
        hold();
        assertThat(text(page(buyer, address + "&etat=NOT_HELD"))).contains("Aucun point ne répond");
        assertThat(page(buyer, address + "&etat=HELD").select("tbody tr")).hasSize(1);
    }

    @Test
    @DisplayName(
            "What the home page counts as to be held is what its list shows: held in three weeks, not yet in this one")
    void isToBeHeldOnceItIsRegularlyHeld() throws Exception {
        var address = "/point-hebdomadaire?etat=TO_HOLD&q=" + company;
        assertThat(page(buyer, address).select("tbody tr")).isEmpty();
        heldIn(WEEK.monday().minusWeeks(4));
        assertThat(page(buyer, address).select("tbody tr")).isEmpty();
        heldIn(WEEK.monday().minusWeeks(3));
        assertThat(page(buyer, address).select("tbody tr")).hasSize(1);
        hold();
        assertThat(page(buyer, address).select("tbody tr")).isEmpty();
    }

    private void heldIn(LocalDate monday) {
        jdbc.sql("""
                insert into weekly_point (id, contractor_id, week, opened_at, held_on, held_at, holder, minutes)
                values (gen_random_uuid(), ?, ?, test.now(), ?, test.now(), 'Alice', '{}')""").params(company, monday, monday).update();
    }

    @Test
    void aWeekToComeOrNonsenseShowsThisOneAndAPastOneWithoutAPointSaysSo() throws Exception {
        var here = French.week(WEEK.monday()).replaceAll("[\\h\u202f]+", " ");
        assertThat(text(page(buyer, page + "?semaine=" + WEEK.next())))
                .contains(here)
                .contains("La semaine " + WEEK.next().number() + " commence lundi "
                        + French.longDate(WEEK.next().monday()))
                .contains("Voici celui de cette semaine, la semaine " + WEEK.number());
        for (var week : new String[] {"2026-W99", "x"}) {
            assertThat(text(page(buyer, page + "?semaine=" + week))).contains(here, "La semaine demandée n’existe pas");
        }
        for (var known : new String[] {page, page + "?semaine=", page + "?semaine=" + WEEK}) {
            assertThat(text(page(buyer, known))).doesNotContain("Voici ");
        }
        hold();
        assertThat(text(page(buyer, page + "?semaine=" + WEEK.previous())))
                .contains("Aucun point n’a été tenu cette semaine-là");
    }

    @Test
    @DisplayName("domain.md § 8: an incubator's point shows no correspondent anything")
    void anIncubatorsPointIsNoCompanys() throws Exception {
        var incubator = jdbc.sql("select incubator_id from startup where id = ?")
                .param(startup)
                .query(UUID.class)
                .single();
        var address = "/point-hebdomadaire/incubateurs/" + incubator;
        assertThat(text(page(buyer, address))).contains(order.number());
        assertThat(get(correspondent, address).getStatus()).isEqualTo(404);
        assertThat(get(buyer, page + "/compte-rendu.pdf?semaine=" + WEEK).getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsItsMinutesAsATaggedPdf() throws Exception {
        post(buyer, noteAddress(), true, "seen", "0", "text", "Audit en vue");
        post(
                buyer,
                page + "/decisions",
                false,
                "decision",
                "Prolonger la période",
                "assignee",
                "Alice",
                "dueOn",
                "2031-01-15");
        hold();
        var answer = get(correspondent, page + "/compte-rendu.pdf?semaine=" + WEEK);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        keep(answer.getContentAsByteArray());
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\h+", " "))
                    .contains("Point hebdomadaire", "Alice, Corinne", order.number(), "Audit en vue")
                    .contains("Prolonger la période", "15 janv. 2031", "Page 1 sur ", "Reste à faire (j)")
                    .doesNotContain("€", "??");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            for (PDPage each : pdf.getPages()) {
                for (var name : each.getResources().getFontNames()) {
                    assertThat(each.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static void keep(byte[] pdf) throws IOException {
        Path kept = Path.of("target", "pdf", "point-hebdomadaire.pdf");
        Files.createDirectories(kept.getParent());
        Files.write(kept, pdf);
    }

    @Test
    void showsItsMinutesOnceHeld() throws Exception {
        hold();
        var shown = page(correspondent, page);
        assertThat(text(shown)).contains("Compte rendu du point tenu le", "Participants : Alice, Corinne");
        assertThat(shown.select("textarea")).isEmpty();
    }

    @Test
    void costsAsManyStatementsForManyOrdersAsForOne() throws Exception {
        var one = statements(() -> page(buyer, page));
        for (int more = 1; more < 50; more++) {
            site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        }
        assertThat(statements(() -> assertThat(page(buyer, page).select(".carnet-point__order"))
                        .hasSize(50)))
                .hasSameSizeAs(one);
        var list = statements(() -> page(correspondent, "/point-hebdomadaire"));
        assertThat(list).hasSize(2);
    }
}
