package fr.carnet.startups.web.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.Phase;
import fr.carnet.shared.Refusal;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant.Moved;
import fr.carnet.startups.merging.LikelyTwins;
import fr.carnet.startups.merging.LikelyTwins.Named;
import fr.carnet.startups.merging.LikelyTwins.Twins;
import fr.carnet.startups.merging.MergeField;
import fr.carnet.startups.merging.MergeView;
import fr.carnet.startups.merging.MergeView.Pair;
import fr.carnet.startups.merging.MergeView.Phases;
import fr.carnet.startups.merging.MergeView.Side;
import fr.carnet.startups.merging.MergeView.Standing;
import fr.carnet.startups.merging.Merges;
import fr.carnet.web.Choice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(MergeController.class)
class MergeControllerWebTests extends WebTestBase {

    private static final UUID KEPT = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final Merge MERGE = new Merge(MergeKind.STARTUP, KEPT, GONE);
    private static final String PAGE = "/fusions/startups/" + KEPT + "/" + GONE;

    @MockitoBean
    private Merges merges;

    @MockitoBean
    private LikelyTwins twins;

    @MockitoBean
    private MergeQueries queries;

    @BeforeEach
    void twoRecords() {
        when(merges.compare(eq(MERGE), any())).thenReturn(view(List.of()));
        when(queries.records(any()))
                .thenReturn(
                        List.of(new Choice(KEPT.toString(), "Le service"), new Choice(GONE.toString(), "Le servise")));
    }

    private static MergeView view(List<Refusal> obstacles) {
        return new MergeView(
                MERGE,
                new Side(KEPT, "Le service", "service", "/startups/service", false, 3),
                new Side(GONE, "Le servise", "servise", "/startups/servise", false, 5),
                List.of(
                        new Pair(MergeField.STARTUP_NAME, "Le service", "Le servise"),
                        new Pair(MergeField.STARTUP_MISSION, "Aider", "Aider"),
                        new Pair(MergeField.STARTUP_STACK, "", "Java"),
                        new Pair(MergeField.STARTUP_OPEN, "true", "false")),
                List.of(new Moved("orders", 2), new Moved("accounts", 1)),
                obstacles,
                new Phases(
                        new Standing(Phase.INVESTIGATION, false), new Standing(null, true), new Standing(null, true)));
    }

    @Test
    void suggestsProbableTwinsAndLetsOneChoose() {
        when(twins.of(eq(MergeKind.STARTUP), any()))
                .thenReturn(List.of(new Twins(new Named(KEPT, "Le service"), new Named(GONE, "Le servise"))));
        var page = page(Viewers.buyer(), "/fusions/startups?garder=" + KEPT);
        assertThat(page.select("#probables a[href=" + PAGE + "]").text()).isEqualTo("Le service et Le servise");
        assertThat(page.select("select[name=garder] option[selected]").text()).isEqualTo("Le service");
        assertThat(get(Viewers.buyer(), "/fusions/startups?garder=" + KEPT + "&absorber=" + GONE)
                        .getRedirectedUrl())
                .isEqualTo(PAGE);
        assertThat(page(Viewers.buyer(), "/fusions/startups?garder=" + KEPT + "&absorber=" + KEPT)
                        .select(".fr-alert--error")
                        .text())
                .contains("deux fois la même fiche");
    }

    @Test
    void putsWhatDiffersBesideEachOtherAndCountsWhatMoves() {
        var page = page(Viewers.buyer(), PAGE);
        assertThat(page.select("#champs fieldset")).hasSize(3);
        assertThat(page.select("#champs").text()).doesNotContain("Mission").contains("(vide)", "oui", "non");
        assertThat(page.select("input[name='choices[STARTUP_NAME]'][checked]").attr("value"))
                .isEqualTo("KEPT");
        assertThat(page.select("input[name='choices[STARTUP_STACK]'][checked]").attr("value"))
                .isEqualTo("GONE");
        assertThat(page.select("#reprises").text())
                .contains("2 bons de commande", "le périmètre d’un compte", "la startup sera désormais arrêtée");
        assertThat(page.select("a[href=/fusions/startups/" + GONE + "/" + KEPT + "]"))
                .hasSize(1);
    }

