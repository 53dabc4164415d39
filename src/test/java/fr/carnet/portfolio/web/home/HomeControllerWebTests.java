package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(HomeController.class)
class HomeControllerWebTests extends WebTestBase {

    private static final Set<Todo.Kind> OF_AN_ORDER = EnumSet.of(
            Todo.Kind.DRAFT,
            Todo.Kind.UNACKNOWLEDGED,
            Todo.Kind.REVIEW,
            Todo.Kind.ENDING,
            Todo.Kind.ENDED,
            Todo.Kind.ACKNOWLEDGE,
            Todo.Kind.DELIVER,
            Todo.Kind.CORRECT,
            Todo.Kind.REDO,
            Todo.Kind.WEEK,
            Todo.Kind.ESTIMATE,
            Todo.Kind.DRIFT,
            Todo.Kind.NEARLY_USED,
            Todo.Kind.UNESTIMATED,
            Todo.Kind.SUBMIT_STATEMENT,
            Todo.Kind.CORRECT_STATEMENT,
            Todo.Kind.APPROVE_STATEMENT);

    @Autowired
    private MessageSource words;

    @MockitoBean
    private TodoQueries todos;

    @MockitoBean
    private NoticeQueries notices;

    @MockitoBean
    private FigureQueries figures;

    @MockitoBean
    private EventQueries events;

    @MockitoBean
    private StartQueries start;

    @BeforeEach
    void nothing() {
        when(todos.waiting(any(), any(), anyInt())).thenReturn(new TodoQueries.Waiting(List.of(), 0));
        when(notices.on(any(), any())).thenReturn(List.of());
        when(todos.next(any(), any())).thenReturn(Optional.empty());
        when(figures.of(any(), any())).thenReturn(new Perimeter(List.of(), true));
        when(events.last(any())).thenReturn(List.of());
    }

    @Test
    void saysASentenceADeadlineAndOneButton() {
        waits(new Todo(Todo.Kind.REVIEW, "42", "Maquettes", "BC-2018-2026-0042", TODAY.plusDays(2)));

        var todo = page(Viewers.productOwner(), "/").selectFirst(".carnet-todo");

        assertThat(todo.text())
                .isEqualTo("Examiner le livrable « Maquettes » · BC-2018-2026-0042 25 nov. 2026 dans 2 jours Examiner");
        assertThat(todo.select("a.fr-btn").attr("href")).isEqualTo("/livrables/42");
        assertThat(todo.select("a.fr-btn").attr("aria-label")).startsWith("Examiner : Examiner le livrable");
    }

    @Test
    void putsAnAgreementsNoticeInItsPlace() {
        waits(
                new Todo(Todo.Kind.REVIEW, "1", "Tôt", "BC", TODAY.plusDays(1)),
                new Todo(Todo.Kind.DRAFT, "2", "Sans date", "", null));
        when(notices.on(any(), any()))
                .thenReturn(List.of(new Todo(Todo.Kind.NOTICE, "3", "A-2018", "", TODAY.plusDays(9))));

        assertThat(page(Viewers.buyer(), "/")
                        .select(".carnet-todo p:first-child")
                        .eachText())
                .extracting(text -> text.split(" ")[0])
                .containsExactly("Dernier", "Examiner", "Terminer");
        assertThat(page(Viewers.coach(), "/").text()).doesNotContain("non-reconduction");
    }

    @Test
    void saysWhatComesNextWhereNothingWaits() {
        assertThat(page(Viewers.coach(), "/").select("#a-faire").text())
                .contains("Rien ne vous attend", "Rien n’est prévu");

        when(todos.next(any(), any()))
                .thenReturn(Optional.of(new Todo(Todo.Kind.DELIVER, "7", "Alpha", "BC-1", TODAY.plusDays(40))));
        assertThat(page(Viewers.correspondent(), "/").select("#a-faire").text())
                .contains("Ensuite : Déposer le livrable « Alpha » · BC-1, dans");
    }

    @Test
    @DisplayName("at most twelve lines, then all of them when asked")
    void showsMoreWhenAsked() {
        waits(IntStream.range(0, 15)
                .mapToObj(at -> new Todo(Todo.Kind.ACKNOWLEDGE, "1", "BC-" + (10 + at), "", TODAY.plusDays(at)))
                .toArray(Todo[]::new));

        var home = page(Viewers.correspondent(), "/");
        assertThat(home.select(".carnet-todo")).hasSize(12);
        assertThat(home.select("#a-faire a.fr-link").attr("href")).isEqualTo("/?tout=oui");
        assertThat(home.select("#a-faire a.fr-link").text()).contains("3");

        assertThat(page(Viewers.correspondent(), "/?tout=oui").select(".carnet-todo"))
                .hasSize(15);
    }

