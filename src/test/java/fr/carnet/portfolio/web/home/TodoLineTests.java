package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TodoLineTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Test
    @DisplayName("what cannot be undone or expires comes first, then what others wait for, then what goes wrong")
    void putsWhatExpiresFirst() {
        assertThat(kinds(
                        todo(Todo.Kind.DRIFT, null),
                        todo(Todo.Kind.LATE_PHASE, DAY.minusDays(90)),
                        todo(Todo.Kind.REVIEW, DAY.minusDays(30)),
                        todo(Todo.Kind.SIX_MONTHS, DAY.plusDays(20)),
                        todo(Todo.Kind.MAXIMUM, null),
                        todo(Todo.Kind.NOTICE, DAY.plusDays(60))))
                .containsExactly(
                        Todo.Kind.SIX_MONTHS,
                        Todo.Kind.NOTICE,
                        Todo.Kind.MAXIMUM,
                        Todo.Kind.REVIEW,
                        Todo.Kind.LATE_PHASE,
                        Todo.Kind.DRIFT);
    }

    @Test
    @DisplayName("among what others wait for, a deadline comes before an alert that is older")
    void putsDeadlinesBeforeAlerts() {
        assertThat(kinds(
                        todo(Todo.Kind.ENDED, DAY.minusDays(40)),
                        todo(Todo.Kind.KICK_OFF, null),
                        todo(Todo.Kind.REVIEW, DAY.plusDays(9)),
                        todo(Todo.Kind.POINT, DAY.plusDays(2))))
                .containsExactly(Todo.Kind.POINT, Todo.Kind.REVIEW, Todo.Kind.ENDED, Todo.Kind.KICK_OFF);
    }

    @Test
    @DisplayName("an order is one line, with the most urgent deadline of its reasons")
    void joinsTheReasonsOfAnOrder() {
        var lines = lines(
                of("A", Todo.Kind.DRIFT, null),
                of("B", Todo.Kind.REVIEW, DAY.plusDays(3)),
                of("A", Todo.Kind.ENDED, DAY.minusDays(9)),
                of("A", Todo.Kind.REVIEW, DAY.plusDays(5)),
                todo(Todo.Kind.POINT, DAY.plusDays(4)),
                todo(Todo.Kind.DECISION, DAY.plusDays(6)));

        assertThat(lines)
                .extracting(line -> line.first().kind(), TodoLine::dueOn, line -> kinds(line.others()))
                .containsExactly(
                        tuple(Todo.Kind.REVIEW, DAY.plusDays(3), List.of()),
                        tuple(Todo.Kind.POINT, DAY.plusDays(4), List.of()),
                        tuple(Todo.Kind.REVIEW, DAY.plusDays(5), List.of(Todo.Kind.ENDED, Todo.Kind.DRIFT)),
                        tuple(Todo.Kind.DECISION, DAY.plusDays(6), List.of()));
    }

    @Test
    @DisplayName("the date of an alert is nobody's deadline")
    void hasNoDeadlineForAnAlert() {
        assertThat(lines(of("A", Todo.Kind.NEARLY_USED, DAY.plusDays(3)), of("A", Todo.Kind.DRIFT, null)))
                .extracting(TodoLine::dueOn)
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void namesThreeOfTheOtherReasons() {
        var line = lines(Stream.iterate(0, at -> at + 1)
                        .limit(6)
                        .map(at -> of("A", Todo.Kind.DELIVER, DAY.plusDays(at)))
                        .toArray(Todo[]::new))
                .get(0);

        assertThat(line.named())
                .extracting(Todo::dueOn)
                .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
        assertThat(line.unnamed()).isEqualTo(2);
        assertThat(line.orderHref()).isEqualTo("/bons-de-commande/A");
    }

    private static List<TodoLine> lines(Todo... todos) {
        return TodoLine.of(Stream.of(todos));
    }

    private static List<Todo.Kind> kinds(Todo... todos) {
        return lines(todos).stream().map(line -> line.first().kind()).toList();
    }

    private static List<Todo.Kind> kinds(List<Todo> todos) {
        return todos.stream().map(Todo::kind).toList();
    }

    private static Todo todo(Todo.Kind kind, @Nullable LocalDate day) {
        return new Todo(kind, "1", "S", "C", day);
    }

    private static Todo of(String order, Todo.Kind kind, @Nullable LocalDate day) {
        return new Todo(kind, kind.place(), "1", "S", "C", day, order);
    }
}
