package fr.carnet.coordination.web;

import fr.carnet.coordination.MeetingKind;
import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes that were kept of meetings a viewer has to do with (A-2018 § 4.2). */
@Component
class MinutesListQueries {

    static final Sorts SORTS = Sorts.by("semaine", "m.monday")
            .and("tenu", "m.held_on")
            .and("nom", "m.name collate \"fr-x-icu\"")
            .and("avec", "m.kind")
            .and("decisions", "m.decisions")
            .initially("-tenu")
            .then("m.held_on desc, m.name collate \"fr-x-icu\", m.id, m.monday");

    private static final String HELD = """
            select '%1$s' as kind, f.id, f.name, p.week as monday, p.held_on, p.holder, p.attendees,
                   case when :decides then (select count(*) from point_decision d where d.point_id = p.id) end as decisions
            %2$s join weekly_point p on p.%3$s = f.id
            where p.held_on is not null and p.held_on >= coalesce(cast(:du as date), p.held_on)
              and p.held_on <= coalesce(cast(:au as date), p.held_on)
              and (%4$s or :guest and exists (select 1 from purchase_order o where %5$s and %6$s))""";

    private final JdbcClient jdbc;

    MinutesListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<MinutesRow> page(MinutesFilter filter, ListRequest list, Viewer viewer) {
        long total = bind("select count(*)" + from(filter, viewer), filter, viewer)
                .query(Long.class)
                .single();
        var rows = bind("select m.*" + from(filter, viewer) + list.orderBy(SORTS) + list.window(total), filter, viewer)
                .query(MinutesRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(MinutesFilter filter, ListRequest list, Viewer viewer, Consumer<MinutesRow> each) {
        var rows = bind("select m.*" + from(filter, viewer) + list.orderBy(SORTS), filter, viewer)
                .withFetchSize(500)
                .query(MinutesRow.class);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    private static String from(MinutesFilter filter, Viewer viewer) {
        return " from (" + MeetingSeriesSql.union(viewer, filter.avec(), MinutesListQueries::held) + ") m where "
                + SearchWords.sql("m.name", "q");
    }

    private static String held(MeetingKind kind) {
        return HELD.formatted(
                kind.name(), kind.fromSql(), kind.column(), kind.ownSql(), kind.ordersSql(), Reach.ORDER_SQL);
    }

    private JdbcClient.StatementSpec bind(String sql, MinutesFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .params(viewer.reach().params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("guest", viewer.is(Role.PRODUCT_OWNER))
                .param("decides", MeetingKind.showsDecisionsTo(viewer))
                .param("du", filter.du())
                .param("au", filter.au());
    }
}
