package fr.carnet.portfolio.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the home page: all that an order asks of the viewer, or one thing that is about no order.
 *
 * @param first what is the most pressing, whose sentence and button the line has
 * @param others the order's other reasons, the most pressing first
 */
record TodoLine(Todo first, List<Todo> others) {

    /** So many of the other reasons are named; the order's page has the rest. */
    private static final int NAMED = 3;

    /** Joins what is about the same order, and puts the most pressing line first. */
    static List<TodoLine> of(Stream<Todo> todos) {
        Map<Object, List<Todo>> byOrder = new LinkedHashMap<>();
        todos.sorted(Todo.BY_URGENCY).forEach(todo -> {
            Object about = todo.order() == null ? todo : todo.order();
            byOrder.computeIfAbsent(about, unknown -> new ArrayList<>()).add(todo);
        });
        return byOrder.values().stream()
                .map(reasons -> new TodoLine(reasons.get(0), List.copyOf(reasons.subList(1, reasons.size()))))
                .toList();
    }

    /** The most urgent deadline of its reasons; null where none has one. */
    public @Nullable LocalDate dueOn() {
        return Stream.concat(Stream.of(first), others.stream())
                .map(Todo::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The reasons that are named beside the first. */
    public List<Todo> named() {
        return others.subList(0, Math.min(NAMED, others.size()));
    }

    /** How many more there are. */
    public int unnamed() {
        return others.size() - named().size();
    }

    /** The order's page. */
    public String orderHref() {
        return Place.ORDER.of(Objects.requireNonNullElse(first.order(), ""));
    }
}
