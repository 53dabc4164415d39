package fr.carnet.tracking.web.statements;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.French;
import fr.carnet.shared.Period;
import fr.carnet.tracking.statements.MonthFacts;
import fr.carnet.tracking.statements.Oddity;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is unusual in some months of orders, in one statement; whoever asks has made sure that they are within reach. */
@Component
class OddityQueries {

    private final JdbcClient jdbc;

    OddityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month of an order. */
    record Month(UUID order, LocalDate month) {}

    /** An oddity in words: the message's key and what it names. */
    record Words(String key, String what) {
        static Words of(Oddity.Found found) {
            return new Words("Oddity." + found.oddity(), words(found.what()));
        }

        private static String words(Object what) {
            if (what instanceof List<?> days) {
                return days.stream().map(day -> French.date((LocalDate) day)).collect(Collectors.joining(", "));
            }
            return what instanceof BigDecimal days ? French.days(days) : what.toString();
        }
    }

    /** Those that have some. */
    Map<Month, List<Words>> of(Collection<Month> months) {
        var odd = new LinkedHashMap<Month, List<Words>>();
        if (!months.isEmpty()) {
            jdbc.sql("""
                    select o.id, m.month, o.starts_on, o.ends_on, %s as ordered,
                           coalesce(d.consumed, 0) as consumed, coalesce(d.days, '{}') as days,
                           array(select l.code from order_line l
                                 where l.order_id = o.id and o.state in %s
                                     and nearly_used(%s, l.consumed, a.balance_alert_percent) order by l.position) as nearly_used,
                           exists (select 1 from monthly_statement s join statement_step t on t.statement_id = s.id
                                   where s.order_id = o.id and s.month = m.month and t.state = 'SENT_BACK') as sent_back
                    from unnest(cast(:orders as uuid[]), cast(:months as date[])) m (order_id, month)
                    join purchase_order o on o.id = m.order_id
                    join framework_agreement a on a.id = o.agreement_id
                    cross join lateral (
                        select sum(w.quantity) filter (where not w.training) as consumed, array_agg(distinct w.day) as days
                        from order_line l join logged_day w on w.order_line_id = l.id and w.day >= m.month
                            and w.day < m.month + interval '1 month'
                        where l.order_id = o.id) d""".formatted(DayFiguresSql.ORDER_ORDERED, OrderState.TAKING_DAYS_SQL, DayFiguresSql.ORDERED))
                    .param("orders", months.stream().map(Month::order).toArray(UUID[]::new))
                    .param(
                            "months",
                            months.stream()
                                    .map(one -> Date.valueOf(one.month()))
                                    .toArray(Date[]::new))
                    .query(row -> {
                        var found =
                                Oddity.of(facts(row)).stream().map(Words::of).toList();
                        if (!found.isEmpty()) {
                            odd.put(
                                    new Month(row.getObject("id", UUID.class), row.getObject("month", LocalDate.class)),
                                    found);
                        }
                    });
        }
        return odd;
    }

    private static MonthFacts facts(ResultSet row) throws SQLException {
        return new MonthFacts(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getBigDecimal("ordered"),
                row.getBigDecimal("consumed"),
                Arrays.stream((Date[]) row.getArray("days").getArray())
                        .map(Date::toLocalDate)
                        .sorted()
                        .toList(),
                List.of((String[]) row.getArray("nearly_used").getArray()),
                row.getBoolean("sent_back"));
    }
}
