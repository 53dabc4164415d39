package fr.carnet.startups.web;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                where s.slug = :slug and\s""" + Reach.STARTUP_SQL)
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
                where f.slug = :former and\s""" + Reach.STARTUP_SQL)
                .param("former", former)
                .params(reach.params())
                .query(String.class)
                .optional();
    }

    /** The files of all its decisions, by decision. */
    Map<Long, List<EvidenceFile>> files(StartupId startup) {
        return jdbc.sql("""
                select f.decision_id as decision, k.id, k.name
                from phase_decision d
                join phase_decision_file f on f.decision_id = d.id
                join stored_file k on k.id = f.file_id
                where d.startup_id = :startup order by d.id, k.name, k.id""").param("startup", startup.value()).query(EvidenceFile.class).list().stream()
                .collect(Collectors.groupingBy(EvidenceFile::decision));
    }

    /** The product sheets that its decisions to enter construction rest on, by decision: the last accepted by then (A-2016 § 4.2.4). */
    Map<Long, AcceptedSheet> sheets(StartupId startup) {
        return jdbc.sql("""
                select distinct on (d.id) d.id as decision, v.number, cs.id as session, cs.on_day as accepted_on
                from phase_decision d
                join committee_item i on i.startup_id = d.startup_id and i.sheet_accepted
                join product_sheet_version v on v.id = i.sheet_version_id
                join committee_session cs on cs.id = i.session_id and cs.on_day <= d.decided_on
                where d.startup_id = :startup and d.outcome = 'CONTINUE' and d.phase = 'CONSTRUCTION'
                order by d.id, cs.on_day desc, v.number desc""").param("startup", startup.value()).query(AcceptedSheet.class).list().stream()
                .collect(Collectors.toMap(AcceptedSheet::decision, sheet -> sheet));
    }

    /** All its decisions, those set aside included, in the order in which they take effect. */
    List<DecisionRow> decisions(StartupId startup) {
        return jdbc.sql("""
                select d.id, d.outcome, d.phase, d.starts_on, d.decided_on, d.body, d.reasons, d.evidence, d.receiver, d.public_label,
                       d.recorded_by, c.reason as correction, c.recorded_by as corrected_by, c.recorded_at as corrected_at,
                       exists (select 1 from decision_correction r
                               where r.startup_id = d.startup_id and r.instead_id = d.id) as corrects
                from phase_decision d left join decision_correction c on c.decision_id = d.id
                where d.startup_id = :startup order by d.starts_on, d.id""")
                .param("startup", startup.value())
                .query(DecisionRow.class)
                .list();
    }
}
