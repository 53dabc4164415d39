package fr.carnet.startups.web.registry;

import fr.carnet.people.Reach;
import fr.carnet.shared.Phase;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.web.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the forms of startups and incubators show: the record within reach, and what may be chosen. */
@Component
public class FormQueries {

    private static final String OFFERED =
            " where archived_on is null or id = cast(:chosen as uuid) order by name collate \"fr-x-icu\", id";

    private final JdbcClient jdbc;

    FormQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A startup as its pages of keeping show it. @param phase the one it is in that day, or null */
    record StartupSheet(
            UUID id,
            String slug,
            StartupForm form,
            boolean archived,
            @Nullable Phase phase,
            String incubatorName,
            String sponsorName) {

        public String name() {
            return Typed.words(form.name());
        }

        StartupId startupId() {
            return new StartupId(id);
        }
    }

    /** An incubator as its pages of keeping show it. */
    record IncubatorSheet(UUID id, String slug, IncubatorForm form, boolean archived, String sponsorName) {

        public String name() {
            return Typed.words(form.name());
        }

        IncubatorId incubatorId() {
            return new IncubatorId(id);
        }
    }

    Optional<StartupSheet> startup(String slug, LocalDate on, Reach reach) {
        return startup("s.slug = :key", slug, on, reach);
    }

    Optional<StartupSheet> startup(StartupId id, LocalDate on, Reach reach) {
        return startup("s.id = :key", id.value(), on, reach);
    }

    private Optional<StartupSheet> startup(String which, Object key, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select s.*, s.archived_on is not null as archived, p.phase, i.name as incubator_name, a.name as sponsor_name
                from startup s
                join incubator i on i.id = s.incubator_id
                join sponsor a on a.id = s.sponsor_id
                left join startup_phase_on(:on) p on p.startup_id = s.id
                where\s""" + which + " and " + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL)
                .param("key", key)
                .param("on", on)
                .params(reach.params())
                .query(FormQueries::startup)
                .optional();
    }

    Optional<IncubatorSheet> incubator(String slug, Reach reach) {
        return jdbc.sql("""
                select i.*, i.archived_on is not null as archived, a.name as sponsor_name
                from incubator i join sponsor a on a.id = i.sponsor_id
                where i.slug = :slug and\s""" + Reach.INCUBATOR_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query((row, index) -> new IncubatorSheet(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        new IncubatorForm(
                                row.getString("name"),
                                null,
                                row.getObject("sponsor_id", UUID.class),
                                row.getBoolean("in_creation"),
                                row.getString("success_conditions"),
                                row.getString("success_criteria"),
                                row.getLong("version")),
                        row.getBoolean("archived"),
                        row.getString("sponsor_name")))
                .optional();
    }

    /** Those that are not archived, and the one that is chosen already. */
    public List<Choice> sponsors(@Nullable UUID chosen) {
        return choices("select id, name, archived_on is not null as archived from sponsor" + OFFERED, chosen);
    }

    /** The same of incubators. */
    public List<Choice> incubators(@Nullable UUID chosen) {
        return choices("select id, name, archived_on is not null as archived from incubator" + OFFERED, chosen);
    }

    private List<Choice> choices(String sql, @Nullable UUID chosen) {
        return jdbc.sql(sql)
                .param("chosen", chosen)
                .query((row, index) -> new Choice(
                        row.getString("id"), row.getString("name") + (row.getBoolean("archived") ? " (archivé)" : "")))
                .list();
    }

    private static StartupSheet startup(ResultSet row, int index) throws SQLException {
        String phase = row.getString("phase");
        return new StartupSheet(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                new StartupForm(
                        row.getString("name"),
                        null,
                        row.getString("mission"),
                        row.getString("problem"),
                        row.getString("users"),
                        row.getObject("incubator_id", UUID.class),
                        row.getObject("sponsor_id", UUID.class),
                        row.getString("product_owner"),
                        row.getObject("product_owner_share", Integer.class),
                        row.getString("coach"),
                        row.getString("site_url"),
                        row.getString("repository_url"),
                        row.getString("statistics_url"),
                        row.getString("wiki_url"),
                        row.getBoolean("open_source"),
                        row.getString("licence"),
                        row.getString("code_owner"),
                        row.getString("stack"),
                        row.getString("languages"),
                        row.getLong("version")),
                row.getBoolean("archived"),
                phase == null ? null : Phase.valueOf(phase),
                row.getString("incubator_name"),
                row.getString("sponsor_name"));
    }
}
