package fr.carnet.orders.web;

import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The from and where of the list of orders, with only the conditions that were asked for, so that each has its plan. */
record OrderListFrom(String where, Map<String, @Nullable Object> params) {

    private static final String SUBJECT_JOINS = " left join contractor c on c.id = o.contractor_id"
            + " left join startup s on s.id = o.startup_id join framework_agreement a on a.id = o.agreement_id";

    static OrderListFrom of(OrderFilter filter, Reach reach) {
        var params = new HashMap<String, @Nullable Object>(reach.params());
        var where = new StringBuilder(reached(reach).where);
        if (filter.etat() != null) {
            where.append(" and o.state = :state");
            params.put("state", filter.etat().state().name());
            if (filter.etat().state() == OrderState.CANCELLED) {
                where.append(filter.etat() == OrderStanding.REFUSED ? " and o.refused" : " and not o.refused");
            }
        }
        if (filter.lot() != null) {
            where.append(" and o.lot_id = :lot");
            params.put("lot", filter.lot());
        }
        if (filter.titulaire() != null) {
            where.append(" and o.contractor_id = :titulaire");
            params.put("titulaire", filter.titulaire());
        }
        String startup = stripped(filter.startup());
        if (!startup.isEmpty()) {
            where.append(" and o.startup_id in (select f.id from startup f"
                    + " where f.slug = :startup or position(lower(:startup) in lower(f.name)) > 0)");
            params.put("startup", startup);
        }
        String q = stripped(filter.q());
        if (!q.isEmpty()) {
            where.append(" and position(lower(:q) in lower(concat_ws(' ', o.number, c.name, s.name, o.beneficiary,"
                    + " a.reference, (select string_agg(i.name, ' ') from order_incubator covered"
                    + " join incubator i on i.id = covered.incubator_id where covered.order_id = o.id)))) > 0");
            params.put("q", q);
        }
        return new OrderListFrom(where.toString(), params);
    }

    /** All that is within reach. Who may see everything asks without a filter, and gets the plan for that. */
    static OrderListFrom reached(Reach reach) {
        return new OrderListFrom(reach.all() ? "true" : Reach.ORDER_SQL, reach.params());
    }

    String forRows() {
        return " from purchase_order o" + SUBJECT_JOINS + " where " + where;
    }

    /** The same orders; what only names them is joined only where it is searched. */
    String forTotals() {
        return " from purchase_order o" + (params.containsKey("q") ? SUBJECT_JOINS : "") + " where " + where;
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.params(params);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
