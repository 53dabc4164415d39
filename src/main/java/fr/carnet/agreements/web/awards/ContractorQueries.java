package fr.carnet.agreements.web.awards;

import fr.carnet.shared.SearchWords;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the companies for those who may change them, without their prices or orders. */
@Component
class ContractorQueries {

    static final Sorts SORTS = Sorts.by("nom", "c.name collate \"fr-x-icu\"")
            .and("siret", "c.siret")
            .and("attributions", "awards")
            .and("comptes", "accounts")
            .initially("nom")
            .then("c.id");

    private static final String FROM =
            " from contractor c where " + SearchWords.sql("c.name || ' ' || c.siret || ' ' || c.address", "q");

    private static final String SELECT = """
            select c.id, c.name, c.siret, c.address, c.fictitious,
                (select count(*) from award w where w.contractor_id = c.id) as awards,
                (select count(*) from account a where a.contractor_id = c.id) as accounts""" + FROM;

    private final JdbcClient jdbc;

    ContractorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list of companies is filtered by: words of a name, a SIRET or an address. */
    record ContractorFilter(@Nullable String q) {}

    /** A line of the list. */
    record ContractorRow(
            UUID id, String name, String siret, String address, boolean fictitious, long awards, long accounts) {}

    Page<ContractorRow> page(ContractorFilter filter, ListRequest list) {
        long total = bind("select count(*)" + FROM, filter).query(Long.class).single();
        var rows = bind(SELECT + list.orderBy(SORTS) + list.window(total), filter)
                .query(ContractorRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    public void each(ContractorFilter filter, ListRequest list, Consumer<ContractorRow> each) {
        try (var rows =
                bind(SELECT + list.orderBy(SORTS), filter).withFetchSize(500).query(ContractorRow.class).stream()) {
            rows.forEach(each);
        }
    }

    /** A company as its form is first shown. */
    Optional<ContractorForm> form(UUID id) {
        return jdbc.sql("select name, siret, address, version from contractor where id = ?")
                .param(id)
                .query((row, index) -> new ContractorForm(
                        row.getString("name"),
                        row.getString("siret"),
                        row.getString("address"),
                        row.getLong("version"),
                        null,
                        null))
                .optional();
    }

    /** The companies that hold no award of a lot yet. */
    List<Choice> without(UUID lot) {
        return jdbc.sql("""
                select c.id, c.name, c.siret from contractor c
                where not exists (select 1 from award w where w.lot_id = ? and w.contractor_id = c.id)
                order by c.name collate "fr-x-icu", c.id""")
                .param(lot)
                .query((row, index) ->
                        new Choice(row.getString("id"), row.getString("name") + " – SIRET " + row.getString("siret")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, ContractorFilter filter) {
        return jdbc.sql(sql).param("q", SearchWords.of(filter.q()).patterns());
    }
}
