package fr.carnet.portfolio.web.opinions;

import fr.carnet.people.Reach;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The opinions on new projects within reach. */
@Component
class OpinionListQueries {

    static final Sorts SORTS = Sorts.by("date", "x.given_on")
            .and("projet", "x.project collate \"fr-x-icu\"")
            .and("incubateur", "i.name collate \"fr-x-icu\"")
            .and("avis", "array_position(array['FAVOURABLE', 'RESERVED', 'UNFAVOURABLE'], x.verdict)")
            .initially("-date")
            .then("x.id");

    private static final String FROM = """
             from project_opinion x join incubator i on i.id = x.incubator_id left join startup s on s.id = x.startup_id
            where\s""" + Reach.INCUBATOR_SQL + " and "
            + SearchWords.sql("x.project || ' ' || x.sponsor || ' ' || x.author", "q") + """
             and (cast(:incubator as text) is null or i.slug = :incubator)
             and (cast(:verdict as text) is null or x.verdict = :verdict)
             and case coalesce(:state, '') when '' then true when 'brouillon' then x.frozen_at is null
                     when 'fige' then x.frozen_at is not null and x.deliverable_id is null
                     else x.deliverable_id is not null end""";

    private static final String SELECT = """
            select x.id, x.project, x.sponsor, i.name as incubator_name, x.verdict, x.given_on, x.author,
                   x.frozen_at is not null as frozen, x.deliverable_id is not null as deposited,
                   s.slug as startup, s.name as startup_name""" + FROM;

    private final JdbcClient jdbc;

    OpinionListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<OpinionRow> page(OpinionFilter filter, ListRequest list, Reach reach) {
        long total =
                bind("select count(*)" + FROM, filter, reach).query(Long.class).single();
        var rows = bind(SELECT + list.orderBy(SORTS) + list.window(total), filter, reach)
                .query(OpinionRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    public void each(OpinionFilter filter, ListRequest list, Reach reach, Consumer<OpinionRow> each) {
        try (var rows =
                bind(SELECT + list.orderBy(SORTS), filter, reach).withFetchSize(500).query(OpinionRow.class).stream()) {
            rows.forEach(each);
        }
    }

    /** The incubators that a new opinion may be about, by identifier; archived ones are not offered. */
    List<Choice> incubators(Reach reach) {
        return jdbc.sql("select i.id, i.name from incubator i where i.archived_on is null and " + Reach.INCUBATOR_SQL
                        + " order by i.name collate \"fr-x-icu\", i.id")
                .params(reach.params())
                .query((row, index) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, OpinionFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .param("verdict", filter.avis() == null ? null : filter.avis().name())
                .param("state", FrenchInput.given(filter.etat()));
    }
}
