package fr.carnet.startups.web;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One incubator with those of its startups that the viewer may read. */
@Component
class IncubatorPageQueries {

    /** The incubator itself, with what makes its success. */
    record Head(
            String slug,
            String name,
            String sponsorName,
            boolean inCreation,
            boolean archived,
            String conditions,
            String criteria) {}

    private final JdbcClient jdbc;

    IncubatorPageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> head(String slug, Reach reach) {
        return jdbc.sql("""
                select i.slug, i.name, a.name as sponsor_name, i.in_creation,
                       i.archived_on is not null as archived, i.success_conditions as conditions, i.success_criteria as criteria
                from incubator i join sponsor a on a.id = i.sponsor_id
                where i.slug = :slug and\s""" + Reach.INCUBATOR_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query(Head.class)
                .optional();
    }

    List<StartupRow> startups(String slug, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select s.slug, s.name, s.mission, i.slug as incubator_slug, i.name as incubator_name, a.name as sponsor_name,
                       p.phase, coalesce(p.stopped, false) as stopped, p.since
                from incubator i
                join startup s on s.incubator_id = i.id
                join sponsor a on a.id = s.sponsor_id
                left join startup_phase_on(:on) p on p.startup_id = s.id
                where i.slug = :slug and s.archived_on is null and\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL + """
                order by s.name collate "fr-x-icu", s.id""")
                .param("slug", slug)
                .param("on", on)
                .params(reach.params())
                .query(StartupRow.class)
                .list();
    }
}
