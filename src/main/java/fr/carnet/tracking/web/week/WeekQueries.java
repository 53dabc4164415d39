package fr.carnet.tracking.web.week;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderLineId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.ManDays;
import fr.carnet.teams.PersonId;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.days.DayCell;
import fr.carnet.tracking.web.week.WeekData.Line;
import fr.carnet.tracking.web.week.WeekData.Member;
import fr.carnet.tracking.web.week.WeekData.MonthStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a company's week, with as many statements for one person as for thirty. */
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
    private static final RowMapper<MonthStatement> STATEMENT = new DataClassRowMapper<>(MonthStatement.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    WeekQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line of an order, and the statement of that order for one of the months of the week where it concerns the order. */
    private record LineInMonth(Line line, @Nullable MonthStatement statement) {

        static LineInMonth of(ResultSet row, int index) throws SQLException {
            return new LineInMonth(
                    LINE.mapRow(row, index), row.getBoolean("concerned") ? STATEMENT.mapRow(row, index) : null);
        }
    }

    /** All of a company's week, as it stands at one moment. */
    public WeekData week(UUID company, Week week) {
        var lines = lines(company, week);
        return WeekData.of(
                week,
                lines.stream().map(LineInMonth::line).toList(),
                members(company, week),
                days(company, week),
                activities(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.statement()))
                        .distinct()
                        .sorted(Comparator.comparing(MonthStatement::month))
                        .toList());
    }

    private List<LineInMonth> lines(UUID company, Week week) {
        return jdbc.sql("""
                select l.id, o.id as order_id, o.number, s.name as startup, p.since as stopped_on, o.state, o.state as order_state, o.starts_on, o.ends_on,
                       l.code, l.title, %s,
                       a.balance_alert_percent as alert_percent, m.month, coalesce(t.state, 'DRAFT') as statement_state,
                       t.id is not null or (m.month <= o.ends_on and m.month >= month_of(o.starts_on)) as concerned
                from purchase_order o
                join framework_agreement a on a.id = o.agreement_id
                join order_line l on l.order_id = o.id
                cross join (select month_of(:from) as month union select month_of(:to)) m
                left join startup s on s.id = o.startup_id
                left join startup_phase_on(:on) p on p.startup_id = s.id and p.stopped
                left join monthly_statement t on t.order_id = o.id and t.month = m.month
                where o.id in (%s) and l.days is not null
                order by o.number, l.position, m.month""".formatted(DayFiguresSql.LINE, ORDERS))
                .param("company", company)
                .param("on", LocalDate.now(clock))
                .param("from", week.monday())
                .param("to", week.sunday())
                .query(LineInMonth::of)
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

    /** The days that are stored, by cell. */
    public Map<DayCell, ManDays> days(UUID company, Week week) {
        var days = new LinkedHashMap<DayCell, ManDays>();
        jdbc.sql("""
                select d.order_line_id, d.person_id, d.activity_id, d.training, d.day, d.quantity
                from team_person p join logged_day d on d.person_id = p.id
                where p.contractor_id = :company and d.day between :from and :to""")
                .param("company", company)
                .param("from", week.monday())
                .param("to", week.sunday())
                .query((ResultSet row) -> {
                    var sheetRow = new DayCell.Row(
                            new OrderLineId(row.getObject("order_line_id", UUID.class)),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getInt("activity_id"),
                            row.getBoolean("training"));
                    days.put(
                            sheetRow.on(row.getObject("day", LocalDate.class)),
                            new ManDays(row.getBigDecimal("quantity")));
                });
        return days;
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
