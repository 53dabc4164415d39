package fr.carnet.startups.web.registry;

import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sponsors, for the buyers who keep them. */
@Component
class SponsorQueries {

    static final Sorts SORTS = Sorts.by("nom", "a.name collate \"fr-x-icu\"")
            .and("siret", "a.siret")
            .and("incubateurs", "incubators")
            .and("startups", "startups")
            .initially("nom")
            .then("a.id");

    private static final String FROM = " from sponsor a where "
            + SearchWords.sql("a.name || ' ' || coalesce(a.siret, '') || ' ' || a.address", "q")
            + " and (a.archived_on is not null) = (coalesce(cast(:state as text), '') = 'archivee')";

    private static final String SELECT = """
            select a.id, a.name, a.siret, a.address, a.archived_on is not null as archived,
                (select count(*) from incubator i where i.sponsor_id = a.id and i.archived_on is null) as incubators,
                (select count(*) from startup s where s.sponsor_id = a.id and s.archived_on is null) as startups""" + FROM;

    private final JdbcClient jdbc;

    SponsorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one looks for. @param etat {@code archivee} for those that are offered no more */
    record SponsorFilter(@Nullable String q, @Nullable String etat) {}

    /** A line of the list. */
    record SponsorRow(
            UUID id,
            String name,
            @Nullable String siret,
            String address,
            boolean archived,
            long incubators,
            long startups) {}

    /** A sponsor as its pages show it. */
    record SponsorSheet(UUID id, SponsorForm form, boolean archived) {

        String name() {
            return Typed.words(form.name());
        }
    }

    Page<SponsorRow> page(SponsorFilter filter, ListRequest list) {
        long total = bind("select count(*)" + FROM, filter).query(Long.class).single();
        var rows = bind(SELECT + list.orderBy(SORTS) + list.window(total), filter)
                .query(SponsorRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    public void each(SponsorFilter filter, ListRequest list, Consumer<SponsorRow> each) {
        try (var rows =
                bind(SELECT + list.orderBy(SORTS), filter).withFetchSize(500).query(SponsorRow.class).stream()) {
            rows.forEach(each);
        }
    }

    Optional<SponsorSheet> find(UUID id) {
        return jdbc.sql(
                        "select name, siret, address, version, archived_on is not null as archived from sponsor where id = ?")
                .param(id)
                .query((row, index) -> new SponsorSheet(
                        id,
                        new SponsorForm(
                                row.getString("name"),
                                row.getString("siret"),
                                row.getString("address"),
                                row.getLong("version")),
                        row.getBoolean("archived")))
                .optional();
    }

    private JdbcClient.StatementSpec bind(String sql, SponsorFilter filter) {
        return jdbc.sql(sql)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("state", FrenchInput.given(filter.etat()));
    }
}
