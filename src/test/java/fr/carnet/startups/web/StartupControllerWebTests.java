package fr.carnet.startups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.clauses.Citations;
import fr.carnet.agreements.clauses.CitedClauses;
import fr.carnet.agreements.clauses.ClauseTopic;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.Incubators;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({StartupController.class, IncubatorController.class})
@Import(StartupLabels.class)
class StartupControllerWebTests extends WebTestBase {

    @MockitoBean
    private StartupListQueries list;

    @MockitoBean
    private StartupPageQueries pages;

    @MockitoBean
    private IncubatorPageQueries incubators;

    @MockitoBean
    private Incubators offered;

    @MockitoBean
    private CitedClauses clauses;

    @BeforeEach
    void nothing() {
        cites(Map.of(ClauseTopic.SIX_MONTHS, "A-2018, § 1.3"));
        when(list.page(any(), any(), any(), any())).thenAnswer(call -> {
            ListRequest asked = call.getArgument(1);
            return asked.page(StartupListQueries.SORTS, List.of(), 0);
        });
        when(pages.head(any(), any(), any())).thenReturn(Optional.empty());
        when(incubators.head(any(), any())).thenReturn(Optional.empty());
    }

    private void cites(Map<ClauseTopic, String> byTopic) {
        when(clauses.inSightOf(any(), any(ClauseTopic[].class))).thenReturn(new Citations(byTopic));
    }

    @Test
    void namesNoClauseWhereNoAgreementDissolvesAfterSixMonths() {
        cites(Map.of());
        open(Phase.CONSTRUCTION, false, List.of(decision(Phase.CONSTRUCTION, TODAY.minusMonths(7))));

        assertThat(page(Viewers.buyer(), "/startups/{slug}", "mon.service")
                        .select(".fr-alert--warning")
                        .text())
                .contains("la startup est dissoute. Le comité");
    }

    @Test
    void listsStartupsWithTheirPhaseAsAWord() {
        doReturn(page(row("mon.service", Phase.CONSTRUCTION, false))).when(list).page(any(), any(), any(), any());

        var table = page(Viewers.buyer(), "/startups").selectFirst("#startups");

        assertThat(table.selectFirst("tbody a").attr("href")).isEqualTo("/startups/mon.service");
        assertThat(table.selectFirst(".fr-badge").text()).isEqualTo("Construction");
        assertThat(table.select("th[aria-sort=ascending]").text()).isEqualTo("Startup");
    }

    @Test
    void saysWhatWouldBeInAnEmptyList() {
        assertThat(page(Viewers.correspondent(), "/startups")
                        .select(".carnet-empty")
                        .text())
                .contains("Aucune startup pour l’instant");
        assertThat(page(Viewers.buyer(), "/startups").select(".carnet-empty a").attr("href"))
                .isEqualTo("/startups/nouvelle");
        assertThat(page(Viewers.correspondent(), "/startups?q=rien")
                        .select(".carnet-empty")
                        .text())
                .contains("Effacer les filtres");
    }

