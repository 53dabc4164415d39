package fr.carnet.orders.web;

import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.carnet.ApplicationTest;
import fr.carnet.TestDay;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.awardee.Successions;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.orders.quality.PoorExecutionKind;
import fr.carnet.orders.quality.PoorExecutions;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Refusals, grounds and poor executions as each role's pages show them (domain.md § 8). */
@ApplicationTest
@Transactional
class NextAwardeePagesModuleTests {

    private static final String REASON = "Plus aucune équipe avant l’été.";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    ContractorRefusals refusals;

    @Autowired
    Successions successions;

    @Autowired
    PoorExecutions poorExecutions;

    @Autowired
    EntityManager entities;

    OrderRowsInDatabase rows;
    TestLot lot;
    UUID incubator;
    UUID startup;

    @BeforeEach
    void aCascade() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 3, null);
        incubator = rows.incubator();
        startup = rows.startup(incubator);
    }

    @Test
    void aCorrespondentRefusesWithAReasonAndReadsThatItDid() throws Exception {
        var id = rows.issued(lot, startup);
        entities.flush();
        assertThat(page(correspondent(1), id, "").select("a[href$=/refus]")).hasSize(1);

        var form = page(correspondent(1), id, "/refus");
        var seen = form.select("input[name=seen]").val();
        var empty = send(correspondent(1), post(address(id) + "/refus").param("seen", seen));
        assertThat(Jsoup.parse(text(empty)).select("#reason-messages").text()).isEqualTo("Renseignez le motif.");
        var done = send(
                correspondent(1),
                post(address(id) + "/refus").param("seen", seen).param("reason", REASON));
        entities.flush();

        assertThat(done.getRedirectedUrl()).isEqualTo(address(id));
        assertThat(page(correspondent(1), id, "").text()).contains("Refusé par le titulaire", REASON);
    }

    @Test
    void onceAcknowledgedTheRefusalIsNotOfferedAndItsPageSaysWhy() throws Exception {
        var id = rows.acknowledged(lot, startup);
        entities.flush();

        assertThat(page(correspondent(1), id, "").select("a[href$=/refus]")).isEmpty();
        assertThat(text(send(correspondent(1), get(address(id) + "/refus")))).contains("accusé de réception");
    }

    @Test
    @DisplayName("domain.md § 8: who gets the order never learns that another was asked first")
    void theSecondInRankLearnsNothingOfTheFirst() throws Exception {
        var first = refused();
        var second = successions.orderFromNext(first, rows.buyer);
        rows.issue(second);
        entities.flush();
        var name = StoredFrench.name(rows.order(first));
        var company = jdbcName(0);

        var buyers = page(rows.buyer, second, "").text();
        assertThat(buyers).contains("Désignation du titulaire", "Rang 1 écarté", company, REASON, name);
        assertThat(page(rows.buyer, first, "").text()).contains("Remplacé par");
        assertThat(page(correspondent(2), second, "").text())
                .doesNotContain(company, REASON, name, "Désignation du titulaire", "écarté", "remplace");
        assertThat(page(Viewers.productOwner(startup), second, "").text()).doesNotContain("Désignation du titulaire");
        assertThat(page(correspondent(1), first, "").text()).doesNotContain("Remplacé par", jdbcName(1));
        for (var reader : new Viewer[] {rows.buyer, correspondent(2), Viewers.productOwner(startup)}) {
            assertThat(pdf(reader, second, "")).contains("règle d’attribution").doesNotContain(company, REASON, name);
        }
        assertThat(pdf(correspondent(2), second, "?exemplaire=administration"))
                .doesNotContain(company, REASON, "écarté");
        assertThat(pdf(rows.buyer, second, "?exemplaire=administration"))
                .contains("Rang 1 écarté", company, REASON, "À ne pas transmettre");
        assertThat(send(correspondent(2), get(address(first))).getStatus()).isEqualTo(404);
    }

    @Test
    void anOrderThatReplacesNothingSaysTheSameToItsContractor() throws Exception {
        var plain = rows.issued(lot, startup);
        entities.flush();

        assertThat(pdf(correspondent(1), plain, "")).contains("règle d’attribution");
    }

    @Test
    void thePdfOfARefusedOrderSaysSo() throws Exception {
        assertThat(pdf(rows.buyer, refused(), "")).contains("REFUSÉ", "Refusé par le titulaire");
    }

    @Test
    void aBuyerTurnsToTheNextFromTheRefusedOrder() throws Exception {
        var first = refused();
        assertThat(page(rows.buyer, first, "")
                        .select("form[action$=/titulaire-suivant] button")
                        .text())
                .isEqualTo("Commander au titulaire suivant");

        var done = send(rows.buyer, post(address(first) + "/titulaire-suivant"));
        entities.flush();

        assertThat(done.getRedirectedUrl()).endsWith("/modifier/titulaire");
        var step = Jsoup.parse(text(send(rows.buyer, get(done.getRedirectedUrl()))));
        assertThat(step.text()).contains("Rang 1 écarté", REASON, "Désigné", "Journal des refus et incapacités");
        assertThat(step.select("main input[type=radio]:not([disabled])")).isEmpty();
        assertThat(step.text()).contains("Aucun motif ne peut être retenu");
    }

    @Test
    void onALotOfOneTheRefusedOrderSaysThatNoOneFollows() throws Exception {
        var single = rows.lot();
        var id = rows.issued(single, startup);
        refusals.refuse(id, rows.version(id), REASON, rows.correspondent(single.contractors()[0]));
        entities.flush();

        var page = page(rows.buyer, id, "");
        assertThat(page.select("form[action$=/titulaire-suivant]")).isEmpty();
        assertThat(page.text()).contains("Ce lot n’a qu’un titulaire");
    }

    @Test
    void aGroundIsTakenOnThePageOfTheContractorWithItsFacts() throws Exception {
        twicePoorly(rows.acknowledged(lot, startup));
        var draft = rows.draft(lot, startup);
        entities.flush();
        var step = page(rows.buyer, draft, "/modifier/titulaire");
        assertThat(step.select("main input[type=radio]:not([disabled])").eachAttr("value"))
                .containsExactly("POOR_EXECUTIONS");
        assertThat(step.select("main input[type=radio][disabled]")).hasSize(2);

        var seen = step.select("input[name=seen]").first().val();
        assertThat(text(send(rows.buyer, passOver(draft, seen))))
                .contains("Choisissez le motif.", "Renseignez les faits");
        send(
                rows.buyer,
                passOver(draft, seen).param("ground", "POOR_EXECUTIONS").param("facts", "Deux itérations à moitié."));
        entities.flush();
        entities.clear();

        assertThat(page(rows.buyer, draft, "/modifier/titulaire").text())
                .contains("Rang 1 écarté", "Deux itérations à moitié.", "le premier rang disponible est le rang 2");
    }

    @Test
    @DisplayName("A-2018 § 4.2: at two, replace the team, or terminate and turn to the next")
    void atTheLimitTheBuyerReadsWhatMayFollow() throws Exception {
        var id = rows.acknowledged(lot, startup);
        entities.flush();
        context.getBean(fr.carnet.orders.PurchaseOrders.class)
                .startIfAcknowledged(id, rows.buyer.actor(), TestDay.now());
        poorExecutions.record(id, PoorExecutionKind.HALF_DONE, TODAY, "Moitié.", rows.buyer);
        entities.flush();
        assertThat(page(rows.buyer, id, "").select("#qualite .fr-alert")).isEmpty();

        poorExecutions.record(id, PoorExecutionKind.HALF_DONE, TODAY, "Encore.", rows.buyer);

        var quality = page(rows.buyer, id, "").select("#qualite");
        assertThat(quality.text()).contains("2 mauvaises exécutions", "remplacer l’équipe", "passer au rang suivant");
        assertThat(quality.select("a[href$=/resiliation], a[href^=/equipes]")).hasSize(2);
    }

    @Test
    @DisplayName("domain.md § 8: quality is read without amounts, and answered by the contractor alone")
    void eachRoleReadsQualityAsItShould() throws Exception {
        var id = rows.acknowledged(lot, startup);
        entities.flush();
        poorExecutions.record(id, PoorExecutionKind.BADLY_DONE, TODAY, "Rien ne marche.", rows.buyer);

        for (var reader :
                new Viewer[] {Viewers.productOwner(startup), Viewers.coach(Set.of(incubator), Set.of(startup))}) {
            var quality = page(reader, id, "").select("#qualite");
            assertThat(quality.text())
                    .contains("Rien ne marche.", "pas encore répondu")
                    .doesNotContain("€");
            assertThat(quality.select("a")).isEmpty();
        }
        assertThat(page(correspondent(1), id, "").select("#qualite a[href$=/reponse]"))
                .hasSize(1);
        assertThat(send(correspondent(2), get(address(id))).getStatus()).isEqualTo(404);
    }

    private MockHttpServletRequestBuilder passOver(OrderId draft, String seen) {
        return post(address(draft) + "/modifier/titulaire/motif")
                .param("seen", seen)
                .param("award", lot.awards()[0].toString());
    }

    private OrderId refused() {
        var id = rows.issued(lot, startup);
        refusals.refuse(id, rows.version(id), REASON, correspondent(1));
        entities.flush();
        return id;
    }

    private void twicePoorly(OrderId id) {
        entities.flush();
        for (int i = 0; i < 2; i++) {
            poorExecutions.record(id, PoorExecutionKind.HALF_DONE, TODAY, "Moitié.", rows.buyer);
        }
    }

    private Viewer correspondent(int rank) {
        return rows.correspondent(lot.contractors()[rank - 1]);
    }

    private String jdbcName(int at) {
        return context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select name from contractor where id = ?")
                .param(lot.contractors()[at])
                .query(String.class)
                .single();
    }

    private static String address(OrderId id) {
        return "/bons-de-commande/" + id.value();
    }

    private Document page(Viewer viewer, OrderId id, String below) throws Exception {
        var answer = send(viewer, get(address(id) + below));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(text(answer));
    }

    private MockHttpServletResponse send(Viewer viewer, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(Viewers.as(viewer)).with(Viewers.token()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String pdf(Viewer viewer, OrderId id, String query) throws Exception {
        var answer = send(viewer, get(address(id) + "/bon.pdf" + query));
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
