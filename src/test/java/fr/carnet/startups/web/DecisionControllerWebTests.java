package fr.carnet.startups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.DecisionAct;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupOrders;
import fr.carnet.startups.Startups;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.unit.DataSize;

@WebMvcTest(DecisionController.class)
@Import({StartupLabels.class, DecisionPage.class})
class DecisionControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final String ADDRESS = "/startups/mon.service/decision";
    private static final String CORRECTION = "/startups/mon.service/decisions/7/correction";

    @MockitoBean
    private Startups startups;

    @MockitoBean
    private StartupPageQueries pages;

    @MockitoBean
    private CitedClauses clauses;

    @MockitoBean
    private StoredFiles files;

    @MockitoBean
    private StartupOrders orders;

    @BeforeEach
    void startup() {
        when(files.accepted()).thenReturn(List.of("pdf", "odt"));
        when(files.maximum()).thenReturn(DataSize.ofMegabytes(50));
        when(clauses.inSightOf(any(), any(ClauseTopic[].class)))
                .thenReturn(new Citations(Map.of(
                        ClauseTopic.PRODUCT_SHEET,
                        "A-2016, § 4.2.4 et § 4.3 ; A-2025, art. 6",
                        ClauseTopic.TAKEOVER,
                        "A-2016, § 4.5.3")));
        when(pages.head(any(), any(), any())).thenReturn(Optional.empty());
        when(pages.head(eq("mon.service"), any(), any()))
                .thenReturn(Optional.of(new StartupHead(
                        ID,
                        "mon.service",
                        "Mon service",
                        "Mission",
                        "",
                        "",
                        "essai",
                        "L’Essai",
                        "Ministère",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Phase.INVESTIGATION,
                        false,
                        TODAY.minusMonths(2))));
    }

    @Test
    void proposesToday() {
        var form = page(Viewers.coach(), ADDRESS).selectFirst("form[action$=/decision]");

        assertThat(form.select("input[name=decidedOn]").val()).isEqualTo("2026-11-23");
        assertThat(form.select("input[name=outcome]").eachAttr("value"))
                .containsExactly("CONTINUE", "STAY", "SATISFIED", "STOP", "POSTPONE");
    }

    @Test
    void citesTheClausesOfTheAgreementsThatSayItAndNoOther() {
        var text =
                page(Viewers.coach(), ADDRESS).select("form[action$=/decision]").text();

        assertThat(text)
                .contains("pour entrer en construction (A-2016, § 4.2.4 et § 4.3 ; A-2025, art. 6) ; résultats")
                .contains("résultats d’usage pour entrer en consolidation.")
                .contains("Pour entrer en passation (A-2016, § 4.5.3).");
    }

    @Test
    void recordsTheDecisionAndGoesBackToTheStartup() {
        var answer = post(Viewers.coach(), "CONTINUE", "CONSTRUCTION", "2026-11-20", "2026-11-23");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/startups/mon.service");
        verify(startups)
                .decide(
                        new StartupId(ID),
                        new DecisionAct(
                                new GateDecision(
                                        GateOutcome.CONTINUE,
                                        Phase.CONSTRUCTION,
                                        TODAY.minusDays(3),
                                        TODAY,
                                        "Comité",
                                        "Besoin avéré",
                                        "Fiche produit",
                                        ""),
                                List.of(),
                                false),
                        Viewers.coach());
    }

    @Test
    void keepsWhatWasTypedWhenARuleRefuses() {
        doThrow(new RuleViolation("startup.decision.backward", Phase.CONSTRUCTION, TODAY))
                .when(startups)
                .decide(any(), any(DecisionAct.class), any());

        var page = html(post(Viewers.buyer(), "CONTINUE", "INVESTIGATION", "2026-11-20", "2026-11-23"));

        assertThat(page.select("[role=alert]").text()).contains("entrée en Construction le 23 nov. 2026");
        assertThat(page.select("textarea[name=reasons]").text()).isEqualTo("Besoin avéré");
        assertThat(page.select("option[selected]").eachAttr("value")).contains("INVESTIGATION");
    }

    @Test
    void asksForThePhaseOfAContinuation() {
        var page = html(post(Viewers.buyer(), "CONTINUE", "", "2026-11-20", "2026-11-23"));

        assertThat(page.select("[role=alert]").text()).contains("choisissez la phase");
        verify(startups, never()).decide(any(), any(DecisionAct.class), any());
    }

    @Test
    void showsWhatIsToBeConfirmedAndTakesTheConfirmation() {
        doThrow(new RuleViolation("startup.warning.short-trial", TODAY.minusMonths(2), TODAY.plusMonths(1)))
                .when(startups)
                .decide(any(), any(DecisionAct.class), any());
        assertThat(page(Viewers.buyer(), ADDRESS).select("input[name=confirmed]"))
                .isEmpty();

        var page = html(post(Viewers.buyer(), "CONTINUE", "CONSOLIDATION", "2026-11-20", "2026-11-23"));

        assertThat(page.select("[role=alert]").text()).contains("L’expérimentation a commencé le 23 sept. 2026");
        assertThat(page.select("input[name=confirmed]")).hasSize(1);
        post(
                Viewers.buyer(),
                ADDRESS,
                "outcome",
                "STOP",
                "decidedOn",
                "2026-11-23",
                "startsOn",
                "2026-11-23",
                "body",
                "Comité",
                "reasons",
                "Sans usage",
                "confirmed",
                "true");
        verify(startups)
                .decide(
                        any(),
                        argThat((DecisionAct act) ->
                                act.confirmed() && act.decision().outcome() == GateOutcome.STOP),
                        any());
    }

    @Test
    void listsTheOrdersThatRunOnBeforeTheStop() {
        UUID order = UUID.randomUUID();
        when(orders.unfinished(new StartupId(ID)))
                .thenReturn(List.of(
                        new StartupOrders.Unfinished(order, "BC-2018-2026-0007"),
                        new StartupOrders.Unfinished(UUID.randomUUID(), null)));

        var section = page(Viewers.buyer(), ADDRESS).selectFirst("section[aria-labelledby=encours]");

        assertThat(section.select("a").eachText()).containsExactly("BC-2018-2026-0007");
        assertThat(section.select("a").attr("href")).isEqualTo("/bons-de-commande/" + order);
    }

    @Test
    void correctsADecisionForNothingWithItsReason() {
        when(pages.decisions(any())).thenReturn(List.of(wrong(null)));
        assertThat(page(Viewers.coach(), CORRECTION)
                        .select("textarea[name=reasons]")
                        .text())
                .isEqualTo("Motifs");

        var refused = html(post(Viewers.coach(), CORRECTION, "why", " ", "instead", ""));
        assertThat(refused.select("[role=alert]").text()).contains("pourquoi la décision est fausse");
        var answer = post(Viewers.coach(), CORRECTION, "why", "Date du procès-verbal", "instead", "NOTHING");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/startups/mon.service#decisions");
        verify(startups).correct(new StartupId(ID), 7, "Date du procès-verbal", null, Viewers.coach());
    }

    @Test
    void asksForTheDecisionThatHoldsInstead() {
        when(pages.decisions(any())).thenReturn(List.of(wrong(null)));

        var page = html(post(Viewers.buyer(), CORRECTION, "why", "Erreur de date", "instead", "ANOTHER"));

        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).contains("decidedOn", "startsOn", "reasons");
        verify(startups, never()).correct(any(), anyLong(), any(), any(), any());
    }

    @Test
    void correctsNoDecisionTwice() {
        when(pages.decisions(any())).thenReturn(List.of(wrong("Erreur de saisie")));

        var answer = get(Viewers.buyer(), CORRECTION);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).text()).contains("déjà écartée");
        assertThat(get(Viewers.buyer(), "/startups/mon.service/decisions/8/correction")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void asksForWhatIsMissing() {
        var page = html(post(Viewers.buyer(), "ADDRESS", "", "hier", ""));

        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).contains("decidedOn", "startsOn");
        assertThat(page.select("input[name=decidedOn]").val()).isEqualTo("hier");
        verify(startups, never()).decide(any(), any(DecisionAct.class), any());
    }

    @Test
    @DisplayName("Product owners decide nothing (domain.md § 8)")
    void looksAbsentToAllWhoDecideNothing() {
        for (Viewer viewer :
                new Viewer[] {Viewers.productOwner(ID), Viewers.correspondent(), Viewers.administrator()}) {
            assertThat(get(viewer, ADDRESS).getStatus()).isEqualTo(404);
            assertThat(get(viewer, CORRECTION).getStatus()).isEqualTo(404);
        }
        assertThat(get(Viewers.coach(), "/startups/autre/decision").getStatus()).isEqualTo(404);
    }

    private static DecisionRow wrong(@Nullable String correction) {
        return new DecisionRow(
                7,
                GateOutcome.CONTINUE,
                Phase.INVESTIGATION,
                TODAY.minusMonths(2),
                TODAY.minusMonths(2),
                "Comité",
                "Motifs",
                "",
                null,
                null,
                "Alice",
                correction,
                correction == null ? null : "Alice",
                correction == null ? null : Instant.EPOCH,
                false);
    }

    private MockHttpServletResponse post(
            Viewer viewer, String outcome, String phase, String decidedOn, String startsOn) {
        return post(
                viewer,
                ADDRESS,
                "outcome",
                outcome,
                "phase",
                phase,
                "decidedOn",
                decidedOn,
                "startsOn",
                startsOn,
                "body",
                "Comité",
                "reasons",
                "Besoin avéré",
                "evidence",
                "Fiche produit",
                "receiver",
                "");
    }
}
