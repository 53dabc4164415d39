package fr.carnet.startups.web.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.documents.StoredFiles;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.conformity.AuditRecommendations;
import fr.carnet.startups.conformity.ConformityChecklists;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.ConformityStatement;
import fr.carnet.startups.conformity.RecommendationDetails;
import fr.carnet.startups.conformity.RecommendationId;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.startups.web.conformity.ConformityListQueries.Entry;
import fr.carnet.startups.web.conformity.ConformityListQueries.Figures;
import fr.carnet.web.ListRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.unit.DataSize;

@WebMvcTest({ConformityController.class, RecommendationController.class, ConformityListController.class})
@Import(ConformityLabels.class)
class ConformityPagesWebTests extends WebTestBase {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID RECOMMENDATION = UUID.randomUUID();
    private static final UUID CLOSED = UUID.randomUUID();
    private static final UUID FILE = UUID.randomUUID();
    private static final String PAGE = "/startups/service/conformite";
    private static final String ONE = "/startups/service/recommandations/" + RECOMMENDATION;

    @MockitoBean
    private ConformityChecklists checklists;

    @MockitoBean
    private AuditRecommendations recommendations;

    @MockitoBean
    private ConformityQueries queries;

    @MockitoBean
    private ConformityListQueries list;

    @MockitoBean
    private Incubators incubators;

    @MockitoBean
    private StoredFiles files;

    @BeforeEach
    void aStartup() {
        when(queries.startup(any(), any())).thenReturn(Optional.empty());
        when(queries.startup(eq("service"), any()))
                .thenReturn(Optional.of(new ConformityQueries.Head(ID, "service", "Le service")));
        var file = List.of(new ConformityRow.File(FILE, "declaration.pdf", 2048));
        when(queries.itemsWithFiles(any(), any()))
                .thenReturn(List.of(
                        row(ConformityItem.RGS, ConformityState.NOT_BEGUN, 0, List.of()),
                        row(ConformityItem.RGAA, ConformityState.DONE, 3, file)));
        when(queries.recommendations(any(), any()))
                .thenReturn(List.of(recommendation(RECOMMENDATION, false), recommendation(CLOSED, true)));
        when(files.accepted()).thenReturn(List.of("pdf"));
        when(files.maximum()).thenReturn(DataSize.ofMegabytes(50));
    }

    private static ConformityRow row(
            ConformityItem item, ConformityState state, long version, List<ConformityRow.File> files) {
        var done = state == ConformityState.DONE;
        return new ConformityRow(
                item,
                state,
                done ? TODAY.minusYears(3) : null,
                done ? TODAY.minusDays(2) : null,
                done ? "Taux de 82 %" : "",
                version,
                done ? 2 : 0,
                done ? 1 : 0,
                files,
                TODAY);
    }

    private static RecommendationRow recommendation(UUID id, boolean closed) {
        return new RecommendationRow(
                id,
                ConformityItem.RGAA,
                closed ? "Décrire les images" : "Donner un nom aux boutons",
                Severity.MAJOR,
                TODAY.minusDays(1),
                "Équipe",
                closed ? TODAY : null,
                closed ? "Images décrites" : "",
                1,
                TODAY);
    }

    @Test
    void showsEachItemWithItsStateAndItsDeadlineInWords() {
        var page = page(Viewers.buyer(), PAGE);
        assertThat(page.select("#rgs").text()).contains("Pas commencé");
        assertThat(page.select("#rgaa").text())
                .contains("Fait", "À renouveler avant le", "en retard de 2 jours", "En retard", "2, dont 1 en retard");
        assertThat(page.select("#rgaa a[href=/fichiers/" + FILE + "]").text()).contains("declaration.pdf");
        assertThat(page.select("#recommandation-" + RECOMMENDATION).text())
                .contains("Donner un nom aux boutons", "Majeure", "En retard", "Équipe", "Clore");
        assertThat(page.select("#recommandation-" + CLOSED).text()).contains("Close le", "Images décrites", "Rouvrir");
    }

