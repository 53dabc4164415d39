package fr.carnet.orders.document;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the documents of orders, one for each version, frozen for good; a draft's is composed anew each time (domain.md § 3).
 */
@Service
public class OrderDocuments {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DocumentComposer composer;

    OrderDocuments(JdbcClient jdbc, JsonMapper json, DocumentComposer composer) {
        this.jdbc = jdbc;
        this.json = json;
        this.composer = composer;
    }

    /** The current document of an order within reach, for those who may see its amounts. */
    @Transactional(readOnly = true)
    public Optional<OrderDocument> find(OrderId id, Viewer viewer) {
        return viewer.seesAmounts() && isReached(id, viewer) ? Optional.of(current(id)) : Optional.empty();
    }

    /** The versions of an order within reach, oldest first; none of a draft. */
    @Transactional(readOnly = true)
    public List<OrderDocument> versions(OrderId id, Viewer viewer) {
        return isReached(id, viewer) ? frozen(id) : List.of();
    }

    /** What the PDF of the current version shows. */
    @Transactional(readOnly = true)
    public Optional<OrderPrint> print(OrderId id, Viewer viewer) {
        return find(id, viewer).map(current -> print(id, current));
    }

    /** What the PDF of one version shows. */
    @Transactional(readOnly = true)
    public Optional<OrderPrint> print(OrderId id, int version, Viewer viewer) {
        return find(id, viewer)
                .filter(current -> !current.isDraft())
                .flatMap(current -> current.version() == version
                        ? Optional.of(current)
                        : frozen(id).stream()
                                .filter(document -> document.version() == version)
                                .findFirst())
                .map(document -> print(id, document));
    }

    private OrderPrint print(OrderId id, OrderDocument document) {
        OrderDocument previous = frozen(id).stream()
                .filter(other -> other.version() == document.version() - 1)
                .findFirst()
                .orElse(null);
        return jdbc.sql("""
                select o.state, o.refused, r.released_on, r.reason, o.released_days, o.released_excl_vat,
                    (select (min(c.changed_at) at time zone 'Europe/Paris')::date from order_change c
                     where c.order_id = o.id and c.state = 'ACKNOWLEDGED') as acknowledged_on
                from purchase_order o left join order_release r on r.order_id = o.id where o.id = :id""")
                .param("id", id.value())
                .query((row, index) -> new OrderPrint(
                        document,
                        previous == null ? null : OrderDifference.between(previous, document),
                        OrderPrint.stamp(OrderState.valueOf(row.getString("state")), row.getBoolean("refused")),
                        row.getObject("acknowledged_on", LocalDate.class),
                        row.getObject("released_on", LocalDate.class) == null
                                ? null
                                : new OrderPrint.Release(
                                        row.getObject("released_on", LocalDate.class),
                                        row.getBigDecimal("released_days"),
                                        row.getBigDecimal("released_excl_vat"),
                                        row.getString("reason"))))
                .single();
    }

    /** Keeps what the order says now as its first version, for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(OrderId id) {
        jdbc.sql("insert into order_document (order_id, version, content) values (:id, 1, cast(:content as jsonb))")
                .param("id", id.value())
                .param("content", json.writeValueAsString(composer.compose(id)))
                .update();
    }

    /** What stands before an amendment, which the database must hold before what follows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderDocument beforeAmendment(OrderId id) {
        if (frozen(id).isEmpty()) {
            freeze(id);
        }
        return current(id);
    }

    /** Keeps an amended order as its next version, for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(OrderId id, OrderDocument amended, Actor by, Instant at) {
        jdbc.sql("""
                insert into order_document (order_id, version, content, reason, account_id, actor, frozen_at)
                values (:id, :version, cast(:content as jsonb), :reason, :account, :actor, :at)""")
                .param("id", id.value())
                .param("version", amended.version())
                .param("content", json.writeValueAsString(amended))
                .param("reason", amended.reason())
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Call it only for an order within reach. */
    public OrderDocument current(OrderId id) {
        var frozen = frozen(id);
        return frozen.isEmpty() ? composer.compose(id) : frozen.get(frozen.size() - 1);
    }

    private List<OrderDocument> frozen(OrderId id) {
        return jdbc.sql("select content::text from order_document where order_id = :id order by version")
                .param("id", id.value())
                .query((row, index) -> json.readValue(row.getString(1), OrderDocument.class))
                .list();
    }

    private boolean isReached(OrderId id, Viewer viewer) {
        return jdbc.sql("select count(*) from purchase_order o where o.id = :id and " + Reach.ORDER_SQL)
                        .param("id", id.value())
                        .params(viewer.reach().params())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
