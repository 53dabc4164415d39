package fr.carnet.portfolio;

import fr.carnet.agreements.Scope;
import fr.carnet.deliverables.DeliverableSql;
import fr.carnet.deliverables.DeliverableState;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what orders over incubators still take deposits of (A-2016 § 3.2.2). */
@Component
public class DepositTargetQueries {

    private final JdbcClient jdbc;

    DepositTargetQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The deliverables within reach that are not accepted, of orders that cover all of these incubators, or startups of each.
     *
     * @param word what stands in the title of those that come first, without accents
     */
    public List<DepositTarget> covering(Collection<UUID> incubators, String word, LocalDate on, Reach reach) {
        if (incubators.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select d.id, d.title, d.due_on, d.state, o.id as order_id, o.number as order_number, o.contractor_id,
                               c.name as contractor
                        from deliverable d join purchase_order o on o.id = d.order_id
                            join framework_agreement a on a.id = o.agreement_id
                            join contractor c on c.id = o.contractor_id
                        where o.state in %s and o.state not in %s and %s not in %s
                            and exists (select 1 from order_line l join work_unit u on u.id = l.work_unit_id
                                        where l.order_id = o.id and u.scope in %s)
                            and (select count(distinct covered.incubator_id)
                                 from (select i.order_id, i.incubator_id from order_incubator i
                                       union all select n.order_id, s.incubator_id from order_startup n join startup s on s.id = n.startup_id)
                                     covered
                                 where covered.order_id = o.id and covered.incubator_id = any(:chosen)) = :many
                            and %s
                        order by text_key(d.title) not like '%%' || :word || '%%', d.due_on, o.number, d.title, d.id""".formatted(
                                OrderState.BINDING_SQL,
                                OrderState.COMING_SQL,
                                DeliverableSql.stateOn(":on"),
                                DeliverableState.SETTLED_SQL,
                                Scope.INCUBATORS_SQL,
                                Reach.ORDER_SQL))
                .params(reach.params())
                .param("chosen", incubators.toArray(UUID[]::new))
                .param("many", incubators.size())
                .param("word", word)
                .param("on", on)
                .query(DepositTarget.class)
                .list();
    }
}
