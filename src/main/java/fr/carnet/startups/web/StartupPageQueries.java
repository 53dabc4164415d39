package fr.carnet.startups.web;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One startup, for its page. */
@Component
class StartupPageQueries {

    private final JdbcClient jdbc;

    StartupPageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StartupHead> head(String slug, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select s.id, s.slug, s.name, s.mission, s.problem, s.users, i.slug as incubator_slug,
                       i.name as incubator_name, a.name as sponsor_name,
                       s.site_url, s.repository_url, s.statistics_url, s.wiki_url,
                       coalesce(nullif(s.product_owner, ''), (select string_agg(o.display_name, ', ' order by o.display_name)
                        from account_startup f join account o on o.id = f.account_id
                        where f.startup_id = s.id and o.role = 'PRODUCT_OWNER' and o.enabled)) as product_owners,
                       coalesce(nullif(s.coach, ''), (select string_agg(c.display_name, ', ' order by c.display_name)
                        from account_incubator f join account c on c.id = f.account_id
                        where f.incubator_id = s.incubator_id and c.role = 'COACH' and c.enabled)) as coaches,
                       p.phase, coalesce(p.stopped, false) as stopped, p.since
                from startup s
                join incubator i on i.id = s.incubator_id
                join sponsor a on a.id = s.sponsor_id
                left join startup_phase_on(:on) p on p.startup_id = s.id
                where s.slug = :slug and\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL)
                .param("slug", slug)
                .param("on", on)
                .params(reach.params())
                .query(StartupHead.class)
                .optional();
    }

    /** The present address of the startup that had this one before, within reach. */
    Optional<String> renamed(String former, Reach reach) {
        return jdbc.sql("""
                select s.slug from startup_former_address f join startup s on s.id = f.startup_id
                where f.slug = :former and\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL)
                .param("former", former)
                .params(reach.params())
                .query(String.class)
                .optional();
    }

    /** All its decisions, in the order in which they take effect. */
    List<DecisionRow> decisions(StartupId startup) {
        return jdbc.sql("""
                select outcome, phase, starts_on, decided_on, body, reasons, evidence, receiver, public_label, recorded_by
                from phase_decision where startup_id = :startup order by starts_on, id""")
                .param("startup", startup.value())
                .query(DecisionRow.class)
                .list();
    }
}
