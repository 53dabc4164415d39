package fr.carnet.startups.web.committees;

import fr.carnet.people.Reach;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.committees.CommitteeSql;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that a viewer may read; only startups within reach are counted or searched. */
@Component
class SessionListQueries {

    static final Sorts SORTS = Sorts.by("date", "cs.on_day")
            .and("comite", "cs.name collate \"fr-x-icu\"")
            .initially("-date")
            .then("cs.on_day desc, cs.id");

    private static final String ITEMS =
            " from committee_item i join startup s on s.id = i.startup_id where i.session_id = cs.id and "
                    + Reach.STARTUP_SQL;

    private static final String SELECT = """
            select cs.id, cs.on_day, cs.body, cs.name, cs.held_at is not null as held,
                   case when not cs.all_incubators then (select string_agg(n.name, ', ' order by n.name collate "fr-x-icu")
                        from committee_incubator c join incubator n on n.id = c.incubator_id where c.session_id = cs.id) end as incubators,
                   (select count(*)%1$s) as startups,
                   (select count(*)%1$s and i.decision_id is not null) as decided""".formatted(ITEMS);

    private static final String FROM = """
            from committee_session cs where %s
              and (cast(:state as text) is null or (cs.held_at is not null) = (cast(:state as text) = '%s'))
              and (cast(:incubator as text) is null or cs.all_incubators or exists (
                    select 1 from committee_incubator c join incubator n on n.id = c.incubator_id
                    where c.session_id = cs.id and n.slug = cast(:incubator as text)))
              and (%s or exists (select 1%s and %s))""".formatted(
                    CommitteeSql.SESSION,
                    SessionFilter.HELD,
                    SearchWords.sql("cs.name", "q"),
                    ITEMS,
                    SearchWords.sql("s.name", "q"));

    private final JdbcClient jdbc;

    SessionListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<SessionRow> page(SessionFilter filter, ListRequest list, Reach reach) {
        long total =
                bind("select count(*) " + FROM, filter, reach).query(Long.class).single();
        var rows = bind(SELECT + " " + FROM + list.orderBy(SORTS) + list.window(total), filter, reach)
                .query(SessionRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(SessionFilter filter, ListRequest list, Reach reach, Consumer<SessionRow> each) {
        var rows = bind(SELECT + " " + FROM + list.orderBy(SORTS), filter, reach)
                .withFetchSize(500)
                .query(SessionRow.class);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, SessionFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("state", chosen(filter.etat()))
                .param("incubator", chosen(filter.incubateur()));
    }

    private static @Nullable String chosen(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