    @Test
    @DisplayName("the reasons of one order are one line: the most pressing, then the others, three by name")
    void joinsTheReasonsOfAnOrder() {
        waits(
                about("9", Todo.Kind.DRIFT, "BC-9", "5,5", null),
                about("9", Todo.Kind.SUBMIT_STATEMENT, "octobre 2026", "BC-9", TODAY.plusDays(4)),
                about("9", Todo.Kind.DELIVER, "Maquettes", "BC-9", TODAY.plusDays(2)),
                about("9", Todo.Kind.WEEK, "BC-9", "", TODAY.plusDays(6)),
                about("9", Todo.Kind.ESTIMATE, "BC-9", "", TODAY.plusDays(6)),
                about("8", Todo.Kind.ACKNOWLEDGE, "BC-8", "", TODAY.minusDays(1)));

        var lines = page(Viewers.correspondent(), "/").select(".carnet-todo");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text())
                .startsWith("Accuser réception du bon BC-8")
                .contains("en retard");
        assertThat(lines.get(1).text())
                .startsWith(
                        "Déposer le livrable « Maquettes » · BC-9 relevé mensuel à soumettre, octobre 2026 · dans 4")
                .contains("et 1 autre raison", "dans 2 jours Déposer");
        assertThat(lines.get(1).select(".carnet-todo__also a").eachAttr("href")).endsWith("/bons-de-commande/9");
    }

    @Test
    @DisplayName("an alert that is no deadline is not late")
    void callsNoAlertLate() {
        waits(new Todo(Todo.Kind.LATE_PHASE, "s", "Startup", "Incubateur", TODAY.minusDays(3)));

        assertThat(page(Viewers.coach(), "/").selectFirst(".carnet-todo").text())
                .contains("alerte · 20 nov. 2026, il y a 3 jours")
                .doesNotContain("en retard");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void saysHowToBeginUntilAnOrderIsIssued(Role role) {
        when(figures.of(any(), any())).thenReturn(new Perimeter(List.of(), false));
        when(start.facts(any(), any()))
                .thenReturn(new StartFacts(
                        "Ada", "Alice", null, false, false, true, true, false, true, true, false, false, false, false,
                        null));

        var begin = page(Viewers.of(role), "/").select("#pour-commencer").text();

        assertThat(begin)
                .contains("Pour commencer", "Émettre le premier bon de commande")
                .doesNotContain("??", "StartStep");
        assertThat(page(Viewers.of(role), "/").text()).doesNotContain("Rien ne vous attend");
    }

    @Test
    @DisplayName(
            "the way to the first order costs nothing once there is one, and what comes next is not looked for before")
    void asksOneOrTheOther() {
        page(Viewers.buyer(), "/");
        verifyNoInteractions(start);
        verify(todos).next(any(), any());

        when(figures.of(any(), any())).thenReturn(new Perimeter(List.of(), false));
        when(start.facts(any(), any()))
                .thenReturn(new StartFacts(
                        "", "", null, false, false, false, false, false, false, false, false, false, false, false,
                        null));
        page(Viewers.buyer(), "/");
        verify(start).facts(any(), any());
        verify(todos).next(any(), any());
    }

    @ParameterizedTest
    @EnumSource(StartStep.Kind.class)
    void hasWordsForEachStep(StartStep.Kind kind) {
        assertThat(words.getMessage("StartStep.Kind." + kind, null, Locale.FRENCH))
                .isNotBlank();
    }

    private static Todo about(String order, Todo.Kind kind, String subject, String context, @Nullable LocalDate on) {
        return new Todo(kind, kind.place(), "1", subject, context, on, order);
    }

    @Test
    void leadsFromEachFigureToWhatItIsMadeOf() {
        when(figures.of(any(), any()))
                .thenReturn(new Perimeter(List.of(new Figure(Figure.Kind.DAYS_LEFT, new BigDecimal("1702.75"))), true));

        var figure = page(Viewers.coach(), "/").selectFirst(".carnet-figure");

        assertThat(figure.text()).isEqualTo("1\u202f702,75 Jours restant à consommer");
        assertThat(figure.select("a").attr("href")).isEqualTo("/suivi/bons-de-commande?etat=IN_PROGRESS");
    }

    @Test
    void tellsTheLastEvents() {
        var at = TODAY.atTime(9, 5).atOffset(ZoneOffset.UTC);
        when(events.last(any()))
                .thenReturn(List.of(
                        new Event("Event.ORDER_ISSUED", "/bons-de-commande/1", "BC-1", "Startup", "Alice", at)));

        assertThat(page(Viewers.buyer(), "/").select("#evenements li").text())
                .isEqualTo("Bon BC-1 émis · Startup 23 nov. 2026 à 10 h 05, Alice");
    }

    @ParameterizedTest
    @EnumSource(Todo.Kind.class)
    void hasWordsForWhateverWaits(Todo.Kind kind) {
        waits(new Todo(kind, "1", "SUJET", "CONTEXTE", TODAY));

        assertThat(page(Viewers.buyer(), "/").select(".carnet-todo").text()).doesNotContain("Todo.", "??");
    }

    @ParameterizedTest
    @EnumSource(Todo.Kind.class)
    void hasShortWordsForWhateverAnOrderAsksBeside(Todo.Kind kind) {
        assertThat("".equals(words.getMessage("Todo." + kind + ".also", null, "", Locale.FRENCH)))
                .isNotEqualTo(OF_AN_ORDER.contains(kind));
    }

    @ParameterizedTest
    @EnumSource(Figure.Kind.class)
    void hasWordsForEachFigure(Figure.Kind kind) {
        when(figures.of(any(), any()))
                .thenReturn(new Perimeter(List.of(new Figure(kind, BigDecimal.ONE, BigDecimal.TEN)), true));

        assertThat(page(Viewers.buyer(), "/").select(".carnet-figure").text()).doesNotContain("Figure.", "??");
    }

    @Test
    void isThereForEveryRole() {
        for (Role role : Role.values()) {
            assertThat(page(Viewers.of(role), "/").select("h1").text()).isEqualTo("À faire");
        }
    }

    private void waits(Todo... waiting) {
        when(todos.waiting(any(), any(), anyInt()))
                .thenReturn(new TodoQueries.Waiting(Arrays.asList(waiting), waiting.length));
    }
}
