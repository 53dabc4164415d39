package fr.carnet.orders.web.page;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.orders.document.MentionColumns;
import fr.carnet.people.Reach;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the page of an order shows. */
@Component
public class OrderSheetQueries {

    private static final RowMapper<OrderSheet.Line> LINE = DayFiguresSql.rows(OrderSheet.Line.class);

    private final JdbcClient jdbc;

    OrderSheetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrderSheet> sheet(OrderId id, Reach reach) {
        return head(id, reach).map(head -> new OrderSheet(head, lines(id), history(id)));
    }

    private Optional<OrderSheet.Head> head(OrderId id, Reach reach) {
        return jdbc.sql("""
                select o.id, o.version, o.number, o.state, o.refused, o.agreement_id, a.reference, lot.number as lot_number,
                    coalesce(s.name, %s, a.title) as subject,
                    %s as startup_page, s.kind, o.phase, c.name as contractor, o.issued_on, o.signatory, %s
                from purchase_order o
                join framework_agreement a on a.id = o.agreement_id
                join lot on lot.id = o.lot_id
                left join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                where o.id = :id and\s""".formatted(OrderSubjectSql.COVERED, StartupKind.PAGE_SQL, MentionColumns.COLUMNS)
                        + Reach.ORDER_SQL)
                .param("id", id.value())
                .params(reach.params())
                .query(OrderSheetQueries::head)
                .optional();
    }

    private List<OrderSheet.Line> lines(OrderId id) {
        return jdbc.sql("""
                select l.code, l.title, l.quantity, %s
                from order_line l join purchase_order o on o.id = l.order_id where l.order_id = :id order by l.position""".formatted(DayFiguresSql.LINE))
                .param("id", id.value())
                .query(LINE)
                .list();
    }

    private List<OrderSheet.Step> history(OrderId id) {
        return jdbc.sql("""
                select case when o.refused and c.state = 'CANCELLED' then 'REFUSED'
                    when r.order_id is not null and c.state = 'COMPLETED' then 'CLOSED_EARLY' else c.state end as what,
                    case c.state when 'ISSUED' then 1 end as version, c.actor, c.changed_at as at, c.reason, c.id as step
                from order_change c join purchase_order o on o.id = c.order_id
                left join order_release r on r.order_id = o.id where c.order_id = :id
                union all
                select 'AMENDED', d.version, d.actor, d.frozen_at, d.reason, 0
                from order_document d where d.order_id = :id and d.version > 1
                order by at, step, version""")
                .param("id", id.value())
                .query(OrderSheet.Step.class)
                .list();
    }

    /** Call it only for an order within reach of someone who sees amounts. */
    OrderAmounts amounts(OrderId id) {
        var lines = jdbc.sql("select unit_price, amount from order_line where order_id = :id order by position")
                .param("id", id.value())
                .query(OrderAmounts.Line.class)
                .list();
        return jdbc.sql(
                        "select total_excl_vat, vat_rate, total_vat, total_incl_vat, released_excl_vat from purchase_order where id = :id")
                .param("id", id.value())
                .query((row, index) -> new OrderAmounts(
                        row.getBigDecimal("total_excl_vat"),
                        row.getBigDecimal("vat_rate"),
                        row.getBigDecimal("total_vat"),
                        row.getBigDecimal("total_incl_vat"),
                        row.getBigDecimal("released_excl_vat"),
                        lines))
                .single();
    }

    private static OrderSheet.Head head(ResultSet row, int index) throws SQLException {
        return new OrderSheet.Head(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                row.getBoolean("refused"),
                row.getObject("agreement_id", UUID.class),
                row.getString("reference"),
                row.getInt("lot_number"),
                row.getString("subject"),
                row.getString("startup_page"),
                constant(StartupKind.class, row.getString("kind")),
                constant(Phase.class, row.getString("phase")),
                row.getString("contractor"),
                row.getObject("issued_on", LocalDate.class),
                MentionColumns.of(row),
                row.getString("signatory"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
