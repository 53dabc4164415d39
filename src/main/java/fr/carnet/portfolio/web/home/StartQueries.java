package fr.carnet.portfolio.web.home;

import fr.carnet.people.Reach;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.startups.StartupKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far a Carnet has come on its way to the first order, in one statement. */
@Component
class StartQueries {

    /** The agreement nearest to an order; one with a fictitious company is a model that nobody has taken over yet. */
    private static final String NEAREST = """
            select a.id,
                   not exists (select 1 from lot l where l.agreement_id = a.id and (
                       not exists (select 1 from award w where w.lot_id = l.id)
                       or exists (select 1 from award w where w.lot_id = l.id
                                  and not exists (select 1 from correspondent k where k.award_id = w.id)))) as held,
                   exists (select 1 from award w join lot l on l.id = w.lot_id join work_unit u on u.lot_id = l.id
                           where l.agreement_id = a.id and u.withdrawn_on is null)
                   and not exists (select 1 from award w join lot l on l.id = w.lot_id join work_unit u on u.lot_id = l.id
                       where l.agreement_id = a.id and u.withdrawn_on is null
                       and not exists (select 1 from price p where p.award_id = w.id and p.work_unit_id = u.id
                                       and p.valid_from <= :on)) as priced
            from framework_agreement a
            where exists (select 1 from lot l where l.agreement_id = a.id)
            and not exists (select 1 from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                            where l.agreement_id = a.id and c.fictitious)
            order by held desc, priced desc, a.notified_on desc, a.id limit 1""";

    private static final String NAMES = """
            (select coalesce(string_agg(n.display_name, ', ' order by n.display_name), '')
             from (select c.display_name from account c where c.role = 'ROLE' and c.enabled order by c.display_name limit 3) n)""";

    private static final String FACTS = """
            select case when :inside then ADMINISTRATORS else '' end as administrators,
                   case when :inside then BUYERS else '' end as buyers,
                   nearest.id as agreement, coalesce(nearest.held, false) as held, coalesce(nearest.priced, false) as priced,
                   exists (select 1 from sponsor p where p.archived_on is null) as sponsor,
                   exists (select 1 from incubator i where i.archived_on is null) as incubator,
                   exists (select 1 from startup s where s.archived_on is null and KIND) as startup,
                   exists (select 1 from account c where c.role = 'BUYER' and c.enabled) as buyer,
                   exists (select 1 from account c
                           where c.role = 'BUYER' and c.enabled and c.password_hash is not null) as buyer_active,
                   (select count(distinct c.role) from account c
                    where c.role in ('PRODUCT_OWNER', 'CORRESPONDENT') and c.enabled) = 2 as people,
                   exists (select 1 from award w where w.contractor_id = cast(:contractor as uuid)) as awarded,
                   exists (select 1 from startup s where s.archived_on is null and KIND and REACH) as sheltered,
                   exists (select 1 from startup s join startup_phase_on(:on) p on p.startup_id = s.id
                           where p.phase is not null and s.archived_on is null and REACH) as phased,
                   (select min(s.slug) from startup s where s.archived_on is null and KIND and REACH
                    and not exists (select 1 from decision_in_force d where d.startup_id = s.id)) as undecided
            from (select 1) one left join (%s) nearest on true""".replace("ADMINISTRATORS", NAMES.replace("ROLE", "ADMINISTRATOR"))
            .replace("BUYERS", NAMES.replace("ROLE", "BUYER"))
            .formatted(NEAREST)
            .replace("KIND", StartupKind.STARTUPS_SQL)
            .replace("REACH", Reach.STARTUP_SQL);

    private final JdbcClient jdbc;

    StartQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads it as the viewer may know it: a contractor learns the name of nobody. */
    StartFacts facts(Viewer viewer, LocalDate on) {
        boolean attached = !viewer.startups().isEmpty() || !viewer.incubators().isEmpty();
        return jdbc.sql(FACTS)
                .param("on", on)
                .param("inside", !viewer.is(Role.CORRESPONDENT))
                .params(viewer.reach().params())
                .query((row, index) -> new StartFacts(
                        Objects.requireNonNullElse(row.getString("administrators"), ""),
                        Objects.requireNonNullElse(row.getString("buyers"), ""),
                        row.getObject("agreement", UUID.class),
                        row.getBoolean("held"),
                        row.getBoolean("priced"),
                        row.getBoolean("sponsor"),
                        row.getBoolean("incubator"),
                        row.getBoolean("startup"),
                        row.getBoolean("buyer"),
                        row.getBoolean("buyer_active"),
                        row.getBoolean("people"),
                        attached || row.getBoolean("awarded"),
                        row.getBoolean("sheltered"),
                        row.getBoolean("phased"),
                        row.getString("undecided")))
                .single();
    }
}
