package fr.carnet.orders.issuing;

import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves orders with the startup or the incubator that they are for; their documents stay as they were issued. */
@Component
class OrderMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    OrderMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("purchase_order.startup_id", "order_incubator.incubator_id", "order_startup.startup_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        return switch (merge.kind()) {
            case STARTUP -> List.of(orders("""
                        select count(*) from purchase_order o where o.startup_id = :of
                            or exists (select 1 from order_startup n where n.order_id = o.id and n.startup_id = :of)""", merge.gone()));
            case INCUBATOR ->
                List.of(orders("select count(*) from order_incubator where incubator_id = :of", merge.gone()));
            case SPONSOR -> List.of();
        };
    }

    @Override
    public void move(Merge merge) {
        if (merge.of(MergeKind.STARTUP)) {
            run(
                    "update purchase_order set startup_id = ?, version = version + 1 where startup_id = ?",
                    merge.kept(),
                    merge.gone());
            run("""
                    update purchase_order set version = version + 1
                    where id in (select order_id from order_startup where startup_id = ?)""", merge.gone());
            run("""
                    delete from order_startup g where g.startup_id = ? and exists (
                        select 1 from order_startup k where k.order_id = g.order_id and k.startup_id = ?)""", merge.gone(), merge.kept());
            run("update order_startup set startup_id = ? where startup_id = ?", merge.kept(), merge.gone());
        }
        if (merge.of(MergeKind.INCUBATOR)) {
            run("""
                    update purchase_order set version = version + 1
                    where id in (select order_id from order_incubator where incubator_id = ?)""", merge.gone());
            run("""
                    insert into order_incubator (order_id, incubator_id)
                    select order_id, ? from order_incubator where incubator_id = ? on conflict do nothing""", merge.kept(), merge.gone());
            run("delete from order_incubator where incubator_id = ?", merge.gone());
        }
    }

    private Moved orders(String sql, UUID of) {
        return new Moved(
                "orders", jdbc.sql(sql).param("of", of).query(Long.class).single());
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
