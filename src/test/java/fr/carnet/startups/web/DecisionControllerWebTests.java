package fr.carnet.startups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.GateDecision;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.Startups;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(DecisionController.class)
@Import(StartupLabels.class)
class DecisionControllerWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final String ADDRESS = "/startups/mon.service/decision";

    @MockitoBean
    private Startups startups;

    @MockitoBean
    private StartupPageQueries pages;

    @MockitoBean
    private CitedClauses clauses;

    @BeforeEach
    void startup() {
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
        assertThat(form.select("input[name=outcome]")).hasSize(3);
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
                        new GateDecision(
                                GateOutcome.CONTINUE,
                                Phase.CONSTRUCTION,
                                TODAY.minusDays(3),
                                TODAY,
                                "Comité",
                                "Besoin avéré",
                                "Fiche produit",
                                ""),
                        Viewers.coach());
    }

    @Test
    void keepsWhatWasTypedWhenARuleRefuses() {
        doThrow(new RuleViolation("startup.decision.backward", Phase.CONSTRUCTION, TODAY))
                .when(startups)
                .decide(any(), any(), any());

        var page = html(post(Viewers.buyer(), "CONTINUE", "INVESTIGATION", "2026-11-20", "2026-11-23"));

        assertThat(page.select("[role=alert]").text()).contains("entrée en Construction le 23 nov. 2026");
        assertThat(page.select("textarea[name=reasons]").text()).isEqualTo("Besoin avéré");
        assertThat(page.select("option[selected]").eachAttr("value")).contains("INVESTIGATION");
    }

    @Test
    void asksForThePhaseOfAContinuation() {
        var page = html(post(Viewers.buyer(), "CONTINUE", "", "2026-11-20", "2026-11-23"));

        assertThat(page.select("[role=alert]").text()).contains("choisissez la phase");
        verify(startups, never()).decide(any(), any(), any());
    }

    @Test
    void asksForWhatIsMissing() {
        var page = html(post(Viewers.buyer(), "ADDRESS", "", "hier", ""));

        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).contains("decidedOn", "startsOn");
        assertThat(page.select("input[name=decidedOn]").val()).isEqualTo("hier");
        verify(startups, never()).decide(any(), any(), any());
    }

    @Test
    @DisplayName("Product owners decide nothing (domain.md § 8)")
    void looksAbsentToAllWhoDecideNothing() {
        for (Viewer viewer :
                new Viewer[] {Viewers.productOwner(ID), Viewers.correspondent(), Viewers.administrator()}) {
            assertThat(get(viewer, ADDRESS).getStatus()).isEqualTo(404);
        }
        assertThat(get(Viewers.coach(), "/startups/autre/decision").getStatus()).isEqualTo(404);
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
