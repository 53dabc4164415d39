package fr.carnet.tracking.web.overview;

import fr.carnet.people.Reach;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Remembered;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the pages of the summary until a day or an order changes, so that not each of them adds up all orders of its months. */
@Component
class RememberedSummaries {

    private final SummaryQueries queries;
    private final Remembered<Question, SummaryQueries.Summary> remembered;

    RememberedSummaries(SummaryQueries queries, JdbcClient jdbc) {
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
