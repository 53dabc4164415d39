package fr.carnet.orders.issuing;

import fr.carnet.orders.OrderId;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.issuing.Situation.Cover;
import fr.carnet.shared.Period;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what other open orders of animation cover of what an order covers (A-2016 § 3.2.1). */
@Component
class CoverQueries {

    private static final String NAMED = """
            select o.number, o.starts_on, o.ends_on, s.name as startup, true as by_name
            from order_startup n
            join purchase_order o on o.id = n.order_id
            join startup s on s.id = n.startup_id
            where o.id <> :order and o.state in\s""" + OrderState.OPEN_SQL;

    /** Only units that depend on how many startups there are animate them: setting an incubator up covers none. */
    private static final String WHOLE = """
            select o.number, o.starts_on, o.ends_on, s.name as startup, false as by_name
            from order_incubator c
            join purchase_order o on o.id = c.order_id
            join startup s on s.incubator_id = c.incubator_id
            where exists (select 1 from order_line l join work_unit w on w.id = l.work_unit_id
                          where l.order_id = o.id and w.maximum_startups is not null)
            and o.id <> :order and\s""" + StartupKind.STARTUPS_SQL + " and o.state in " + OrderState.OPEN_SQL;

    private final JdbcClient jdbc;

    CoverQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The other open orders that name one of these startups, or cover its whole incubator. */
    List<Cover> ofStartups(Set<StartupId> startups, OrderId butFor) {
        String asked = " and s.id = any(:ids) ";
        return find(
                NAMED + asked + "union all " + WHOLE + asked,
                startups.stream().map(StartupId::value).toList(),
                butFor);
    }

    /** The other open orders that name a startup of these incubators. */
    List<Cover> ofIncubators(Set<IncubatorId> incubators, OrderId butFor) {
        return find(
                NAMED + " and s.incubator_id = any(:ids) ",
                incubators.stream().map(IncubatorId::value).toList(),
                butFor);
    }

    private List<Cover> find(String sql, Collection<UUID> ids, OrderId butFor) {
        return jdbc.sql(sql + "order by number, startup")
                .param("ids", ids.toArray(UUID[]::new))
                .param("order", butFor.value())
                .query(CoverQueries::cover)
                .list();
    }

    private static Cover cover(ResultSet row, int index) throws SQLException {
        return new Cover(
                row.getString("number"),
                new Period(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("startup"),
                row.getBoolean("by_name"));
    }
}
