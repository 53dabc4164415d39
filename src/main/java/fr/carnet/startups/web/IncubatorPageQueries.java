package fr.carnet.startups.web;

import fr.carnet.people.Reach;
import fr.carnet.startups.IncubatorId;
import fr.carnet.startups.StartupKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One incubator with those of its startups that the viewer may read. */
@Component
class IncubatorPageQueries {

    /** The incubator itself, with what makes its success and the names of its coaches. */
    record Head(
            UUID id,
            String slug,
            String name,
            String sponsorName,
            boolean inCreation,
            boolean archived,
            String conditions,
            String criteria,
            @Nullable String coaches) {

        IncubatorId incubatorId() {
            return new IncubatorId(id);
        }
    }

    private final JdbcClient jdbc;

    IncubatorPageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Head> head(String slug, Reach reach) {
        return jdbc.sql("""
                select i.id, i.slug, i.name, a.name as sponsor_name, i.in_creation,
                       i.archived_on is not null as archived, i.success_conditions as conditions, i.success_criteria as criteria,
                       (select string_agg(c.display_name, ', ' order by c.display_name) from account_incubator f
                        join account c on c.id = f.account_id
                        where f.incubator_id = i.id and c.role = 'COACH' and c.enabled) as coaches
                from incubator i join sponsor a on a.id = i.sponsor_id
                where i.slug = :slug and\s""" + Reach.INCUBATOR_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query(Head.class)
                .optional();
    }

    /** The present address of the incubator that the one of this address was merged into, within reach. */
    Optional<String> merged(String former, Reach reach) {
        return jdbc.sql("""
                select i.slug from incubator_former_address f join incubator i on i.id = f.incubator_id
                where f.slug = :former and\s""" + Reach.INCUBATOR_SQL)
                .param("former", former)
                .params(reach.params())
                .query(String.class)
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
