package fr.carnet.startups.merging;

import fr.carnet.shared.Phase;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.merging.MergeView.Side;
import fr.carnet.startups.merging.MergeView.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads two records of a kind, and makes one of them. */
@Repository
class MergeStore {

    private static final String STARTUPS = """
            select s.id, s.slug, '/startups/' || s.slug as page, s.archived_on is not null as archived, s.version, s.name, s.mission,
                s.problem, s.users, i.name as incubator, a.name as sponsor,
                s.product_owner || coalesce(' (' || s.product_owner_share || ' %)', '') as "productOwner", s.coach, s.site_url as site,
                s.repository_url as repository, s.statistics_url as statistics, s.wiki_url as wiki,
                cast(s.open_source as text) as "openSource", s.licence, s.code_owner as "codeOwner", s.stack, s.languages
            from startup s join incubator i on i.id = s.incubator_id join sponsor a on a.id = s.sponsor_id
            where s.id in (:kept, :gone) and s.kind = 'STARTUP'""";

    private static final String INCUBATORS = """
            select i.id, i.slug, '/incubateurs/' || i.slug as page, i.archived_on is not null as archived, i.version, i.name,
                a.name as sponsor, cast(i.in_creation as text) as "inCreation", i.success_conditions as conditions,
                i.success_criteria as criteria
            from incubator i join sponsor a on a.id = i.sponsor_id where i.id in (:kept, :gone)""";

    private static final String SPONSORS = """
            select id, '' as slug, '/administrations-porteuses/' || id || '/modification' as page, archived_on is not null as archived,
                version, name, address as "postalAddress", siret
            from sponsor where id in (:kept, :gone)""";

    private static final String STANDING = """
            select d.phase from decision_in_force d
            where d.startup_id in (:startups) and d.outcome <> 'POSTPONE' and d.starts_on <= :on
            order by d.starts_on desc, d.id desc limit 1""";

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record with the values of its fields. */
    record Kept(Side side, Map<MergeField, String> values) {}

    /** Those of the two that are there, by their identifiers. */
    Map<UUID, Kept> find(Merge merge) {
        String sql =
                switch (merge.kind()) {
                    case STARTUP -> STARTUPS;
                    case INCUBATOR -> INCUBATORS;
                    case SPONSOR -> SPONSORS;
                };
        var found = new HashMap<UUID, Kept>();
        jdbc.sql(sql)
                .param("kept", merge.kept())
                .param("gone", merge.gone())
                .query((row, index) -> kept(merge.kind(), row))
                .list()
                .forEach(record -> found.put(record.side().id(), record));
        return found;
    }

    /** Nobody changes the two until the end of the transaction, and nothing new names them. */
    void lock(Merge merge) {
        String sql =
                switch (merge.kind()) {
                    case STARTUP -> "select id from startup where id in (:kept, :gone) order by id for update";
                    case INCUBATOR -> "select id from incubator where id in (:kept, :gone) order by id for update";
                    case SPONSOR -> "select id from sponsor where id in (:kept, :gone) order by id for update";
                };
        jdbc.sql(sql)
                .param("kept", merge.kept())
                .param("gone", merge.gone())
                .query(UUID.class)
                .list();
    }

    /**
     * Lets what is written once name the one that stays in place of the one that goes, or no longer; it holds for this transaction only
     * (the function {@code moved_by_merge}).
     */
    void letRecordsMove(boolean may) {
        jdbc.sql("select set_config('carnet.merging', ?, true)")
                .param(may ? "on" : "off")
                .query(String.class)
                .single();
    }

    /** Where a startup with the decisions of these stands on a day. */
    Standing standing(Collection<UUID> startups, LocalDate on) {
        var phases = jdbc.sql(STANDING)
                .param("startups", startups)
                .param("on", on)
                .query((row, index) -> Objects.requireNonNullElse(row.getString("phase"), ""))
                .list();
        if (phases.isEmpty()) {
            return new Standing(null, false);
        }
        String phase = phases.get(0);
        return phase.isEmpty() ? new Standing(null, true) : new Standing(Phase.valueOf(phase), false);
    }

    /** Deletes the one that goes; the one that stays takes these fields of it. A name that both share is free by then. */
    void unite(Merge merge, List<MergeField> taken) {
        String columns = taken.stream()
                .flatMap(field -> field.columns().stream())
                .map(column -> ", " + column + " = g." + column)
                .collect(Collectors.joining());
        String sql =
                switch (merge.kind()) {
                    case STARTUP -> """
                        with gone as (delete from startup where id = :gone returning *)
                        update startup k set version = k.version + 1%s from gone g where k.id = :kept""";
                    case INCUBATOR -> """
                        with gone as (delete from incubator where id = :gone returning *)
                        update incubator k set version = k.version + 1%s from gone g where k.id = :kept""";
                    case SPONSOR -> """
                        with gone as (delete from sponsor where id = :gone returning *)
                        update sponsor k set version = k.version + 1%s from gone g where k.id = :kept""";
                };
        int united = jdbc.sql(sql.formatted(columns))
                .param("kept", merge.kept())
                .param("gone", merge.gone())
                .update();
        if (united != 1) {
            throw new IllegalStateException("nothing was united: " + merge);
        }
    }

    private static Kept kept(MergeKind kind, ResultSet row) throws SQLException {
        var values = new EnumMap<MergeField, String>(MergeField.class);
        for (MergeField field : MergeField.of(kind)) {
            values.put(field, Objects.requireNonNullElse(row.getString(field.key()), ""));
        }
        return new Kept(
                new Side(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getString("page"),
                        row.getBoolean("archived"),
                        row.getLong("version")),
                values);
    }
}
