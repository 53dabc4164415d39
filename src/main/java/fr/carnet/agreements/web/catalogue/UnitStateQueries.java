package fr.carnet.agreements.web.catalogue;

import fr.carnet.agreements.AgreementOrdersSql;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of each unit of a lot its revision, and whether orders carry it, so that it cannot be deleted. */
@Component
class UnitStateQueries {

    private final JdbcClient jdbc;
    private final AgreementOrdersSql orders;

    UnitStateQueries(JdbcClient jdbc, AgreementOrdersSql orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    record UnitStates(Map<WorkUnitId, Long> revisions, Set<WorkUnitId> ordered) {}

    UnitStates of(LotId lot) {
        var states = new UnitStates(new HashMap<>(), new HashSet<>());
        jdbc.sql("""
                select u.id, u.version, %s as ordered
                from work_unit u where u.lot_id = :lot""".formatted(orders.carriesUnit())).param("lot", lot.value()).query(row -> {
            var id = new WorkUnitId(row.getObject("id", UUID.class));
            states.revisions.put(id, row.getLong("version"));
            if (row.getBoolean("ordered")) {
                states.ordered.add(id);
            }
        });
        return states;
    }
}
