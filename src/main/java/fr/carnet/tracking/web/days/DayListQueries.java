package fr.carnet.tracking.web.days;

import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.Week;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a week within reach: as rows of a week for the page, as entries for the export. */
@Component
class DayListQueries {

    static final Sorts SORTS = Sorts.by("personne", "p.name collate \"fr-x-icu\"")
            .and("bon", "o.number", "l.position")
            .and("activite", "a.position")
            .and("total", "total")
            .initially("personne")
            .then("o.number, l.position, a.position, d.training, p.id");

    private static final Sorts ENTRIES = Sorts.by("personne", "d.day", "p.name collate \"fr-x-icu\"")
            .and("bon", "o.number", "l.position", "d.day")
            .and("activite", "a.position", "d.day")
            .and("total", "d.day")
            .initially("personne")
            .then("d.id");

    /** From the week's days to their orders, one by one ("offset 0"): never all orders read to find those of a week. */
    private static final String FROM =
            """
             from logged_day d
            cross join lateral (select * from purchase_order where id = d.order_id offset 0) o
            join order_line l on l.id = d.order_line_id
            join team_person p on p.id = d.person_id
            join contractor c on c.id = p.contractor_id
            join activity a on a.id = d.activity_id
            left join startup s on s.id = o.startup_id
            where d.day between :from and :to and %s
              and %s
              and %s
            """.formatted(Reach.ORDER_SQL, SearchWords.sql("o.number", "bon"), OwnerFilter.SQL);

    private static final String ROWS = """
            select o.id as order_id, o.number, s.name as startup, c.name as contractor, l.code, p.name as person,
                   a.label as activity, d.training,
                   sum(d.quantity) filter (where d.day = :from) as d1,
                   sum(d.quantity) filter (where d.day = cast(:from as date) + 1) as d2,
                   sum(d.quantity) filter (where d.day = cast(:from as date) + 2) as d3,
                   sum(d.quantity) filter (where d.day = cast(:from as date) + 3) as d4,
                   sum(d.quantity) filter (where d.day = cast(:from as date) + 4) as d5,
                   sum(d.quantity) filter (where d.day = cast(:from as date) + 5) as d6,
                   sum(d.quantity) filter (where d.day = :to) as d7,
                   sum(d.quantity) as total
            """;

    private static final String BY_ROW = " group by o.id, o.number, l.id, p.id, a.id, d.training, s.name, c.name ";

    private final JdbcClient jdbc;

    DayListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows, and the days in them. */
    private record Size(long rows, BigDecimal days) {}

    /** A page of rows, with the days of all pages. */
    record Days(Page<DayRow> page, BigDecimal total) {}

    @Transactional(readOnly = true)
    public Days page(DayFilter filter, Week week, ListRequest list, Reach reach) {
        var size = bind(
                        "select count(*) as rows, coalesce(sum(days), 0) as days from (select sum(d.quantity) as days"
                                + FROM + BY_ROW + ") r",
                        filter,
                        week,
                        reach)
                .query(Size.class)
                .single();
        var rows = bind(ROWS + FROM + BY_ROW + list.orderBy(SORTS) + list.window(size.rows()), filter, week, reach)
                .query(DayRow.class)
                .list();
        return new Days(list.page(SORTS, rows, size.rows()), size.days());
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(DayFilter filter, Week week, ListRequest list, Reach reach, Consumer<LoggedDay> each) {
        var entries = bind(
                        "select d.day, p.name as person, c.name as contractor, o.number, s.name as startup, l.code,"
                                + " a.label as activity, d.quantity, d.training" + FROM + list.orderBy(ENTRIES),
                        filter,
                        week,
                        reach)
                .withFetchSize(500)
                .query(LoggedDay.class);
        try (var stream = entries.stream()) {
            stream.forEach(each);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, DayFilter filter, Week week, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("from", week.monday())
                .param("to", week.sunday())
                .param("bon", SearchWords.of(filter.bon()).patterns())
                .params(new OwnerFilter(filter.startup(), filter.titulaire()).params());
    }
}
