package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.coordination.WaitingMeetingsSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.SearchWords;
import fr.carnet.tracking.Week;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that a viewer has to do with: those with orders in progress or about to begin, and those once held. */
@Component
@Transactional(readOnly = true)
class MeetingListQueries {

    static final Sorts SORTS = Sorts.by("nom", "s.name collate \"fr-x-icu\"")
            .and("avec", "s.kind")
            .and("bons", "s.orders")
            .and("decisions", "s.decisions")
            .and("dernier", "s.last_on")
            .initially("nom")
            .then("s.kind, s.name collate \"fr-x-icu\", s.id");

    private static final String SERIES = """
            select '%1$s' as kind, f.id, f.name, w.running as orders, h.last_week, h.last_on, h.decisions
            %2$s
            cross join lateral (select count(*) as orders, count(*) filter (where o.state = 'IN_PROGRESS') as running from purchase_order o
                where %3$s and o.state in %7$s and %4$s) w
            cross join lateral (
                select max(p.week) filter (where p.held_on is not null) as last_week, max(p.held_on) as last_on,
                       (select count(*) from (%8$s) d join weekly_point n on n.id = d.point_id
                        where n.%5$s = f.id) as decisions
                from weekly_point p where p.%5$s = f.id) h
            where (%6$s and (w.orders > 0 or h.last_week is not null) or :guest and w.orders > 0)""";

    private final JdbcClient jdbc;

    MeetingListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<MeetingRow> page(MeetingListFilter filter, ListRequest list, Week now, Viewer viewer) {
        String from = " from (" + MeetingSeriesSql.union(viewer, filter.avec(), MeetingListQueries::series)
                + """
                ) s where (cast(:etat as text) is null
                    or :etat = 'TO_HOLD' and s.id in (select due.subject from (%s) due)
                    or :etat = 'NOT_HELD' and s.last_week is distinct from :monday or :etat = 'HELD' and s.last_week = :monday
                    or :etat = 'DECISIONS' and :decides and s.decisions > 0)""".formatted(WaitingMeetingsSql.toHold("cast(:monday as date)"))
                + " and " + SearchWords.sql("s.name", "q");
        long total = bind("select count(*)" + from, filter, now, viewer)
                .query(Long.class)
                .single();
        var rows = bind("select s.*" + from + list.orderBy(SORTS) + list.window(total), filter, now, viewer)
                .query(MeetingRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    private static String series(MeetingKind kind) {
        return SERIES.formatted(
                kind.name(),
                kind.fromSql(),
                kind.ordersSql(),
                Reach.ORDER_SQL,
                kind.column(),
                kind.ownSql(),
                OrderState.TAKING_DAYS_SQL,
                WaitingMeetingsSql.OPEN_DECISIONS);
    }

    private JdbcClient.StatementSpec bind(String sql, MeetingListFilter filter, Week now, Viewer viewer) {
        return jdbc.sql(sql)
                .params(viewer.reach().params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("guest", viewer.is(Role.PRODUCT_OWNER))
                .param("decides", MeetingKind.showsDecisionsTo(viewer))
                .param("etat", filter.etat() == null ? null : filter.etat().name())
                .param("monday", now.monday());
    }
}
