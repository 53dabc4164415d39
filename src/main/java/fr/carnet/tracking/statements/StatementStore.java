package fr.carnet.tracking.statements;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the acts on statements need to know of an order, under the lock that logging days takes first. */
@Repository
class StatementStore {

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param tracking where the agreement asks for the days
     */
    record Facts(OrderId id, String number, OrderState state, Period period, ManDays ordered, String tracking) {}

    /** Locks an issued order within reach: nobody else moves it, its statements or its days until the transaction ends. */
    Optional<Facts> lock(OrderId order, Reach reach) {
        return jdbc.sql("""
                select o.id, o.number, o.state, o.starts_on, o.ends_on, o.total_days,
                       concat_ws(', ', a.reference, a.clauses ->> 'reporting') as tracking
                from purchase_order o join framework_agreement a on a.id = o.agreement_id
                where o.id = :order and o.number is not null and %s
                for no key update of o""".formatted(Reach.ORDER_SQL))
                .params(reach.params())
                .param("order", order.value())
                .query(StatementStore::facts)
                .optional();
    }

    /** The days of the order in the month. */
    MonthDays days(OrderId order, YearMonth month) {
        return jdbc.sql("""
                select coalesce(sum(d.quantity) filter (where not d.training), 0) as consumed,
                       coalesce(sum(d.quantity) filter (where d.training), 0) as training
                from order_line l join logged_day d on d.order_line_id = l.id
                where l.order_id = :order and d.day between :from and :to""")
                .param("order", order.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, index) -> new MonthDays(
                        new ManDays(row.getBigDecimal("consumed")), new ManDays(row.getBigDecimal("training"))))
                .single();
    }

    private static Facts facts(ResultSet row, int index) throws SQLException {
        return new Facts(
                new OrderId(row.getObject("id", UUID.class)),
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                new ManDays(row.getBigDecimal("total_days")),
                row.getString("tracking"));
    }
}
