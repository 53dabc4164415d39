package fr.carnet.startups.web.committees;

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
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.committees.AgendaItem;
import fr.carnet.startups.committees.CommitteeAgendas;
import fr.carnet.startups.committees.CommitteeBody;
import fr.carnet.startups.committees.CommitteeSession;
import fr.carnet.startups.committees.CommitteeSessions;
import fr.carnet.startups.committees.ItemDecision;
import fr.carnet.startups.committees.SessionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(DecisionsController.class)
class DecisionsControllerWebTests extends WebTestBase {

    private static final SessionId SESSION = SessionId.random();
    private static final String ADDRESS = "/comites/" + SESSION.value() + "/decisions";
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    @MockitoBean
    private CommitteeSessions sessions;

    @MockitoBean
    private CommitteeAgendas agendas;

    @MockitoBean
    private CitedClauses clauses;

    @BeforeEach
    void session() {
        when(clauses.inSightOf(any(), any(ClauseTopic[].class))).thenReturn(new Citations(Map.of()));
        when(sessions.find(any(), any())).thenReturn(Optional.empty());
        when(sessions.find(eq(SESSION), any()))
                .thenReturn(Optional.of(new CommitteeSession(
                        SESSION.value(),
                        0,
                        TODAY,
                        CommitteeBody.STATE,
                        "Comité d’engagement",
                        true,
                        List.of(),
                        "Camille",
                        "",
                        null,
                        null,
                        true)));
        when(agendas.items(eq(SESSION), any()))
                .thenReturn(List.of(item(FIRST, "Premier", 2), item(SECOND, "Second", null)));
    }

    @Test
    void asksOfEachStartupWhatWasDecidedAndOfItsSheetWhetherItIsAccepted() {
        var form = page(Viewers.coach(), ADDRESS).selectFirst("form[action$=/decisions]");

        assertThat(form.select("h2").eachText()).containsExactly("Premier", "Second");
        assertThat(form.select("input[name$=sheetAccepted]").eachAttr("name"))
                .containsOnly("rows[0].sheetAccepted")
                .hasSize(2);
        assertThat(form.select("input[name='rows[1].outcome']")).hasSize(GateOutcome.values().length);
        assertThat(form.select("input[name='rows[0].startsOn']").val()).isEqualTo("2026-11-23");
    }

    @Test
    void recordsTheStartupsThatWereDecidedAndLeavesTheOthersForLater() {
        var answer = post(
                Viewers.coach(),
                ADDRESS,
                "rows[0].item",
                FIRST.toString(),
                "rows[0].seen",
                "0",
                "rows[0].sheetAccepted",
                "true",
                "rows[0].outcome",
                "CONTINUE",
                "rows[0].phase",
                "CONSTRUCTION",
                "rows[0].startsOn",
                "2026-11-24",
                "rows[0].reasons",
                "Besoin avéré",
                "rows[1].item",
                SECOND.toString(),
                "rows[1].seen",
                "0",
                "rows[1].startsOn",
                "2026-11-23",
                "rows[1].reasons",
                "");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/comites/" + SESSION.value());
        verify(agendas)
                .decide(
                        SESSION,
                        FIRST,
                        new ItemDecision(
                                0,
                                GateOutcome.CONTINUE,
                                Phase.CONSTRUCTION,
                                TODAY.plusDays(1),
                                "Besoin avéré",
                                "",
                                "",
                                true,
                                false,
                                ""),
                        Viewers.coach());
        verify(agendas, never()).decide(any(), eq(SECOND), any(), any());
    }

    @Test
    void whatIsRefusedOfOneStartupIsSaidAtItsFieldAndKeepsWhatWasTyped() {
        doThrow(new RuleViolation("startup.decision.backward", Phase.CONSTRUCTION, TODAY))
                .when(agendas)
                .decide(any(), eq(SECOND), any(), any());

        var page = html(post(
                Viewers.buyer(),
                ADDRESS,
                "rows[0].item",
                FIRST.toString(),
                "rows[0].outcome",
                "STOP",
                "rows[0].startsOn",
                "2026-11-23",
                "rows[0].reasons",
                "Sans usagers",
                "rows[1].item",
                SECOND.toString(),
                "rows[1].outcome",
                "CONTINUE",
                "rows[1].phase",
                "INVESTIGATION",
                "rows[1].startsOn",
                "2026-11-23",
                "rows[1].reasons",
                "Reprise"));

        verify(agendas).decide(any(), eq(FIRST), any(), any());
        assertThat(page.text()).contains("1 décision enregistrée", "entrée en Construction le 23 nov. 2026");
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("rows[1].phase");
        assertThat(page.select("textarea[name='rows[1].reasons']").text()).isEqualTo("Reprise");
        assertThat(page.select("[name='rows[0].outcome']")).isEmpty();
    }

    @Test
    void aWarningIsConfirmedInItsRow() {
        doThrow(new RuleViolation("startup.warning.no-trial")).when(agendas).decide(any(), eq(SECOND), any(), any());

        var page = html(post(
                Viewers.buyer(),
                ADDRESS,
                "rows[0].item",
                SECOND.toString(),
                "rows[0].outcome",
                "CONTINUE",
                "rows[0].phase",
                "CONSOLIDATION",
                "rows[0].startsOn",
                "2026-11-23",
                "rows[0].reasons",
                "Usage établi"));

        assertThat(page.select("input[type=checkbox][name='rows[0].confirmed']"))
                .hasSize(1);
        assertThat(page.text()).contains("il n’y a pas eu d’expérimentation");
    }

    @Test
    @DisplayName("domain.md § 8: decisions are for buyers and coaches")
    void looksAbsentToAllOthers() {
        for (Viewer viewer : new Viewer[] {Viewers.productOwner(), Viewers.correspondent(), Viewers.administrator()}) {
            assertThat(get(viewer, ADDRESS).getStatus()).isEqualTo(404);
        }
        assertThat(get(Viewers.coach(), "/comites/" + UUID.randomUUID() + "/decisions")
                        .getStatus())
                .isEqualTo(404);
    }

    private static AgendaItem item(UUID id, String name, @Nullable Integer sheet) {
        return new AgendaItem(
                id,
                UUID.randomUUID(),
                name.toLowerCase(Locale.ROOT),
                name,
                "L’Essai",
                1,
                Phase.INVESTIGATION,
                sheet,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
