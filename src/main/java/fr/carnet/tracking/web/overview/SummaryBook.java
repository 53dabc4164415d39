package fr.carnet.tracking.web.overview;

import fr.carnet.people.Reach;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Remembered;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days by group and month, without adding up all orders of the months for each page: remembered until a day or an order changes. */
@Component
class SummaryBook {

    private final SummaryQueries queries;
    private final Remembered<Question, SummaryQueries.Summary> remembered;

    SummaryBook(SummaryQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.remembered = new Remembered<>(() -> ticks(jdbc));
    }

    private record Question(SummaryFilter filter, List<YearMonth> months, ListRequest list, Reach reach) {}

    SummaryQueries.Summary page(SummaryFilter filter, List<YearMonth> months, ListRequest list, Reach reach) {
        return remembered.of(
                new Question(filter, months, list, reach), () -> queries.page(filter, months, list, reach));
    }

    private static long ticks(JdbcClient jdbc) {
        return jdbc.sql("""
                select coalesce((select sum(ticks) from order_book_tick), 0)::bigint
                     + coalesce((select sum(ticks) from day_book_tick), 0)::bigint""").query(Long.class).single();
    }
}
