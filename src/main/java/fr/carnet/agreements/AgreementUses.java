package fr.carnet.agreements;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other rows make of agreements, lots and units, and so keep as it is. */
@Component
class AgreementUses {

    private final JdbcClient jdbc;

    AgreementUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read under the agreement's lock, or an order issued meanwhile goes unseen. */
    AgreementUse of(AgreementId agreement) {
        return jdbc.sql("""
                select exists (select 1 from order_counter where agreement_id = :agreement) as numbered,
                    coalesce(sum(committed_excl_vat), 0) as committed,
                    min(issued_on) filter (where state <> 'CANCELLED') as first_issue,
                    max(issued_on) filter (where state <> 'CANCELLED') as last_issue
                from purchase_order where agreement_id = :agreement and number is not null""")
                .param("agreement", agreement.value())
                .query(AgreementUse.class)
                .single();
    }

    boolean hasLots(AgreementId agreement) {
        return exists("select exists (select 1 from lot where agreement_id = :id)", agreement.value());
    }

    boolean hasNonRenewals(AgreementId agreement) {
        return exists("select exists (select 1 from non_renewal_act where agreement_id = :id)", agreement.value());
    }

    boolean hasAwards(LotId lot) {
        return exists("select exists (select 1 from award where lot_id = :id)", lot.value());
    }

    /** Drafts count: they name the lot. */
    boolean hasOrders(LotId lot) {
        return exists("select exists (select 1 from purchase_order where lot_id = :id)", lot.value());
    }

    /** The lines of drafts count: they name the unit. */
    boolean hasOrders(WorkUnitId unit) {
        return exists("select exists (select 1 from order_line where work_unit_id = :id)", unit.value());
    }

    /** Said before it is written; the constraint says it again where two are typed at once. */
    boolean isCodeTaken(WorkUnit unit) {
        return jdbc.sql(
                        "select exists (select 1 from work_unit where lot_id = :lot and text_key(code) = text_key(:code) and id <> :id)")
                .param("lot", unit.lot().value())
                .param("code", unit.code())
                .param("id", unit.id().value())
                .query(Boolean.class)
                .single();
    }

    /** The prices of a unit that no order carries say nothing any more. */
    void dropPrices(WorkUnitId unit) {
        jdbc.sql("delete from price where work_unit_id = :id")
                .param("id", unit.value())
                .update();
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }
}
