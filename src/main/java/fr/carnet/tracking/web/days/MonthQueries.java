package fr.carnet.tracking.web.days;

import fr.carnet.orders.OrderId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of one order by month and activity; whoever asks has made sure that it is within reach. */
@Component
@Transactional(readOnly = true)
class MonthQueries {

    private final JdbcClient jdbc;

    MonthQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MonthTable months(OrderId order) {
        return MonthTable.of(jdbc.sql("""
                select cast(date_trunc('month', d.day) as date) as month, a.label, d.training, sum(d.quantity) as days
                from logged_day d join activity a on a.id = d.activity_id
                where d.order_id = ?
                group by month, a.id, d.training
                order by d.training, a.position, month""")
                .param(order.value())
                .query((row, index) -> new MonthTable.Sum(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("label"),
                        row.getBoolean("training"),
                        row.getBigDecimal("days")))
                .list());
    }
}
