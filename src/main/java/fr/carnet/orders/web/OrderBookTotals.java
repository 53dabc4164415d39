package fr.carnet.orders.web;

import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a list of orders comes to, without adding up ten thousand of them for each page: remembered as long as the database
 * says that no order changed, whichever instance changed it. A count in the same database is exact, so nothing is ever stale.
 */
@Component
class OrderBookTotals {

    private static final int REMEMBERED = 1000;

    private final OrderListQueries queries;
    private final JdbcClient jdbc;
    private final Map<Question, Answer> answers = Collections.synchronizedMap(new LeastRecentlyAsked());

    OrderBookTotals(OrderListQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    private record Question(OrderFilter filter, Reach reach, boolean amounts) {}

    private record Answer(long ticks, OrderTotals totals) {}

    OrderTotals of(OrderFilter filter, Viewer viewer) {
        // Names may change without an order changing, and a transaction sees what it has not committed yet.
        if (filter.searchesNames() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return queries.totals(filter, viewer);
        }
        var question = new Question(filter, viewer.reach(), viewer.seesAmounts());
        long ticks = ticks(); // read before the totals: what changes in between only makes them newer than they say
        var answer = answers.get(question);
        if (answer == null || answer.ticks != ticks) {
            answer = new Answer(ticks, queries.totals(filter, viewer));
            answers.put(question, answer);
        }
        return answer.totals;
    }

    private long ticks() {
        return jdbc.sql("select coalesce(sum(ticks), 0)::bigint from order_book_tick")
                .query(Long.class)
                .single();
    }

    private static final class LeastRecentlyAsked extends LinkedHashMap<Question, Answer> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyAsked() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > REMEMBERED;
        }
    }
}
