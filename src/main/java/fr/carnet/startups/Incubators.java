package fr.carnet.startups;

import fr.carnet.people.Reach;
import fr.carnet.web.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incubators as other modules know them, with the startups they run on a day. */
@Service
public class Incubators {

    private static final String STANDING = """
            select i.id, i.slug, i.name, a.name as sponsor_name, a.address as sponsor_address, count(p.phase) as active,
                   i.in_creation, i.success_conditions <> '' and i.success_criteria <> '' as described
            from incubator i
            join sponsor a on a.id = i.sponsor_id
            left join startup s on s.incubator_id = i.id and s.archived_on is null
            left join startup_phase_on(:on) p on p.startup_id = s.id
            where %s
            group by i.id, a.id order by i.name collate "fr-x-icu", i.id""";

    private final JdbcClient jdbc;

    Incubators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All incubators by name, those without a startup included. */
    @Transactional(readOnly = true)
    public List<IncubatorStanding> all(LocalDate on) {
        return jdbc.sql(STANDING.formatted("i.archived_on is null"))
                .param("on", on)
                .query(Incubators::standing)
                .list();
    }

    /** What a list of startups may be narrowed to: the incubators of which the viewer may see a startup, by their slug. */
    @Transactional(readOnly = true)
    public List<Choice> choices(Reach reach) {
        return jdbc.sql("""
                select i.slug, i.name from incubator i
                where exists (select 1 from startup s where s.incubator_id = i.id and\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL + """
                ) order by i.name collate "fr-x-icu", i.id""")
                .params(reach.params())
                .query((row, index) -> new Choice(row.getString("slug"), row.getString("name")))
                .list();
    }

    /** These incubators by name, archived ones included, each with how many of its startups are in a phase and not stopped. */
    @Transactional(readOnly = true)
    public List<IncubatorStanding> of(Set<IncubatorId> incubators, LocalDate on) {
        return jdbc.sql(STANDING.formatted("i.id = any(:incubators)"))
                .param("on", on)
                .param("incubators", incubators.stream().map(IncubatorId::value).toArray(UUID[]::new))
                .query(Incubators::standing)
                .list();
    }

    private static IncubatorStanding standing(ResultSet row, int index) throws SQLException {
        return new IncubatorStanding(
                new IncubatorId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("sponsor_name"),
                row.getString("sponsor_address"),
                row.getInt("active"),
                row.getBoolean("in_creation"),
                row.getBoolean("described"));
    }
}
