package fr.carnet.orders.issuing;

import fr.carnet.agreements.AgreementOrdersSql;
import fr.carnet.people.Reach;
import org.springframework.stereotype.Component;

/** Writes what the SQL of agreements says of orders. */
@Component
class OrdersInAgreementSql implements AgreementOrdersSql {

    private static final String COMMITTED =
            " from purchase_order o where o.agreement_id = a.id and o.number is not null and o.state <> 'CANCELLED' and "
                    + Reach.ORDER_SQL + ")";

    @Override
    public String count() {
        return "(select count(*)" + COMMITTED;
    }

    @Override
    public String committed() {
        return "(select coalesce(sum(o.committed_excl_vat), 0)" + COMMITTED;
    }

    @Override
    public String carriesUnit() {
        return "exists (select 1 from order_line l where l.work_unit_id = u.id)";
    }

    @Override
    public String numberInJournal() {
        return "(select o.number from purchase_order o where o.id = j.order_id)";
    }
}