    @Test
    void letsACompanyReadAndChangeNothing() {
        var page = page(Viewers.correspondent(), PAGE);
        assertThat(page.select("#rgaa").text()).contains("Fait");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href*=recommandations]")).isEmpty();
        assertThat(page.select("main a[href*=conformite/]")).isEmpty();
    }

    @Test
    void saysWhereAnItemStands() {
        var form = page(Viewers.coach(), PAGE + "/rgaa");
        assertThat(form.select("input[name=seen]").attr("value")).isEqualTo("3");
        assertThat(form.select("input[name=state][checked]").attr("value")).isEqualTo("DONE");
        var answer = post(
                Viewers.coach(),
                PAGE + "/rgaa",
                "state",
                "DONE",
                "statedOn",
                "2026-11-20",
                "renewBy",
                "2029-11-20",
                "note",
                "Taux de 90 %",
                "seen",
                "3");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        verify(checklists)
                .state(
                        eq(new StartupId(ID)),
                        eq(ConformityItem.RGAA),
                        eq(3L),
                        eq(new ConformityStatement(
                                ConformityState.DONE,
                                TODAY.minusDays(3),
                                TODAY.minusDays(3).plusYears(3),
                                "Taux de 90 %")),
                        eq(List.of()),
                        any());
    }

    @Test
    void saysWhatIsWrongBesideItsFieldAndKeepsWhatWasTyped() {
        doThrow(new RuleViolation("conformity.reason-missing"))
                .when(checklists)
                .state(any(), any(), anyLong(), any(), any(), any());
        var page = html(post(
                Viewers.buyer(), PAGE + "/rgs", "state", "NOT_APPLICABLE", "renewBy", "n’importe quand", "seen", "0"));
        assertThat(page.select("#renewBy-messages").text()).contains("Saisissez une date");
        page = html(post(Viewers.buyer(), PAGE + "/rgs", "state", "NOT_APPLICABLE", "seen", "0"));
        assertThat(page.select("#note-messages").text()).contains("écrivez-le dans les précisions");
        assertThat(page.select("input[name=state][checked]").attr("value")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void saysThatSomeoneElseChangedIt() {
        doThrow(new OptimisticLockingFailureException("changed"))
                .when(checklists)
                .state(any(), any(), anyLong(), any(), any(), any());
        var answer = post(Viewers.buyer(), PAGE + "/rgaa", "state", "UNDER_WAY", "seen", "2");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(html(answer).select("input[name=seen]").attr("value")).isEqualTo("3");
    }

    @Test
    void addsARecommendation() {
        var refused = html(post(Viewers.buyer(), "/startups/service/recommandations/nouvelle", "seen", "0"));
        assertThat(refused.select("#item-messages").text()).contains("Choisissez l’audit");
        assertThat(refused.select("#text-messages").text()).contains("Écrivez la recommandation");
        assertThat(refused.select("#severity-messages").text()).contains("Choisissez la gravité");
        assertThat(refused.select("#dueOn-messages").text()).contains("Donnez l’échéance");
        var answer = post(
                Viewers.buyer(),
                "/startups/service/recommandations/nouvelle",
                "item",
                "EBIOS",
                "text",
                "Chiffrer",
                "severity",
                "CRITICAL",
                "dueOn",
                "2026-12-01",
                "seen",
                "0");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "#recommandations");
        verify(recommendations)
                .add(
                        eq(new StartupId(ID)),
                        eq(new RecommendationDetails(
                                ConformityItem.EBIOS, "Chiffrer", Severity.CRITICAL, TODAY.plusDays(8), "")),
                        any());
    }

    @Test
    void closesARecommendationWithItsNoteAndReopensIt() {
        assertThat(page(Viewers.buyer(), ONE + "/cloture").select("blockquote").text())
                .contains("Donner un nom aux boutons");
        var refused = html(post(Viewers.buyer(), ONE + "/cloture", "closedOn", "2026-11-23", "seen", "1"));
        assertThat(refused.select("#closingNote-messages").text()).contains("Écrivez la suite donnée");
        post(Viewers.buyer(), ONE + "/cloture", "closedOn", "2026-11-23", "closingNote", "Fait", "seen", "1");
        verify(recommendations)
                .close(
                        eq(new StartupId(ID)),
                        eq(new RecommendationId(RECOMMENDATION)),
                        eq(1L),
                        eq(TODAY),
                        eq("Fait"),
                        any());
        assertThat(post(Viewers.buyer(), "/startups/service/recommandations/" + CLOSED + "/reouverture")
                        .getRedirectedUrl())
                .isEqualTo(PAGE + "#recommandations");
        verify(recommendations).reopen(eq(new StartupId(ID)), eq(new RecommendationId(CLOSED)), any());
    }

    @Test
    void listsWhatIsLateOverAllStartups() {
        when(list.figures(any(), any())).thenReturn(new Figures(1, 0, 4));
        var entry = new Entry(
                "service",
                "Le service",
                "Fabrique",
                true,
                ConformityItem.RGAA,
                "Donner un nom aux boutons",
                "OPEN",
                Severity.CRITICAL,
                TODAY.minusDays(4),
                "Équipe",
                "recommandation-1",
                TODAY);
        when(list.page(any(), any(), any(), any())).thenAnswer(call -> {
            ListRequest asked = call.getArgument(1);
            return asked.page(ConformityListQueries.SORTS, List.of(entry), 1);
        });
        var page = page(Viewers.coach(), "/conformite?echeance=retard");
        assertThat(page.select("#a-suivre tbody").text())
                .contains("Le service", "Critique", "Ouverte", "en retard de 4 jours", "En retard", "Fabrique");
        assertThat(page.select("#a-suivre a[href=" + PAGE + "#recommandation-1]"))
                .hasSize(1);
        assertThat(page.select(".carnet-figures a[href='/conformite?echeance=retard']")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void looksAbsentToOthers() {
        for (String address : List.of(PAGE + "/rgaa", ONE, ONE + "/cloture")) {
            for (Role role : List.of(Role.CORRESPONDENT, Role.ADMINISTRATOR)) {
                assertThat(get(Viewers.of(role), address).getStatus()).isEqualTo(404);
            }
        }
        assertThat(get(Viewers.administrator(), PAGE).getStatus()).isEqualTo(404);
        assertThat(get(Viewers.administrator(), "/conformite").getStatus()).isEqualTo(404);
        assertThat(get(Viewers.buyer(), PAGE + "/rien").getStatus()).isEqualTo(404);
        assertThat(get(Viewers.buyer(), "/startups/autre/conformite").getStatus())
                .isEqualTo(404);
        assertThat(get(Viewers.buyer(), "/startups/service/recommandations/" + UUID.randomUUID())
                        .getStatus())
                .isEqualTo(404);
    }
}
