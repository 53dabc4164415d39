package fr.carnet.deliverables.web;

import static fr.carnet.deliverables.DeliverableState.ACCEPTED;
import static fr.carnet.deliverables.DeliverableState.DEFERRED;
import static fr.carnet.deliverables.DeliverableState.DEPOSITED;
import static fr.carnet.deliverables.DeliverableState.EXPECTED;
import static fr.carnet.people.signin.Viewers.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.carnet.WebTestBase;
import fr.carnet.deliverables.DeliverableId;
import fr.carnet.deliverables.Deliverables;
import fr.carnet.deliverables.Deposit;
import fr.carnet.deliverables.VersionChangedFixture;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.unit.DataSize;

@WebMvcTest(DeliverableController.class)
class DeliverableControllerWebTests extends WebTestBase {

    private static final String PAGE = "/livrables/" + Views.ID;
    private static final DeliverableId ID = new DeliverableId(Views.ID);

    @MockitoBean
    Deliverables deliverables;

    @MockitoBean
    DeliverableQueries queries;

    @MockitoBean
    StoredFiles files;

    @BeforeEach
    void limits() {
        given(files.accepted()).willReturn(List.of("pdf", "odt"));
        given(files.maximum()).willReturn(DataSize.ofMegabytes(50));
    }

    @Test
    void showsWhatWasAskedAndEachVersion() {
        shows(Views.view(DEPOSITED, Views.waiting(2), Views.deferred(1, "Il manque les tests.")));
        var page = page(Viewers.buyer(), PAGE);
        assertThat(page.title()).isEqualTo("Dossier de design – Carnet");
        assertThat(page.select("h1").text()).isEqualTo("Dossier de design");
        assertThat(page.select(".fr-badge").first().text()).isEqualTo("Déposé");
        assertThat(page.select("main dl").text())
                .contains("Maquettes", "BC-2018-2026-0042", "DESIGN · Conception", "Exemple", "1er déc. 2026");
        assertThat(page.select("#version-1").text())
                .contains("Ajourné", "Il manque les tests.", "26 nov. 2026", "Paul Produit");
        assertThat(page.select("#version-2 a[href=/fichiers/" + Views.FILE + "]")
                        .text())
                .contains("maquette v2.pdf", "1,2 Mo");
        assertThat(page.select("#version-2 a[href='https://code.exemple.fr/v2']")
                        .attr("rel"))
                .contains("noopener");
    }

    @Test
    void showsTheClockOfTheReview() {
        shows(Views.view(DEPOSITED, Views.waiting(1)));
        assertThat(page(Viewers.buyer(), PAGE).select("main").text())
                .contains("À examiner avant le 20 nov. 2026 en retard de 3 jours");
    }

    @Test
    void saysWhereTheTimeOfTheReviewComesFrom() {
        shows(Views.view(DEPOSITED, Views.waiting(1)));
        assertThat(page(Viewers.buyer(), PAGE).select("form[action$=/examen]").text())
                .contains("30 jours (hypothèse : délai de l’article 33.2.1 du CCAG-TIC 2021). Passé ce délai");
    }

    @Test
    void remindsOfTheLastRefusal() {
        shows(Views.view(DEFERRED, Views.deferred(1, "Il manque les tests.")));
        assertThat(page(Viewers.correspondent(), PAGE).select(".fr-callout").text())
                .isEqualTo("Motif de la version 1, ajournée Il manque les tests.");
    }

