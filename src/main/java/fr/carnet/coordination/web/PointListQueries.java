package fr.carnet.coordination.web;

import fr.carnet.coordination.PointKind;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The points that a viewer has to do with: those with orders under way, and those once held. */
@Component
@Transactional(readOnly = true)
class PointListQueries {

    private static final String SERIES = """
            select '%1$s' as kind, f.id, f.name, w.orders, h.last_week, h.last_on, h.decisions
            from %2$s f
            cross join lateral (select count(*) as orders from purchase_order o
                where %3$s and o.state in ('ACKNOWLEDGED', 'IN_PROGRESS') and %4$s) w
            cross join lateral (
                select max(p.week) filter (where p.held_on is not null) as last_week, max(p.held_on) as last_on,
                       (select count(*) from point_decision d join weekly_point n on n.id = d.point_id
                        where n.%5$s = f.id and d.settled_in is null) as decisions
                from weekly_point p where p.%5$s = f.id) h
            where %6$s and w.orders > 0 or %6$s and h.last_week is not null or :guest and w.orders > 0""";

    private final JdbcClient jdbc;

    PointListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PointRow> of(Viewer viewer) {
        String series = Arrays.stream(PointKind.values())
                .filter(kind -> kind.opensTo(viewer))
                .map(PointListQueries::series)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select * from (" + series + ") s order by s.kind, s.name collate \"fr-x-icu\", s.id")
                .params(viewer.reach().params())
                .param("guest", viewer.is(Role.PRODUCT_OWNER))
                .query(PointRow.class)
                .list();
    }

    private static String series(PointKind kind) {
        return SERIES.formatted(
                kind.name(), kind.table(), kind.ordersSql(), Reach.ORDER_SQL, kind.column(), kind.ownSql());
    }
}
