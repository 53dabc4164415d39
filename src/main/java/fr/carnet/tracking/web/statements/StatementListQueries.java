package fr.carnet.tracking.web.statements;

import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.StatementSql;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements within reach, and the months that are over without one: computed when read, so that none is forgotten. */
@Component
class StatementListQueries {

    private static final Sorts SORTS = Sorts.by("mois", "m.month")
            .and("bon", "o.number")
            .and("startup", "s.name collate \"fr-x-icu\"")
            .and("titulaire", "c.name collate \"fr-x-icu\"")
            .and("soumis", "m.submitted_at")
            .and(
                    "etat",
                    "array_position(array['SUBMITTED', 'DRAFT', 'SENT_BACK', 'APPROVED'], m.state)",
                    "m.submitted_at")
            .and("tour", "array_position(array['SENT_BACK', 'DRAFT', 'SUBMITTED', 'APPROVED'], m.state)", "m.month")
            .then("m.month desc, o.number, o.id");

    /** Whoever decides asks what waits longest for them, whoever submits what they owe. */
    static final Sorts FOR_APPROVERS = SORTS.initially("etat");

    static final Sorts FOR_OTHERS = SORTS.initially("tour");

    private static final String FROM =
            """
             from (select m.order_id, m.month, m.state, m.submitted_at, m.version from monthly_statement m where m.state <> 'DRAFT'
                   union all
                   select t.order_id, t.month, 'DRAFT', null, -1 from statements_to_submit(:today) t) m
            join purchase_order o on o.id = m.order_id
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            where %s
              and (cast(:etat as text) is null or m.state = :etat)
              and (cast(:mois as date) is null or m.month = :mois)
              and %s
              and %s
            """.formatted(Reach.ORDER_SQL, SearchWords.sql("o.number", "bon"), OwnerFilter.SQL);

    private static final String DAYS = """
            (select coalesce(sum(t.days), 0) from order_line l join month_total t on t.order_line_id = l.id
             where l.order_id = o.id and t.month = m.month and\s""";

    private static final String SELECT =
            """
            select o.id as order_id, o.number, m.month, m.state, s.name as startup, c.name as contractor,
                   cast(m.submitted_at at time zone 'Europe/Paris' as date) as submitted_on,
            """ + DAYS + "not t.training) as days, " + DAYS + "t.training) as training, m.version as revision, "
                    + StatementSql.submitBy("m.month") + " as due_on";

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementListQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<StatementRow> page(StatementFilter filter, ListRequest list, Sorts sorts, Reach reach) {
        long total =
                bind("select count(*)" + FROM, filter, reach).query(Long.class).single();
        var rows = bind(SELECT + FROM + list.orderBy(sorts) + list.window(total), filter, reach)
                .query(StatementRow.class)
                .list();
        return list.page(sorts, rows, total);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(StatementFilter filter, ListRequest list, Sorts sorts, Reach reach, Consumer<StatementRow> each) {
        var rows = bind(SELECT + FROM + list.orderBy(sorts), filter, reach)
                .withFetchSize(500)
                .query(StatementRow.class);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    /** The numbers of these orders, of those within reach. */
    @Transactional(readOnly = true)
    public Map<UUID, String> numbers(Collection<UUID> orders, Reach reach) {
        var numbers = new HashMap<UUID, String>();
        jdbc.sql("select o.id, o.number from purchase_order o where o.id = any(:orders) and " + Reach.ORDER_SQL)
                .params(reach.params())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getString("number"));
                });
        return numbers;
    }

    private JdbcClient.StatementSpec bind(String sql, StatementFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("today", LocalDate.now(clock))
                .param("etat", filter.etat() == null ? null : filter.etat().name())
                .param("mois", filter.month())
                .param("bon", SearchWords.of(filter.bon()).patterns())
                .params(new OwnerFilter(filter.startup(), filter.titulaire()).params());
    }
}
