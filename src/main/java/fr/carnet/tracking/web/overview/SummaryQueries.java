package fr.carnet.tracking.web.overview;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days by group and month within reach: read from lines and from months, never from the day entries. */
@Component
class SummaryQueries {

    static final Sorts SORTS = Sorts.by("nom", "label collate \"fr-x-icu\"")
            .and("commande", DayFiguresSql.orderedOf(""))
            .and("consomme", "consumed")
            .and("reste", DayFiguresSql.toDoOf(""))
            .and("derive", DayFiguresSql.driftOf(""))
            .and("periode", "spent")
            .initially("nom")
            .then("key");

    /** The lines that take days, with their orders: what is ended has nothing left to be done. */
    private static final String LINES = """
             from order_line l
            join purchase_order o on o.id = l.order_id
            join framework_agreement a on a.id = o.agreement_id
            join work_unit u on u.id = l.work_unit_id
            join contractor c on c.id = o.contractor_id
            left join startup s on s.id = o.startup_id
            %s
            where l.days is not null and o.number is not null and o.state <> 'CANCELLED' and %s
              and %s
              and %s
            """;

    private static final String RUNNING =
            " and o.starts_on < cast(:to as date) + interval '1 month' and o.ends_on >= :from ";

    private static final String BY_MONTH = """
            join month_total t on t.order_line_id = l.id and t.month between :from and :to
            join team_person p on p.id = t.person_id
            join activity v on v.id = t.activity_id""";

    private final JdbcClient jdbc;

    SummaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param group what is looked into, by name; null where all is, or where nothing of it is within reach */
    record Summary(
            Page<SummaryRow> page,
            SummaryRow total,
            @Nullable String group) {}

    @Transactional(readOnly = true)
    public Summary page(SummaryFilter filter, List<YearMonth> months, ListRequest list, Reach reach) {
        long[] groups = {0};
        var total = bind(total(filter), filter, months, reach)
                .query((row, index) -> {
                    groups[0] = row.getLong("groups");
                    return row(row);
                })
                .single();
        String sql = rows(filter, list.orderBy(SORTS) + list.window(groups[0]), list.orderBy(SORTS));
        var rows =
                bind(sql, filter, months, reach).query((row, index) -> row(row)).list();
        return new Summary(list.page(SORTS, rows, groups[0]), total, name(filter, months, reach));
    }

    private @Nullable String name(SummaryFilter filter, List<YearMonth> months, Reach reach) {
        var group = filter.group();
        return group == null
                ? null
                : bind(
                                "select min(" + group.axis().label + ")"
                                        + lines(filter, !group.axis().ofLines()),
                                filter,
                                months,
                                reach)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(
            SummaryFilter filter, List<YearMonth> months, ListRequest list, Reach reach, Consumer<SummaryRow> each) {
        var rows = bind(rows(filter, "", list.orderBy(SORTS)), filter, months, reach)
                .withFetchSize(500)
                .query((row, index) -> row(row));
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    /** The lines, or what was done on them in the months; of one group where one is looked into. */
    private static String lines(SummaryFilter filter, boolean byMonth) {
        var group = filter.group();
        return LINES.formatted(
                        byMonth ? BY_MONTH : "", Reach.ORDER_SQL, SearchWords.sql("o.number", "q"), OwnerFilter.SQL)
                + (group == null ? "" : " and " + group.axis().key + " = :group");
    }

    /** The groups: key, label, what names their page, their figures, and what was spent in the months. */
    private static String groups(SummaryFilter filter) {
        var axis = filter.axis();
        String head =
                "select %s as key, %s as label, min(%s) as page_key, ".formatted(axis.key, axis.label, axis.pageKey);
        if (!filter.ofLines()) {
            return head + """
                    cast(null as numeric) as days, cast(null as numeric) as released_days, cast(null as numeric) as consumed,
                    cast(null as numeric) as remaining, 0 as unknown, coalesce(sum(t.days) filter (where not t.training), 0.00) as spent
                    """ + lines(filter, true) + " group by 1, 2";
        }
        return head + """
                %s, count(*) - count(%s) as unknown,
                coalesce(sum((select sum(t.days) from month_total t
                    where t.order_line_id = l.id and not t.training and t.month between :from and :to)), 0.00) as spent
                """.formatted(DayFiguresSql.LINES, DayFiguresSql.REMAINING) + lines(filter, false) + RUNNING
                + " group by 1, 2";
    }

    /** What was done in each month, by group. */
    private static String monthly(SummaryFilter filter, String which) {
        return "select " + filter.axis().key
                + " as key, t.month, coalesce(sum(t.days) filter (where not t.training), 0.00) as days,"
                + " coalesce(sum(t.days) filter (where t.training), 0.00) as training"
                + lines(filter, true) + (filter.ofLines() ? RUNNING : "") + which
                + " group by 1, 2";
    }

    private static String rows(SummaryFilter filter, String window, String order) {
        String some = window.isEmpty() ? "" : " and " + filter.axis().key + " in (select key from shown)";
        return "with shown as (select * from (" + groups(filter) + ") g " + window + "), spent as ("
                + monthly(filter, some)
                + """
                )
                select g.*, m.training, m.months from shown g cross join lateral (
                    select coalesce(sum(x.training), 0.00) as training, array_agg(coalesce(x.days, 0.00) order by c.month) as months
                    from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') c (month)
                    left join spent x on x.key = g.key and x.month = c.month) m
                """ + order;
    }

    private static String total(SummaryFilter filter) {
        return "with shown as (" + groups(filter) + "), spent as (" + monthly(filter, "")
                + """
                ), summed as (select month, sum(days) as days, sum(training) as training from spent group by month)
                select count(shown.key) as groups, '' as key, '' as label, null as page_key, sum(shown.days) as days,
                    sum(released_days) as released_days, sum(consumed) as consumed,
                    case when count(remaining) > 0 then sum(%s) end as remaining,
                    coalesce(sum(unknown), 0) as unknown, max(m.training) as training, max(m.months) as months
                from (select coalesce(sum(x.training), 0.00) as training, array_agg(coalesce(x.days, 0.00) order by c.month) as months
                      from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') c (month)
                      left join summed x on x.month = c.month) m
                left join shown on true""".formatted(DayFiguresSql.toDoOf("shown."));
    }

    private static SummaryRow row(ResultSet row) throws SQLException {
        return new SummaryRow(
                row.getString("key"),
                row.getString("label"),
                row.getString("page_key"),
                DayFiguresSql.of(row),
                row.getLong("unknown"),
                row.getBigDecimal("training"),
                List.of((BigDecimal[]) row.getArray("months").getArray()));
    }

    private JdbcClient.StatementSpec bind(String sql, SummaryFilter filter, List<YearMonth> months, Reach reach) {
        // Literals: a plan made for any months at all, as PostgreSQL makes after a while, takes seconds on years of
        // days.
        return jdbc.sql(sql.replace(":from", literal(months.get(0)))
                        .replace(":to", literal(months.get(months.size() - 1))))
                .params(reach.params())
                .param("group", filter.group() == null ? null : filter.group().key())
                .param("q", SearchWords.of(filter.q()).patterns())
                .params(new OwnerFilter(filter.startup(), filter.titulaire()).params());
    }

    private static String literal(YearMonth month) {
        return "(date '1970-01-01' + " + month.atDay(1).toEpochDay() + ")";
    }
}
