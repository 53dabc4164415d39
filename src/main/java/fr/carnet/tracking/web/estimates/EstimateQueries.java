package fr.carnet.tracking.web.estimates;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.EstimateSql;
import fr.carnet.tracking.Week;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the lines within reach that take days, with their figures. The totals are those that each line keeps, so that no day
 * entry is read (docs/decisions/009).
 */
@Component
public class EstimateQueries {

    static final Sorts SORTS = Sorts.by("bon", "o.number", "l.position")
            .and("startup", "s.name collate \"fr-x-icu\"")
            .and("titulaire", "c.name collate \"fr-x-icu\"")
            .and("commande", DayFiguresSql.ORDERED)
            .and("consomme", "l.consumed")
            .and("reste", "l.remaining")
            .and("derive", DayFiguresSql.DRIFT)
            .and("estime", "l.estimated_on")
            .initially("-derive")
            .then("o.number, l.position, l.id");

    private static final String FROM = """
             from order_line l
            join purchase_order o on o.id = l.order_id
            join framework_agreement a on a.id = o.agreement_id
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            where l.days is not null and o.state in %s and %s
              and %s
              and %s
              and (cast(:concern as text) is null
                or :concern = 'DUE' and %s
                or :concern = 'OVERDUE' and %s < :today
                or :concern = 'DRIFT' and %s > 0
                or :concern = 'NEARLY_USED' and nearly_used(%s, l.consumed, a.balance_alert_percent))
            """.formatted(
                    OrderState.TAKING_DAYS_SQL,
                    Reach.ORDER_SQL,
                    SearchWords.sql("o.number", "q"),
                    OwnerFilter.SQL,
                    EstimateSql.notSince(":monday"),
                    EstimateSql.DUE_ON,
                    DayFiguresSql.DRIFT,
                    DayFiguresSql.ORDERED);

    private static final String SELECT = """
            select l.id, o.id as order_id, o.number, s.name as startup, c.name as contractor, l.code, l.title,
                   o.starts_on, %s, l.estimated_on, coalesce(l.estimate_id, 0) as estimate_id,
                   (select e.comment from remaining_estimate e where e.id = l.estimate_id) as comment, a.estimate_weeks, a.balance_alert_percent
            """.formatted(DayFiguresSql.LINE);

    private static final RowMapper<LineProgress> ROW = DayFiguresSql.rows(LineProgress.class);

    private static final RowMapper<Totals> TOTALS = DayFiguresSql.rows(Totals.class);

    private final JdbcClient jdbc;

    EstimateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that is filtered, summed.
     *
     * @param unknown lines that nobody ever estimated: they count for their balance
     */
    record Totals(long lines, DayFigures days, long unknown) {}

    record Estimated(Page<LineProgress> page, Totals totals) {}

    @Transactional(readOnly = true)
    public Estimated page(EstimateFilter filter, LocalDate today, ListRequest list, Reach reach) {
        var totals = bind("""
                select count(*) as lines, %s,
                       count(*) filter (where l.remaining is null) as unknown""".formatted(DayFiguresSql.LINES_OR_NONE) + FROM, filter, today, reach)
                .query(TOTALS)
                .single();
        var rows = bind(SELECT + FROM + list.orderBy(SORTS) + list.window(totals.lines()), filter, today, reach)
                .query(ROW)
                .list();
        return new Estimated(list.page(SORTS, rows, totals.lines()), totals);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(
            EstimateFilter filter, LocalDate today, ListRequest list, Reach reach, Consumer<LineProgress> each) {
        var rows = bind(SELECT + FROM + list.orderBy(SORTS), filter, today, reach)
                .withFetchSize(500)
                .query(ROW);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    /** The lines of one order while they take days. */
    @Transactional(readOnly = true)
    public List<LineProgress> lines(OrderId order, LocalDate today, Reach reach) {
        return bind(SELECT + FROM + " and o.id = :order order by l.position", EstimateFilter.ALL, today, reach)
                .param("order", order.value())
                .query(ROW)
                .list();
    }

    /** The number of an order while its lines may be estimated; whoever asks has made sure that it is within reach. */
    public Optional<String> numberToEstimate(OrderId order) {
        return jdbc.sql("select number from purchase_order where id = :order and state in "
                        + OrderState.TAKING_DAYS_SQL)
                .param("order", order.value())
                .query(String.class)
                .optional();
    }

    /** An estimate that was given, and what it meant then. */
    public record Given(
            String code, LocalDate estimatedOn, BigDecimal consumed, BigDecimal days, String comment, String actor) {}

    /** All estimates of one order, the last first; whoever asks has made sure that it is within reach. */
    public List<Given> history(OrderId order) {
        return jdbc.sql("""
                select l.code, e.estimated_on, e.consumed, e.days, e.comment, e.actor
                from remaining_estimate e join order_line l on l.id = e.order_line_id
                where l.order_id = :order order by e.id desc""").param("order", order.value()).query(Given.class).list();
    }

    private JdbcClient.StatementSpec bind(String sql, EstimateFilter filter, LocalDate today, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .params(new OwnerFilter(filter.startup(), filter.titulaire()).params())
                .param("concern", filter.etat() == null ? null : filter.etat().name())
                .param("monday", Week.of(today).monday())
                .param("today", today);
    }
}
