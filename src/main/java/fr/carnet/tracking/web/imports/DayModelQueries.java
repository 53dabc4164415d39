package fr.carnet.tracking.web.imports;

import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.web.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models of files of days, one for each order that takes days. */
@Component
@Transactional(readOnly = true)
class DayModelQueries {

    private final JdbcClient jdbc;

    DayModelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the model: someone of the team, a line, nothing done yet. */
    record ModelRow(
            @Nullable LocalDate day,
            String person,
            String number,
            String unit,
            String activity,
            @Nullable BigDecimal days,
            @Nullable String training) {}

    /** The orders within reach that take days now. */
    List<Choice> orders(Reach reach) {
        return jdbc.sql("""
                select o.id, o.number, s.name as startup from purchase_order o left join startup s on s.id = o.startup_id
                where o.total_days > 0 and o.state in\s""" + OrderState.TAKING_DAYS_SQL + " and " + Reach.ORDER_SQL + " order by o.number")
                .params(reach.params())
                .query((row, index) -> new Choice(
                        row.getString("id"),
                        row.getString("number")
                                + (row.getString("startup") == null ? "" : " · " + row.getString("startup"))))
                .list();
    }

    boolean mayRead(UUID order, Reach reach) {
        return jdbc.sql("select exists (select 1 from purchase_order o where o.id = :order and " + Reach.ORDER_SQL
                        + ")")
                .param("order", order)
                .params(reach.params())
                .query(Boolean.class)
                .single();
    }

    /** Each of an order's people on each of its lines that take days. */
    public void model(UUID order, Reach reach, Consumer<ModelRow> each) {
        try (var rows = jdbc
                .sql("""
                select cast(null as date) as day, p.name as person, o.number, l.code as unit,
                       (select a.label from activity a order by a.position limit 1) as activity,
                       cast(null as numeric) as days, 'non' as training
                from purchase_order o join order_line l on l.order_id = o.id and l.days is not null
                join team_member m on m.order_id = o.id join team_person p on p.id = m.person_id
                where o.id = :order and\s""" + Reach.ORDER_SQL + " order by p.name collate \"fr-x-icu\", l.position")
                .param("order", order)
                .params(reach.params())
                .withFetchSize(500)
                .query(ModelRow.class)
                .stream()) {
            rows.forEach(each);
        }
    }
}
