package fr.carnet.orders.quality;

import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.orders.OrderId;
import fr.carnet.people.Reach;
import fr.carnet.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads poor executions; the database keeps them as they were recorded. */
@Component
public class PoorExecutionStore {

    private static final String SELECT = """
            select e.id, e.order_id, o.number, o.award_id, e.kind, e.happened_on, e.facts, e.actor, e.recorded_at, e.answer,
                e.answerer, e.answered_at
            from poor_execution e join purchase_order o on o.id = e.order_id where\s""";

    private final JdbcClient jdbc;

    PoorExecutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an order within reach, oldest first. */
    public List<PoorExecution> of(OrderId order, Reach reach) {
        return jdbc.sql(SELECT + "o.id = :order and " + Reach.ORDER_SQL + " order by e.happened_on, e.recorded_at")
                .param("order", order.value())
                .params(reach.params())
                .query(PoorExecutionStore::row)
                .list();
    }

    /** Those of a lot's orders since that day, oldest first, by the award that the orders were on. */
    public Map<AwardId, List<PoorExecution>> ofLot(LotId lot, LocalDate since) {
        record Held(AwardId award, PoorExecution poor) {}
        return jdbc
                .sql(SELECT + "o.lot_id = :lot and e.happened_on >= :since order by e.happened_on, e.recorded_at")
                .param("lot", lot.value())
                .param("since", since)
                .query((row, index) -> new Held(new AwardId(row.getObject("award_id", UUID.class)), row(row, index)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::award, Collectors.mapping(Held::poor, Collectors.toList())));
    }

    PoorExecutionId insert(
            OrderId order, PoorExecutionKind kind, LocalDate happenedOn, String facts, Actor by, Instant at) {
        var id = PoorExecutionId.random();
        jdbc.sql("""
                insert into poor_execution (id, order_id, kind, happened_on, facts, account_id, actor, recorded_at)
                values (:id, :order, :kind, :happenedOn, :facts, :account, :actor, :at)""")
                .param("id", id.value())
                .param("order", order.value())
                .param("kind", kind.name())
                .param("happenedOn", happenedOn)
                .param("facts", facts)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** @return whether this answer is the first */
    boolean answer(PoorExecutionId id, String answer, Actor by, Instant at) {
        return jdbc.sql("""
                        update poor_execution set answer = :answer, answered_by = :account, answerer = :actor, answered_at = :at
                        where id = :id and answer is null""")
                        .param("id", id.value())
                        .param("answer", answer)
                        .param("account", by.accountId())
                        .param("actor", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PoorExecution row(ResultSet row, int index) throws SQLException {
        return new PoorExecution(
                new PoorExecutionId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("number"),
                PoorExecutionKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("facts"),
                row.getString("actor"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("answer"),
                row.getString("answerer"),
                row.getObject("answered_at", OffsetDateTime.class));
    }
}
