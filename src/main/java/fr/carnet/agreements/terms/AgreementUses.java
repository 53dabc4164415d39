package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.catalogue.WorkUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what refers to an agreement, a lot or a unit, and so keeps it from being changed or deleted. */
@Component
public class AgreementUses {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;

    AgreementUses(JdbcClient jdbc, AgreementOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** What the agreement's orders say about it; read it under the agreement's lock, or an order issued meanwhile is missed. */
    AgreementUse of(AgreementId agreement) {
        var use = orders.use(agreement);
        return new AgreementUse(use.numbered(), use.committed(), use.firstIssue(), use.lastIssue());
    }

    boolean hasLots(AgreementId agreement) {
        return exists("select exists (select 1 from lot where agreement_id = :id)", agreement.value());
    }

    boolean hasNonRenewals(AgreementId agreement) {
        return exists("select exists (select 1 from non_renewal_act where agreement_id = :id)", agreement.value());
    }

    /** Whether a company holds an award of the lot. */
    public boolean hasAwards(LotId lot) {
        return exists("select exists (select 1 from award where lot_id = :id)", lot.value());
    }

    /** Whether an order is about the lot, drafts included. */
    public boolean hasOrders(LotId lot) {
        return orders.exist(lot);
    }

    /** Whether a line of an order carries the unit, drafts included. */
    public boolean hasOrders(WorkUnitId unit) {
        return orders.exist(unit);
    }

    /** Whether another unit of the lot has this code; the unique constraint refuses it too, where two are typed at once. */
    public boolean isCodeTaken(WorkUnit unit) {
        return jdbc.sql(
                        "select exists (select 1 from work_unit where lot_id = :lot and text_key(code) = text_key(:code) and id <> :id)")
                .param("lot", unit.lot().value())
                .param("code", unit.code())
                .param("id", unit.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Deletes the prices of a unit that no order carries. */
    public void dropPrices(WorkUnitId unit) {
        jdbc.sql("delete from price where work_unit_id = :id")
                .param("id", unit.value())
                .update();
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }
}
