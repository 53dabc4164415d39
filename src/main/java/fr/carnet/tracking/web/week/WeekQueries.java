package fr.carnet.tracking.web.week;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.Week;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company's week grid is made of: as many statements for one person as for thirty. */
@Component
@Transactional(readOnly = true)
class WeekQueries {

    /** The company's orders that take days now, and those that have some in the week. */
    private static final String ORDERS = """
            select o.id from purchase_order o
            where o.contractor_id = :company and o.state in\s""" + OrderState.TAKING_DAYS_SQL + """
             union
            select d.order_id from team_person p join logged_day d on d.person_id = p.id
            where p.contractor_id = :company and d.day between :from and :to
            """;

    private static final RowMapper<Line> LINE = DayFiguresSql.rows(Line.class);

    private final JdbcClient jdbc;

    WeekQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order line that takes days, in the order of the grid. */
    record Line(
            UUID id,
            UUID orderId,
            String number,
            @Nullable String startup,
            OrderState state,
            LocalDate startsOn,
            LocalDate endsOn,
            String code,
            String title,
            DayFigures days,
            int alertPercent) {

        boolean takes(LocalDate day) {
            return state.takesDays() && !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }

        /** Is it of an order that these words of a number ask for? No words ask for all. */
        boolean isOf(String order) {
            return SearchWords.of(order).in(number);
        }
    }

    /** Someone presented for an order. */
    record Member(UUID orderId, UUID personId, String name) {}

    /** All of a company's week, as it stands at one moment. */
    public WeekData week(UUID company, Week week) {
        return WeekData.of(
                week,
                lines(company, week),
                members(company, week),
                days(company, week),
                activities(),
                months(company, week));
    }

    private List<Line> lines(UUID company, Week week) {
        return jdbc.sql("""
                select l.id, o.id as order_id, o.number, s.name as startup, o.state, o.starts_on, o.ends_on,
                       l.code, l.title, %s,
                       a.balance_alert_percent as alert_percent
                from purchase_order o
                join framework_agreement a on a.id = o.agreement_id
                join order_line l on l.order_id = o.id
                left join startup s on s.id = o.startup_id
                where o.id in (%s) and l.days is not null
                order by o.number, l.position""".formatted(DayFiguresSql.LINE, ORDERS))
                .param("company", company)
                .param("from", week.monday())
                .param("to", week.sunday())
                .query(LINE)
                .list();
    }

    private List<Member> members(UUID company, Week week) {
        return jdbc.sql("""
                select m.order_id, p.id as person_id, p.name
                from team_member m join team_person p on p.id = m.person_id
                where m.order_id in (%s)
                order by p.name collate "fr-x-icu", p.id""".formatted(ORDERS))
                .param("company", company)
                .param("from", week.monday())
                .param("to", week.sunday())
                .query(Member.class)
                .list();
    }

    /** What is stored. */
    public Map<Spot, ManDays> days(UUID company, Week week) {
        var days = new LinkedHashMap<Spot, ManDays>();
        jdbc.sql("""
                select d.order_line_id, d.person_id, d.activity_id, d.training, d.day, d.quantity
                from team_person p join logged_day d on d.person_id = p.id
                where p.contractor_id = :company and d.day between :from and :to""")
                .param("company", company)
                .param("from", week.monday())
                .param("to", week.sunday())
                .query((ResultSet row) -> {
                    var key = new RowKey(
                            row.getObject("order_line_id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            row.getInt("activity_id"),
                            row.getBoolean("training"));
                    days.put(
                            new Spot(key, row.getObject("day", LocalDate.class)),
                            new ManDays(row.getBigDecimal("quantity")));
                });
        return days;
    }

    /** The months that the week touches, of each of its orders that they concern. */
    private List<MonthStanding> months(UUID company, Week week) {
        return jdbc.sql("""
                select o.id as order_id, o.number, s.name as startup, o.state as order_state, o.starts_on, o.ends_on, m.month,
                       coalesce(t.state, 'DRAFT') as state
                from purchase_order o
                    cross join (select month_of(:from) as month union select month_of(:to)) m
                    left join startup s on s.id = o.startup_id
                    left join monthly_statement t on t.order_id = o.id and t.month = m.month
                where o.id in (%s) and o.total_days > 0
                    and (t.id is not null or (m.month <= o.ends_on and m.month >= month_of(o.starts_on)))
                order by m.month, o.number""".formatted(ORDERS))
                .param("company", company)
                .param("from", week.monday())
                .param("to", week.sunday())
                .query(MonthStanding.class)
                .list();
    }

    /** The activities by their number, in the order of the screens. */
    private Map<Integer, String> activities() {
        var activities = new LinkedHashMap<Integer, String>();
        jdbc.sql("select id, label from activity order by position").query((ResultSet row) -> {
            activities.put(row.getInt("id"), row.getString("label"));
        });
        return activities;
    }
}
