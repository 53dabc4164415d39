package fr.carnet.orders.document;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.Phase;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Composes the document of an order from all that it names, as it stands now (domain.md § 3). */
@Component
class DocumentComposer {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentComposer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OrderDocument compose(OrderId id) {
        var lines = lines(id);
        return jdbc.sql("""
                select o.number, o.issued_on, a.reference, a.title as agreement_title, a.contracting_authority,
                    lot.number as lot_number, lot.title as lot_title, c.name, c.siret, c.address, s.name as startup,
                    coalesce(s.kind = 'PROJECT', false) as project,
                    coalesce(%s, %s) as incubators, %s as named,
                    coalesce(o.phase, (select p.phase from startup_phase_on(:today) p where p.startup_id = o.startup_id))
                        as phase,
                    %s, o.signatory, o.vat_rate, o.total_excl_vat, o.total_vat, o.total_incl_vat, o.total_days
                from purchase_order o
                join framework_agreement a on a.id = o.agreement_id
                join lot on lot.id = o.lot_id
                left join contractor c on c.id = o.contractor_id
                left join startup s on s.id = o.startup_id
                where o.id = :id""".formatted(
                                OrderSubjectSql.INCUBATORS,
                                OrderSubjectSql.NAMED_OF,
                                OrderSubjectSql.NAMED,
                                MentionColumns.COLUMNS))
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, index) -> document(row, lines))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<OrderDocument.Line> lines(OrderId id) {
        return jdbc.sql("""
                select l.code, l.title, l.quantity, l.unit_price, l.amount, l.days,
                    array(select d.title from work_unit_deliverable d where d.work_unit_id = l.work_unit_id
                          order by d.position) as deliverables
                from order_line l where l.order_id = :id order by l.position""")
                .param("id", id.value())
                .query((row, index) -> new OrderDocument.Line(
                        row.getString("code"),
                        row.getString("title"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("days"),
                        texts(row.getArray("deliverables"))))
                .list();
    }

    private static OrderDocument document(ResultSet row, List<OrderDocument.Line> lines) throws SQLException {
        return new OrderDocument(
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("reference"),
                row.getString("agreement_title"),
                row.getString("contracting_authority"),
                row.getInt("lot_number"),
                row.getString("lot_title"),
                contractor(row),
                StoredFrench.subject(
                        row.getString("startup"),
                        row.getBoolean("project"),
                        row.getString("named"),
                        row.getString("incubators")),
                constant(Phase.class, row.getString("phase")),
                MentionColumns.of(row),
                row.getString("signatory"),
                row.getBigDecimal("vat_rate"),
                row.getBigDecimal("total_excl_vat"),
                row.getBigDecimal("total_vat"),
                row.getBigDecimal("total_incl_vat"),
                row.getBigDecimal("total_days"),
                lines,
                null);
    }

    private static OrderDocument.@Nullable Contractor contractor(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return name == null
                ? null
                : new OrderDocument.Contractor(name, row.getString("siret"), row.getString("address"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
