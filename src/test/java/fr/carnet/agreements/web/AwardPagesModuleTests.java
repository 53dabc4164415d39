package fr.carnet.agreements.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.TestDay.TODAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.awards.Awards;
import fr.carnet.agreements.awards.CorrespondentDetails;
import fr.carnet.agreements.awards.Correspondents;
import fr.carnet.agreements.awards.ServiceCommitments;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.web.SheetReader;
import fr.carnet.web.SheetReader.Limits;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** The pages of awards and of their prices, as each role reads them (domain.md § 8). */
@ApplicationTest
@Transactional
class AwardPagesModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Awards awards;

    @Autowired
    Correspondents correspondents;

    @Autowired
    ServiceCommitments commitments;

    private OrderRowsInDatabase rows;
    private TestLot lot;

    @BeforeEach
    void twoCompetitors() {
        rows = new OrderRowsInDatabase(context);
        lot = rows.lot(AllocationRule.CASCADE, 2, null);
        for (int at = 0; at < 2; at++) {
            var contact = new CorrespondentDetails("Contact " + at, at + "@titulaire.example", "", null);
            correspondents.add(award(at), contact, rows.buyer);
            commitments.add(award(at), "Engagement " + at, "Mesure " + at, rows.buyer);
            awards.suspend(award(at), 0, TODAY.plusDays(5), "Motif " + at, rows.buyer);
        }
    }

    @Test
    void aCompanyReadsItsOwnAward() throws Exception {
        var page = page(Viewers.correspondent(lot.contractors()[1]), address(1));
        assertThat(page.select("main").text())
                .contains("Société 2", "Suspendu jusqu’au", "Contact 1", "Engagement 1", "Mesure 1", "Motif 1")
                .doesNotContain("Société 1", "Contact 0", "Engagement 0", "Motif 0");
        assertThat(page.select("main form, main .fr-btn")).isEmpty();
    }

    @Test
    void aCompetitorsAwardAndPricesAreAbsent() throws Exception {
        var viewer = Viewers.correspondent(lot.contractors()[1]);
        assertThat(get(viewer, address(0)).getStatus()).isEqualTo(404);
        assertThat(get(viewer, prices(0)).getStatus()).isEqualTo(404);
        assertThat(get(viewer, prices(1)).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "domain.md § 8: a coach, a product owner and an administrator see no price, nor what is between the parties")
    void theOthersReadWhoHoldsTheLotAndNoMore() throws Exception {
        for (var viewer : List.of(
                Viewers.coach(Set.of(), Set.of()), Viewers.productOwner(UUID.randomUUID()), Viewers.administrator())) {
            assertThat(page(viewer, address(0)).select("main").text())
                    .contains("Société 1", "Contact 0")
                    .doesNotContain("Engagement 0", "Motif 0", "€", "Prix");
            assertThat(get(viewer, prices(0)).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void anAwardIsOfItsOwnAgreementOnly() throws Exception {
        var other = rows.lot();
        assertThat(get(rows.buyer, "/accords/" + other.agreement() + "/attributions/" + lot.awards()[0])
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void costsAsManyStatementsForOneContactAsForTwenty() throws Exception {
        var one = statements(() -> get(rows.buyer, address(0)));
        for (int i = 0; i < 20; i++) {
            var contact = new CorrespondentDetails("Autre", i + "@autre.example", "", null);
            correspondents.add(award(0), contact, rows.buyer);
        }
        assertThat(statements(() -> get(rows.buyer, address(0)))).hasSameSizeAs(one);
    }

    @Test
    void listsTheUnitsThatHaveNoPrice() throws Exception {
        var early = page(rows.buyer, "/accords/" + lot.agreement() + "/bpu?au=" + TODAY.minusYears(2));
        assertThat(early.text()).contains("À compléter : 4 unités sans prix");
        assertThat(page(rows.buyer, "/accords/" + lot.agreement() + "/bpu").text())
                .doesNotContain("À compléter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void theModelSentBackAsItIsChangesNothing(String format) throws Exception {
        var base = "/accords/" + lot.agreement() + "/bpu/import";
        var model = get(rows.buyer, base + "/modele." + format).getContentAsByteArray();
        var lines = new ArrayList<String>();
        new SheetReader(new Limits(1024 * 1024, 100))
                .read("modele", () -> new ByteArrayInputStream(model), row -> lines.add(row.text(4)));
        assertThat(lines.subList(1, lines.size()))
                .extracting(amount -> amount.replaceFirst("[.,]00$", ""))
                .containsExactly("1000", "100", "1000", "100");
        var sent = mvc.perform(MockMvcRequestBuilders.multipart(URI.create(base))
                        .file(new MockMultipartFile("file", "modele." + format, null, model))
                        .with(Viewers.as(rows.buyer))
                        .with(Viewers.token()))
                .andReturn()
                .getResponse();
        var preview = page(rows.buyer, sent.getRedirectedUrl());
        assertThat(preview.select("main").text()).contains("Ce fichier ne change rien", "Inchangé");
    }

    @Test
    void aFileThatIsNoScheduleIsRefusedBesideItsField() throws Exception {
        var answer = mvc.perform(
                        MockMvcRequestBuilders.multipart(URI.create("/accords/" + lot.agreement() + "/bpu/import"))
                                .file(new MockMultipartFile("file", "C:\\bpu.csv", null, "a;b\n1;2\n".getBytes(UTF_8)))
                                .with(Viewers.as(rows.buyer))
                                .with(Viewers.token()))
                .andReturn()
                .getResponse();
        assertThat(Jsoup.parse(answer.getContentAsString(UTF_8))
                        .select("#file-messages")
                        .text())
                .contains("« bpu.csv » n’a pas toutes les colonnes", "« Titulaire »");
    }

    private AwardId award(int at) {
        return new AwardId(lot.awards()[at]);
    }

    private String address(int at) {
        return "/accords/" + lot.agreement() + "/attributions/" + lot.awards()[at];
    }

    private String prices(int at) {
        return "/accords/" + lot.agreement() + "/bpu/" + lot.awards()[at] + "/"
                + lot.devops().value();
    }

    private Document page(Viewer viewer, String address) throws Exception {
        var answer = get(viewer, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(UTF_8));
    }

    private MockHttpServletResponse get(Viewer viewer, String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)).with(Viewers.as(viewer)))
                .andReturn()
                .getResponse();
    }
}
