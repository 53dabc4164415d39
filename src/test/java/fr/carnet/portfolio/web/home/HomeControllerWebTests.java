package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.carnet.WebTestBase;
import fr.carnet.people.Role;
import fr.carnet.people.signin.Viewers;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(HomeController.class)
class HomeControllerWebTests extends WebTestBase {

    @MockitoBean
    private TodoQueries todos;

    @MockitoBean
    private NoticeQueries notices;

    @MockitoBean
    private FigureQueries figures;

    @MockitoBean
    private EventQueries events;

    @BeforeEach
    void nothing() {
        when(todos.waiting(any(), any(), anyInt())).thenReturn(new TodoQueries.Waiting(List.of(), 0));
        when(notices.on(any())).thenReturn(List.of());
        when(todos.next(any(), any())).thenReturn(Optional.empty());
        when(figures.of(any(), any())).thenReturn(List.of());
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
        when(notices.on(any())).thenReturn(List.of(new Todo(Todo.Kind.NOTICE, "3", "A-2018", "", TODAY.plusDays(9))));

        assertThat(page(Viewers.buyer(), "/")
                        .select(".carnet-todo p:first-child")
                        .eachText())
                .extracting(text -> text.split(" ")[0])
                .containsExactly("Examiner", "Dernier", "Terminer");
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
    void showsMoreWhenAsked() {
        when(todos.waiting(any(), any(), anyInt()))
                .thenReturn(
                        new TodoQueries.Waiting(List.of(new Todo(Todo.Kind.ACKNOWLEDGE, "1", "BC-1", "", TODAY)), 35));

        assertThat(page(Viewers.correspondent(), "/")
                        .select("#a-faire a.fr-link")
                        .attr("href"))
                .isEqualTo("/?tout=oui");

        page(Viewers.correspondent(), "/?tout=oui");
        verify(todos).waiting(any(), any(), eq(TodoQueries.MOST));
    }

    @Test
    void leadsFromEachFigureToWhatItIsMadeOf() {
        when(figures.of(any(), any()))
                .thenReturn(List.of(new Figure(Figure.Kind.DAYS_LEFT, new BigDecimal("1702.75"))));

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
    @EnumSource(Figure.Kind.class)
    void hasWordsForEachFigure(Figure.Kind kind) {
        when(figures.of(any(), any())).thenReturn(List.of(new Figure(kind, BigDecimal.ONE)));

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
