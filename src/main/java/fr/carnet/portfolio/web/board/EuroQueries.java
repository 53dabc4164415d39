package fr.carnet.portfolio.web.board;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Viewer;
import fr.carnet.portfolio.PortfolioSql;
import fr.carnet.shared.NotFound;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The amounts of the startups that are filtered, apart from all else, so that a coach's queries never select a price. */
@Component
class EuroQueries {

    private static final String SELECT = """
            select s.id, s.incubator_id, coalesce(sum(l.amount - l.released_amount), 0) as ordered,
                   coalesce(sum(case when l.days is not null then round(%s * l.unit_price / l.days_per_unit, 2)
                                     when o.state in %s then l.amount - l.released_amount else 0 end), 0) as left_over
            """.formatted(DayFiguresSql.BALANCE, OrderState.OPEN_SQL);

    private final JdbcClient jdbc;

    EuroQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By startup and by incubator, the same euros twice. */
    record Amounts(Map<UUID, Euros> startups, Map<UUID, Euros> incubators) {

        /** What is known of a startup or of an incubator: nothing ordered, nothing left. */
        public Euros of(UUID id) {
            return startups.getOrDefault(id, incubators.getOrDefault(id, Euros.NONE));
        }

        public Euros total() {
            return Euros.sum(startups.values());
        }
    }

    /**
     * Reads them in one statement.
     *
     * @throws NotFound for whoever sees no amounts
     */
    Amounts of(PortfolioFilter filter, LocalDate on, Viewer viewer) {
        if (!viewer.seesAmounts()) {
            throw new NotFound();
        }
        var startups = new HashMap<UUID, Euros>();
        var incubators = new HashMap<UUID, Euros>();
        String sql = SELECT + PortfolioQueries.from(PortfolioSql.DAYS + """
                join purchase_order o on o.startup_id = s.id and o.number is not null and o.state <> 'CANCELLED'
                join order_line l on l.order_id = o.id
                """) + " group by s.id";
        PortfolioQueries.bind(jdbc.sql(sql), filter, on, viewer.reach()).query(row -> {
            Euros euros = new Euros(row.getBigDecimal("ordered"), row.getBigDecimal("left_over"));
            startups.put(row.getObject("id", UUID.class), euros);
            incubators.merge(row.getObject("incubator_id", UUID.class), euros, Euros::plus);
        });
        return new Amounts(startups, incubators);
    }
}
