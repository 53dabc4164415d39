package fr.carnet.portfolio.web.home;

import fr.carnet.coordination.AgendaItem;
import fr.carnet.people.Viewer;
import fr.carnet.shared.French;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a viewer has to do, the most urgent first, in one statement. */
@Component
class TodoQueries {

    /** Lines that the home page shows at first. */
    static final int FIRST = 12;

    /** What it reads at the most, the nearest dates first, and shows once all of it is asked for. */
    static final int MOST = 1000;

    /** The first things to do, and how many there are in all. */
    record Waiting(List<Todo> some, long total) {}

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TodoQueries(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Reads what is to be done now. */
    Waiting waiting(Viewer viewer, LocalDate on, int limit) {
        return ask(viewer, on, false, limit);
    }

    /** Reads the next thing to do, however far away. */
    Optional<Todo> next(Viewer viewer, LocalDate on) {
        return ask(viewer, on, true, 1).some().stream().findFirst();
    }

    private Waiting ask(Viewer viewer, LocalDate on, boolean wide, int limit) {
        long[] total = {0};
        List<Todo> some = jdbc.sql("select w.*, count(*) over () as total from (" + TodoSql.BY_ROLE.get(viewer.role())
                        + ") w order by w.deadline nulls last, w.kind, w.subject, w.place desc, w.target limit :limit")
                .param("on", on)
                .param("wide", wide)
                .param("limit", limit)
                .param("account", viewer.accountId())
                .param("acknowledge", TodoSql.ACKNOWLEDGE_DAYS)
                .param("ending", AgendaItem.ENDING_DAYS)
                .param("deliver", TodoSql.DELIVER_DAYS)
                .param(
                        "monday",
                        on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .minusWeeks(1))
                .params(viewer.reach().params())
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return todo(row);
                })
                .list();
        return new Waiting(some, total[0]);
    }

    private Todo todo(ResultSet row) throws SQLException {
        var kind = Todo.Kind.valueOf(row.getString("kind"));
        var place = row.getString("place");
        return new Todo(
                kind,
                place == null ? kind.place() : Place.valueOf(place),
                row.getString("target"),
                row.getString("subject"),
                context(kind, row.getString("context"), row.getBigDecimal("figure")),
                row.getObject("deadline", LocalDate.class),
                row.getString("about"));
    }

    /** Tells the figure of a kind in the words of its context, or bare where it has none. */
    private String context(Todo.Kind kind, String context, @Nullable BigDecimal figure) {
        if (figure == null) {
            return context;
        }
        String bare = French.plain(figure.stripTrailingZeros());
        Object[] told = {context, figure};
        return Objects.requireNonNull(messages.getMessage("Todo." + kind + ".context", told, bare, Locale.FRANCE));
    }
}