    @Test
    void showsAStartupThatIsInNoPhase() {
        open(null, true, List.of());

        var page = page(Viewers.buyer(), "/startups/{slug}", "mon.service");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Mon service");
        assertThat(page.select(".fr-badge").text()).isEqualTo("Arrêtée");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void saysTheSameInThePictureAndInTheTable() {
        LocalDate entered = TODAY.minusMonths(7);
        open(Phase.CONSTRUCTION, false, List.of(decision(Phase.CONSTRUCTION, entered)));

        var page = page(Viewers.buyer(), "/startups/{slug}", "mon.service");

        assertThat(page.select("svg[role=img] text.carnet-phases__word").text()).isEqualTo("2 Construction");
        assertThat(page.select("#phases tbody th").text()).isEqualTo("Construction");
        assertThat(page.select("#phases tbody .fr-badge").text()).isEqualTo("+ 4 semaines");
        assertThat(page.select(".fr-alert--warning").text()).contains("A-2018, § 1.3", "en retard de");
        assertThat(page.select("#decisions li")).hasSize(1);
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void offersADecisionToBuyersAndCoachesOnly() {
        open(Phase.CONSTRUCTION, false, List.of());

        for (Role role : List.of(Role.BUYER, Role.COACH, Role.PRODUCT_OWNER, Role.CORRESPONDENT)) {
            var links =
                    page(Viewers.of(role), "/startups/{slug}", "mon.service").select("a[href$=/decision]");
            assertThat(links).hasSize(role == Role.BUYER || role == Role.COACH ? 1 : 0);
        }
    }

    @Test
    void looksTheSameWhetherOutOfReachOrNowhere() {
        open(Phase.CONSTRUCTION, false, List.of());
        Viewer competitor = Viewers.correspondent(Viewers.COMPETITOR);
        when(pages.head(eq("mon.service"), any(), eq(competitor.reach()))).thenReturn(Optional.empty());

        var guessed = get(competitor, "/startups/{slug}", "mon.service");
        var nonsense = get(competitor, "/startups/{slug}", "nulle.part");

        assertThat(guessed.getStatus()).isEqualTo(nonsense.getStatus()).isEqualTo(404);
        assertThat(html(guessed).selectFirst("main").text())
                .isEqualTo(html(nonsense).selectFirst("main").text());
        assertThat(get(competitor, "/incubateurs/{slug}", "essai").getStatus()).isEqualTo(404);
    }

    @Test
    void leadsFromAFormerAddressToThePresentOneWithinReach() {
        when(pages.renamed(eq("ancien.nom"), eq(Viewers.buyer().reach()))).thenReturn(Optional.of("mon.service"));

        assertThat(get(Viewers.buyer(), "/startups/{slug}", "ancien.nom").getRedirectedUrl())
                .isEqualTo("/startups/mon.service");
        assertThat(get(Viewers.productOwner(), "/startups/{slug}", "ancien.nom").getStatus())
                .isEqualTo(404);
    }

    @Test
    void offersToCreateToBuyersOnly() {
        for (Role role : List.of(Role.BUYER, Role.COACH, Role.PRODUCT_OWNER, Role.CORRESPONDENT)) {
            var links = page(Viewers.of(role), "/startups")
                    .select(
                            ".carnet-actions a[href=/startups/nouvelle], .carnet-actions a[href=/incubateurs/nouveau], .carnet-actions a[href=/administrations-porteuses]");
            assertThat(links).hasSize(role == Role.BUYER ? 3 : 0);
        }
    }

    @Test
    void isClosedToAdministrators() {
        assertThat(get(Viewers.administrator(), "/startups").getStatus()).isEqualTo(404);
    }

    @Test
    void groupsTheStartupsOfAnIncubatorByPhase() {
        when(incubators.head(eq("essai"), any()))
                .thenReturn(Optional.of(
                        new IncubatorPageQueries.Head("essai", "L’Essai", "Ministère", false, false, "", "")));
        when(incubators.startups(eq("essai"), any(), any()))
                .thenReturn(List.of(row("a", Phase.CONSTRUCTION, false), row("b", null, true), row("c", null, false)));

        var page = page(Viewers.buyer(), "/incubateurs/{slug}", "essai");

        assertThat(page.select("section h2").eachText())
                .containsExactly(
                        "Investigation (0)",
                        "Construction (1)",
                        "Consolidation (0)",
                        "Passation (0)",
                        "Sans décision (1)",
                        "Arrêtées (1)");
    }

    @Test
    void strikesWhatWasSetAsideWithItsReasonAndLinksTheFiles() {
        DecisionRow right = decision(Phase.INVESTIGATION, TODAY.minusMonths(3));
        DecisionRow wrong = new DecisionRow(
                8,
                GateOutcome.STOP,
                null,
                TODAY.minusMonths(1),
                TODAY.minusMonths(1),
                "Comité",
                "Plus d’usagers",
                "",
                null,
                null,
                "Alice",
                "Une autre startup était visée",
                "Bruno",
                Instant.EPOCH,
                false);
        open(Phase.INVESTIGATION, false, List.of(right, wrong));
        UUID file = UUID.randomUUID();
        when(pages.files(any())).thenReturn(Map.of(7L, List.of(new EvidenceFile(7, file, "fiche.pdf"))));

        var page = page(Viewers.coach(), "/startups/mon.service");

        assertThat(page.select("#decision-7 a").eachAttr("href"))
                .containsExactly("/fichiers/" + file, "/startups/mon.service/decisions/7/correction");
        assertThat(page.select("#decision-8 del").text()).contains("Arrêt", "Plus d’usagers");
        assertThat(page.select("#decision-8").text()).contains("Écartée", "par Bruno : Une autre startup était visée");
        assertThat(page.select("#decision-8 a")).isEmpty();
        assertThat(page.select("#phases tbody").text()).doesNotContain("Arrêt");
        assertThat(page(Viewers.productOwner(UUID.randomUUID()), "/startups/mon.service")
                        .select("a[href$=correction]"))
                .isEmpty();
    }

    private void open(Phase phase, boolean stopped, List<DecisionRow> decisions) {
        LocalDate since = decisions.isEmpty() ? TODAY : decisions.get(0).startsOn();
        when(pages.head(eq("mon.service"), any(), any()))
                .thenReturn(Optional.of(new StartupHead(
                        UUID.randomUUID(),
                        "mon.service",
                        "Mon service",
                        "Simplifier une démarche",
                        "",
                        "",
                        "essai",
                        "L’Essai",
                        "Ministère",
                        "https://exemple.example",
                        null,
                        "javascript:alert(1)",
                        null,
                        null,
                        null,
                        phase,
                        stopped,
                        since)));
        when(pages.decisions(any())).thenReturn(decisions);
    }

    private static DecisionRow decision(Phase phase, LocalDate on) {
        return new DecisionRow(
                7,
                GateOutcome.CONTINUE,
                phase,
                on,
                on,
                "Comité",
                "Motifs",
                "Fiche produit",
                null,
                null,
                "Alice",
                null,
                null,
                null,
                false);
    }

    private static StartupRow row(String slug, Phase phase, boolean stopped) {
        return new StartupRow(
                slug, "Startup " + slug, "Mission", "essai", "L’Essai", "Ministère", phase, stopped, TODAY);
    }

    private static Page<StartupRow> page(StartupRow... rows) {
        return new ListRequest("/startups", Map.of(), 1, "").page(StartupListQueries.SORTS, List.of(rows), rows.length);
    }
}
