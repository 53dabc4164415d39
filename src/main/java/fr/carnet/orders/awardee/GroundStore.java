package fr.carnet.orders.awardee;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.journal.JournalEntryId;
import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads the grounds of orders; the database freezes them when their order leaves the drafts. */
@Component
class GroundStore {

    private final JdbcClient jdbc;

    GroundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By rank. */
    List<Ground> of(OrderId order) {
        return jdbc.sql("""
                select award_id, rank, contractor, ground, entry_id, facts, clause, actor, recorded_at
                from order_ground where order_id = :order order by rank""")
                .param("order", order.value())
                .query(GroundStore::ground)
                .list();
    }

    void insert(
            OrderId order,
            AwardTerms passedOver,
            GroundKind kind,
            @Nullable JournalEntryId entry,
            String facts,
            String clause,
            Actor by,
            Instant at) {
        jdbc.sql("""
                insert into order_ground (order_id, award_id, rank, contractor, ground, entry_id, facts, clause, account_id,
                    actor, recorded_at)
                values (:order, :award, :rank, :contractor, :ground, :entry, :facts, :clause, :account, :actor, :at)""")
                .param("order", order.value())
                .param("award", passedOver.id().value())
                .param("rank", passedOver.rank())
                .param("contractor", passedOver.contractorName())
                .param("ground", kind.name())
                .param("entry", entry == null ? null : entry.value())
                .param("facts", facts)
                .param("clause", clause)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets the grounds of a draft from that rank on. */
    void forgetFrom(OrderId draft, int rank) {
        jdbc.sql("delete from order_ground where order_id = :order and rank >= :rank")
                .param("order", draft.value())
                .param("rank", rank)
                .update();
    }

    /** Forgets those that are about another lot than the draft's. */
    void forgetOtherLots(OrderId draft, LotId lot) {
        jdbc.sql("""
                delete from order_ground g using award w
                where g.order_id = :order and w.id = g.award_id and w.lot_id <> :lot""").param("order", draft.value()).param("lot", lot.value()).update();
    }

    /** The entries of a lot's journal that another order rests on, with its number; an order that was cancelled frees them. */
    Map<JournalEntryId, String> used(LotId lot, OrderId except) {
        var used = new HashMap<JournalEntryId, String>();
        jdbc.sql("""
                select g.entry_id, o.number from order_ground g join purchase_order o on o.id = g.order_id
                where o.lot_id = :lot and o.id <> :order and g.entry_id is not null and o.state in\s""" + OrderState.BINDING_SQL)
                .param("lot", lot.value())
                .param("order", except.value())
                .query(row -> {
                    used.put(new JournalEntryId(row.getObject("entry_id", UUID.class)), row.getString("number"));
                });
        return used;
    }

    /** The order or draft that replaces this one, if there is one. */
    Optional<OrderId> replacement(OrderId former) {
        return jdbc.sql("select id from purchase_order where replaces_id = :former and state <> 'CANCELLED'")
                .param("former", former.value())
                .query(UUID.class)
                .optional()
                .map(OrderId::new);
    }

    private static Ground ground(ResultSet row, int index) throws SQLException {
        var entry = row.getObject("entry_id", UUID.class);
        return new Ground(
                new AwardId(row.getObject("award_id", UUID.class)),
                row.getInt("rank"),
                row.getString("contractor"),
                GroundKind.valueOf(row.getString("ground")),
                entry == null ? null : new JournalEntryId(entry),
                row.getString("facts"),
                row.getString("clause"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
