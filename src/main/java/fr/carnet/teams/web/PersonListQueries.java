package fr.carnet.teams.web;

import fr.carnet.people.Reach;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of people within a viewer's reach. */
@Component
class PersonListQueries {

    static final Sorts SORTS = Sorts.by("nom", "p.name collate \"fr-x-icu\"")
            .and("profil", "p.profile")
            .and("experience", "p.years")
            .and("societe", "c.name collate \"fr-x-icu\"")
            .and("bons", "orders")
            .initially("nom")
            .then("p.id");

    private static final String SELECT =
            "select p.id, p.name, p.profile, p.years, c.name as contractor, t.orders, t.numbers";

    private static final String FROM = " from team_person p join contractor c on c.id = p.contractor_id ";

    private static final String TEAMS = """
            cross join lateral (
                select count(*) as orders, string_agg(o.number, ', ' order by o.number) as numbers
                from team_member m join purchase_order o on o.id = m.order_id
                where m.person_id = p.id and %s) t
            """.formatted(Reach.ORDER_SQL);

    private static final String WHERE =
            " where " + Reach.PERSON_SQL + " and " + SearchWords.sql("p.name || ' ' || c.name", "q") + """
             and (cast(:profile as text) is null or p.profile = :profile)
            """;

    private final JdbcClient jdbc;

    PersonListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<PersonRow> page(PersonFilter filter, ListRequest list, Reach reach) {
        long total = bind("select count(*)" + FROM + WHERE, filter, reach)
                .query(Long.class)
                .single();
        var rows = bind(SELECT + FROM + TEAMS + WHERE + list.orderBy(SORTS) + list.window(total), filter, reach)
                .query(PersonRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // one transaction: PostgreSQL streams only inside one
    public void each(PersonFilter filter, ListRequest list, Reach reach, Consumer<PersonRow> each) {
        var rows = bind(SELECT + FROM + TEAMS + WHERE + list.orderBy(SORTS), filter, reach)
                .withFetchSize(500)
                .query(PersonRow.class);
        try (var stream = rows.stream()) {
            stream.forEach(each);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, PersonFilter filter, Reach reach) {
        return jdbc.sql(sql)
                .params(reach.params())
                .param("q", SearchWords.of(filter.q()).patterns())
                .param(
                        "profile",
                        filter.profil() == null ? null : filter.profil().name());
    }
}