    @Test
    void saysWhatWillBeBeforeItIsDone() {
        var page = page(
                Viewers.buyer(),
                PAGE
                        + "/confirmation?choices[STARTUP_NAME]=GONE&choices[STARTUP_STACK]=KEPT&choices[STARTUP_OPEN]=KEPT");
        assertThat(page.select(".fr-alert--warning").text())
                .contains("Une fusion ne s’annule pas", "une seule histoire");
        assertThat(page.select("#champs").text())
                .contains("Le servise – et non : Le service", "(vide) – et non : Java", "oui – et non : non");
        assertThat(page.select("input[name='choices[STARTUP_NAME]']").attr("value"))
                .isEqualTo("GONE");
        assertThat(page.select("input[name=keptSeen]").attr("value")).isEqualTo("3");
        assertThat(page.select("input[name=goneSeen]").attr("value")).isEqualTo("5");
        assertThat(page.select("main").text()).contains("garde le nom de son jour");
    }

    @Test
    void mergesOnceTheReasonIsWritten() {
        var refused = html(post(Viewers.buyer(), PAGE + "/confirmation", "keptSeen", "3", "goneSeen", "5"));
        assertThat(refused.select("#reason-messages").text()).contains("Écrivez le motif");
        when(merges.merge(any(), any(), anyLong(), anyLong(), any(), any())).thenReturn("/startups/service");
        var answer = post(
                Viewers.buyer(),
                PAGE + "/confirmation",
                "keptSeen",
                "3",
                "goneSeen",
                "5",
                "choices[STARTUP_NAME]",
                "GONE",
                "choices[STARTUP_STACK]",
                "KEPT",
                "reason",
                "Saisie deux fois");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/startups/service");
        verify(merges)
                .merge(eq(MERGE), eq(Set.of(MergeField.STARTUP_NAME)), eq(3L), eq(5L), eq("Saisie deux fois"), any());
    }

    @Test
    void asksToReadAgainWhatSomeoneElseChanged() {
        when(merges.merge(any(), any(), anyLong(), anyLong(), any(), any()))
                .thenThrow(new OptimisticLockingFailureException("changed"));
        var answer = post(
                Viewers.buyer(),
                PAGE + "/confirmation",
                "keptSeen",
                "2",
                "goneSeen",
                "5",
                "choices[STARTUP_NAME]",
                "GONE",
                "reason",
                "Saisie deux fois");
        assertThat(answer.getStatus()).isEqualTo(409);
        var page = html(answer);
        assertThat(page.select("[role=alert]").text()).contains("Quelqu’un d’autre vient de modifier");
        assertThat(page.select("input[name=keptSeen]").attr("value")).isEqualTo("3");
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Saisie deux fois");
        assertThat(page.select("input[name='choices[STARTUP_NAME]']").attr("value"))
                .isEqualTo("GONE");
    }

    @Test
    void saysWhyTheyCannotBeMerged() {
        when(merges.compare(eq(MERGE), any()))
                .thenReturn(view(List.of(Refusal.of("merge.kept-archived", "Le service"))));
        for (String address : List.of(PAGE, PAGE + "/confirmation")) {
            var page = page(Viewers.buyer(), address);
            assertThat(page.select(".fr-alert--error").text()).contains("« Le service » est archivée");
            assertThat(page.select("main form")).isEmpty();
        }
    }

    @Test
    void looksAbsentToOthers() {
        for (Role role : List.of(Role.PRODUCT_OWNER, Role.COACH, Role.CORRESPONDENT, Role.ADMINISTRATOR)) {
            for (String address : List.of("/fusions/startups", PAGE, PAGE + "/confirmation")) {
                assertThat(get(Viewers.of(role), address).getStatus()).isEqualTo(404);
            }
        }
        assertThat(get(Viewers.buyer(), "/fusions/autre-chose").getStatus()).isEqualTo(404);
    }
}
