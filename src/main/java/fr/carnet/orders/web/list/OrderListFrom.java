package fr.carnet.orders.web.list;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderSubjectSql;
import fr.carnet.orders.OrderWords;
import fr.carnet.people.Reach;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Writes the from and where of the list of orders, with only the conditions that were asked for, so that each has its plan. */
record OrderListFrom(String where, Map<String, @Nullable Object> params) {

    private static final String SUBJECT_JOINS = " left join contractor c on c.id = o.contractor_id"
            + " left join startup s on s.id = o.startup_id join framework_agreement a on a.id = o.agreement_id";

    /** For the startup alone, or naming it among others. */
    private static final String OF_STARTUP = " and (o.startup_id in (select s.id from startup s where "
            + OwnerFilter.STARTUP_SQL + ") or " + OrderSubjectSql.NAMES_ASKED_STARTUP + ")";

    private static final String OF_INCUBATOR = """
            (o.startup_id in (select s.id from startup s join incubator i on i.id = s.incubator_id where i.slug = :incubator)
                or o.id in (select named.order_id from order_startup named join startup s on s.id = named.startup_id
                            join incubator i on i.id = s.incubator_id where i.slug = :incubator)
                or o.id in (select covered.order_id from order_incubator covered
                            join incubator i on i.id = covered.incubator_id where i.slug = :incubator))""";

    static OrderListFrom of(OrderFilter filter, Reach reach) {
        var params = new HashMap<String, @Nullable Object>(reach.params());
        var where = new StringBuilder(reached(reach).where);
        if (filter.etat() != null) {
            where.append(" and o.state = :state").append(within(filter.etat()));
            params.put("state", filter.etat().state().name());
        }
        if (filter.lot() != null) {
            where.append(" and o.lot_id = :lot");
            params.put("lot", filter.lot());
        }
        var owners = filter.owners();
        if (owners.contractorId().isPresent()) {
            where.append(" and o.contractor_id = :contractorId");
            params.put("contractorId", owners.contractorId().get());
        } else if (owners.asksForContractor()) {
            where.append(
                    " and o.contractor_id in (select c.id from contractor c where " + OwnerFilter.CONTRACTOR_SQL + ")");
        }
        if (owners.asksForStartup()) {
            where.append(OF_STARTUP);
        }
        if (filter.incubateur() != null && !filter.incubateur().isBlank()) {
            where.append(" and ").append(OF_INCUBATOR);
            params.put("incubator", filter.incubateur().strip());
        }
        params.putAll(owners.params());
        var words = SearchWords.of(filter.q());
        where.append(OrderWords.sql(words));
        params.putAll(words.params());
        return new OrderListFrom(where.toString(), params);
    }

    /** All that is within reach. Who may see everything asks without a filter, and gets the plan for that. */
    static OrderListFrom reached(Reach reach) {
        return new OrderListFrom(reach.all() ? "true" : Reach.ORDER_SQL, reach.params());
    }

    /** What tells a standing from the others of its state, for {@code purchase_order o}. */
    static String within(OrderStanding standing) {
        return switch (standing) {
            case CANCELLED -> " and not o.refused and o.number is not null";
            case REFUSED -> " and o.refused";
            case ABANDONED -> " and o.number is null";
            default -> "";
        };
    }

    String forRows() {
        return forRows("");
    }

    /** @param joined what stands beside each order */
    String forRows(String joined) {
        return " from purchase_order o" + SUBJECT_JOINS + " " + joined + " where " + where;
    }

    /** The same orders, without what only names them. */
    String forTotals() {
        return " from purchase_order o where " + where;
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.params(params);
    }
}
