package fr.carnet.agreements.terms;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.catalogue.WorkUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rows make of agreements, lots and units, and so keep as it is. */
@Component
public class AgreementUses {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;

    AgreementUses(JdbcClient jdbc, AgreementOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** Read under the agreement's lock, or an order issued meanwhile goes unseen. */
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

    public boolean hasAwards(LotId lot) {
        return exists("select exists (select 1 from award where lot_id = :id)", lot.value());
    }

    /** Drafts count: they name the lot. */
    public boolean hasOrders(LotId lot) {
        return orders.exist(lot);
    }

    /** The lines of drafts count: they name the unit. */
    public boolean hasOrders(WorkUnitId unit) {
        return orders.exist(unit);
    }

    /** Said before it is written; the constraint says it again where two are typed at once. */
    public boolean isCodeTaken(WorkUnit unit) {
        return jdbc.sql(
                        "select exists (select 1 from work_unit where lot_id = :lot and text_key(code) = text_key(:code) and id <> :id)")
                .param("lot", unit.lot().value())
                .param("code", unit.code())
                .param("id", unit.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The prices of a unit that no order carries say nothing any more. */
    public void dropPrices(WorkUnitId unit) {
        jdbc.sql("delete from price where work_unit_id = :id")
                .param("id", unit.value())
                .update();
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }
}