    @Test
    void offersTheReviewToBuyersAndProductOwnersOnly() {
        shows(Views.view(DEPOSITED, Views.waiting(1)));
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThat(page(Viewers.of(role), PAGE).select("form[action$=/examen]"))
                        .as(role.name())
                        .hasSize(role == Role.BUYER || role == Role.PRODUCT_OWNER ? 1 : 0);
            }
        }
    }

    @Test
    void offersTheDepositToTheContractorOnly() {
        shows(Views.view(EXPECTED));
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThat(page(Viewers.of(role), PAGE).select("form[action$=/depot]"))
                        .as(role.name())
                        .hasSize(role == Role.CORRESPONDENT ? 1 : 0);
            }
        }
    }

    @Test
    void offersNothingOnceAcceptedOrNoLongerExpected() {
        shows(Views.view(ACCEPTED, Views.waiting(1)));
        assertThat(page(Viewers.correspondent(), PAGE).select("main form")).isEmpty();
        assertThat(page(Viewers.buyer(), PAGE).select("main form")).isEmpty();
        shows(Views.released());
        var released = page(Viewers.correspondent(), PAGE);
        assertThat(released.select("main form")).isEmpty();
        assertThat(released.select(".fr-badge").text()).isEqualTo("Plus attendu");
        assertThat(released.select("main").text()).doesNotContain("en retard");
    }

    @Test
    void leadsTheCorrespondentToTheAcknowledgementThatADepositNeeds() {
        shows(Views.unacknowledged());
        var page = page(Viewers.correspondent(), PAGE);
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href=/bons-de-commande/" + Views.ORDER + "].fr-btn")
                        .text())
                .isEqualTo("Accuser réception de BC-2018-2026-0042");
    }

    @Test
    void leadsToTheNextOneToReview() {
        shows(Views.view(ACCEPTED, Views.waiting(1)));
        UUID next = UUID.randomUUID();
        given(queries.queue(any(), any())).willReturn(Optional.of(new DeliverableView.Queue(next, "Code source", 4)));
        assertThat(page(Viewers.buyer(), PAGE)
                        .select("a[href=/livrables/" + next + "]")
                        .text())
                .isEqualTo("Examiner le suivant : Code source (4 en attente)");
        assertThat(page(Viewers.correspondent(), PAGE).select("a[href=/livrables/" + next + "]"))
                .isEmpty();
    }

    @Test
    void asksEachDecisionOnlyForWhatItNeedsWithoutScript() {
        shows(Views.view(DEPOSITED, Views.waiting(3)));
        var form = page(Viewers.buyer(), PAGE).select("form.carnet-review");
        assertThat(form.select("input[type=radio][name=decision]").eachAttr("value"))
                .containsExactly("ACCEPTED", "DEFERRED", "REJECTED");
        assertThat(form.select(".carnet-review__reason textarea[name=reason]")).hasSize(1);
        assertThat(form.select(".carnet-review__date input[type=date][name=newDate]"))
                .hasSize(1);
        assertThat(form.select("input[name=version]").val()).isEqualTo("3");
    }

    @Test
    void accepts() {
        var answer = review(Viewers.buyer(), "ACCEPTED", "", "");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        then(deliverables).should().accept(ID, 2, Viewers.buyer());
    }

    @Test
    void defers() {
        review(Viewers.productOwner(), "DEFERRED", "Il manque les tests.", "2026-12-15");
        then(deliverables)
                .should()
                .defer(ID, 2, "Il manque les tests.", LocalDate.of(2026, 12, 15), Viewers.productOwner());
    }

    @Test
    void rejects() {
        review(Viewers.buyer(), "REJECTED", "Hors sujet.", "");
        then(deliverables).should().reject(ID, 2, "Hors sujet.", Viewers.buyer());
    }

    @Test
    void asksForADecisionAndForTheDateOfADeferral() {
        shows(Views.view(DEPOSITED, Views.waiting(2)));
        assertThat(html(review(Viewers.buyer(), "", "", ""))
                        .select("#decision .fr-message--error")
                        .text())
                .isEqualTo("Choisissez une décision.");
        var page = html(review(Viewers.buyer(), "DEFERRED", "Il manque les tests.", ""));
        assertThat(error(page, "newDate")).isEqualTo("Donnez la date à laquelle une nouvelle version est attendue.");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Il manque les tests.");
        assertThat(page.select("input[value=DEFERRED]").hasAttr("checked")).isTrue();
        assertThat(error(html(review(Viewers.buyer(), "DEFERRED", "Non.", "31/02")), "newDate"))
                .isEqualTo("Saisissez une date entre 2000 et 2099, par exemple 22/11/2026.");
        then(deliverables).shouldHaveNoInteractions();
    }

    @Test
    void saysARefusalNextToItsField() {
        shows(Views.view(DEPOSITED, Views.waiting(2)));
        willThrow(new RuleViolation("deliverable.reason")).given(deliverables).reject(any(), anyInt(), any(), any());
        assertThat(error(html(review(Viewers.buyer(), "REJECTED", " ", "")), "reason"))
                .startsWith("Donnez le motif");
    }

    @Test
    void keepsWhatWasTypedWhenAnotherVersionWasDepositedMeanwhile() {
        shows(Views.view(DEPOSITED, Views.waiting(3), Views.waiting(2)));
        willThrow(VersionChangedFixture.between(2, 3)).given(deliverables).defer(any(), anyInt(), any(), any(), any());
        var answer = review(Viewers.buyer(), "DEFERRED", "Il manque les tests.", "2026-12-15");
        assertThat(answer.getStatus()).isEqualTo(409);
        var page = html(answer);
        assertThat(page.select("[data-carnet=erreurs]").text())
                .contains("La version 3 a été déposée pendant votre examen de la version 2");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Il manque les tests.");
        assertThat(page.select("input[name=newDate]").val()).isEqualTo("2026-12-15");
        assertThat(page.select("input[value=DEFERRED]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
    }

    @Test
    void depositsFilesALinkAndANote() throws Exception {
        var pdf = new MockMultipartFile("files", "bilan.pdf", "application/pdf", new byte[] {1, 2});
        var csv = new MockMultipartFile("files", "mesures.csv", "text/csv", new byte[] {3});
        var answer = deposit(Viewers.correspondent(), "https://exemple.fr", "Fait.", pdf, csv);
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        var deposit = ArgumentCaptor.forClass(Deposit.class);
        then(deliverables).should().deposit(any(), deposit.capture(), any());
        assertThat(deposit.getValue().link()).isEqualTo("https://exemple.fr");
        assertThat(deposit.getValue().note()).isEqualTo("Fait.");
        assertThat(deposit.getValue().files()).extracting("name").containsExactly("bilan.pdf", "mesures.csv");
        try (var content = deposit.getValue().files().get(0).content().getInputStream()) {
            assertThat(content).hasBinaryContent(new byte[] {1, 2});
        }
    }

    @Test
    void keepsNoteAndLinkWhenAFileIsTooLarge() {
        shows(Views.view(EXPECTED));
        given(deliverables.deposit(any(), any(), any()))
                .willThrow(new RuleViolation("file.too-large", "bilan.pdf", 50L));
        var answer = deposit(Viewers.correspondent(), "https://exemple.fr", "Fait.", pdf());
        assertThat(answer.getStatus()).isEqualTo(413);
        var page = html(answer);
        assertThat(error(page, "files")).startsWith("« bilan.pdf » dépasse 50 Mo");
        assertThat(page.select("input[name=link]").val()).isEqualTo("https://exemple.fr");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("Fait.");
    }

    @Test
    void saysWhichTypesAreAccepted() {
        shows(Views.view(EXPECTED));
        given(deliverables.deposit(any(), any(), any()))
                .willThrow(new RuleViolation("file.type", "page.html", "pdf, odt"));
        var page = html(deposit(Viewers.correspondent(), "", "", pdf()));
        assertThat(error(page, "files")).contains("« page.html »", "pdf, odt", "archive zip");
        assertThat(page.select("input[type=file]").attr("accept")).isEqualTo(".pdf,.odt");
        assertThat(page.select("form[action$=/depot]").text()).contains("50 Mo au plus par fichier");
    }

    @Test
    void refusesADepositOfNothingAndALinkThatIsNone() {
        shows(Views.view(EXPECTED));
        var nothing = new MockMultipartFile("files", "", null, new byte[0]);
        assertThat(error(html(deposit(Viewers.correspondent(), "", "Un mot.", nothing)), "files"))
                .isEqualTo("Joignez au moins un fichier, ou donnez un lien.");
        var page = html(deposit(Viewers.correspondent(), "javascript:alert(1)", "Un mot.", pdf()));
        assertThat(error(page, "link")).startsWith("Donnez une adresse complète");
        assertThat(page.select("input[name=link]").val()).isEqualTo("javascript:alert(1)");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("Un mot.");
        then(deliverables).shouldHaveNoInteractions();
    }

    @Test
    void looksAbsentOutOfReachAsNonsenseDoes() {
        given(queries.view(any(), any())).willReturn(Optional.empty());
        var outOfReach = get(Viewers.correspondent(), PAGE);
        var nonsense = get(Viewers.correspondent(), "/livrables/xyz");
        assertThat(outOfReach.getStatus()).isEqualTo(404);
        assertThat(nonsense.getStatus()).isEqualTo(404);
        assertThat(html(outOfReach).select("main").html())
                .isEqualTo(html(nonsense).select("main").html());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CORRESPONDENT", "COACH", "ADMINISTRATOR"})
    void aReviewIsAbsentForWhoeverDoesNotReview(Role role) {
        assertThat(review(Viewers.of(role), "ACCEPTED", "", "").getStatus()).isEqualTo(404);
        then(deliverables).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CORRESPONDENT", "COACH"})
    void aDepositIsAbsentForWhoeverDoesNotDeposit(Role role) {
        assertThat(deposit(Viewers.of(role), "https://exemple.fr", "").getStatus())
                .isEqualTo(404);
        then(deliverables).shouldHaveNoInteractions();
    }

    @Test
    @DisplayName("A coach deposits for UO-L1.x where the contractor employs them (domain.md § 8)")
    void aCoachDepositsOnlyWhereTheirContractorRunsIncubators() {
        assertThat(deposit(Viewers.coach(), "https://exemple.fr", "").getStatus())
                .isEqualTo(404);
        then(deliverables).should(never()).deposit(any(), any(), any());

        given(deliverables.takesDepositsOf(any(), any())).willReturn(true);
        assertThat(deposit(Viewers.coach(), "https://exemple.fr", "").getStatus())
                .isEqualTo(302);
        then(deliverables).should().deposit(any(), any(), any());
    }

    @Test
    void escapesWhatOthersWrote() {
        shows(Views.view(DEFERRED, Views.deferred(1, "<script>alert(1)</script>")));
        assertThat(page(Viewers.correspondent(), PAGE).select("main script")).isEmpty();
    }

    private void shows(DeliverableView view) {
        given(queries.view(any(), any())).willReturn(Optional.of(view));
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile("files", "bilan.pdf", "application/pdf", new byte[] {1, 2});
    }

    private static String error(Document page, String field) {
        return page.select("#" + field + "-messages .fr-message--error").text();
    }

    private MockHttpServletResponse review(Viewer viewer, String decision, String reason, String newDate) {
        return post(
                viewer, PAGE + "/examen", "version", "2", "decision", decision, "reason", reason, "newDate", newDate);
    }

    private MockHttpServletResponse deposit(Viewer viewer, String link, String note, MockMultipartFile... parts) {
        var request = multipart(PAGE + "/depot");
        for (var part : parts) {
            request.file(part);
        }
        return send(request.param("link", link)
                .param("note", note)
                .with(Viewers.as(viewer))
                .with(token()));
    }
}
