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

    private final JdbcClient jdbc;

    Incubators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All incubators by name, those without a startup included. */
    @Transactional(readOnly = true)
    public List<IncubatorStanding> all(LocalDate on) {
        return jdbc.sql("""
                select i.id, i.slug, i.name, a.name as sponsor_name, a.address as sponsor_address, count(p.phase) as active
                from incubator i
                join sponsor a on a.id = i.sponsor_id
                left join startup s on s.incubator_id = i.id and s.archived_on is null
                left join startup_phase_on(:on) p on p.startup_id = s.id
                where i.archived_on is null
                group by i.id, a.id order by i.name collate "fr-x-icu", i.id""").param("on", on).query(Incubators::standing).list();
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

    /** How many startups of these incubators together are in a phase and not stopped. */
    @Transactional(readOnly = true)
    public int activeStartups(Set<IncubatorId> incubators, LocalDate on) {
        return jdbc.sql("""
                select count(*) from startup s join startup_phase_on(:on) p on p.startup_id = s.id
                where p.phase is not null and s.archived_on is null and s.incubator_id = any(:incubators)""")
                .param("on", on)
                .param("incubators", incubators.stream().map(IncubatorId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static IncubatorStanding standing(ResultSet row, int index) throws SQLException {
        return new IncubatorStanding(
                new IncubatorId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("sponsor_name"),
                row.getString("sponsor_address"),
                row.getInt("active"));
    }
}
