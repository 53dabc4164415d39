package fr.carnet.startups.committees;

import fr.carnet.people.Reach;
import fr.carnet.shared.Actor;
import fr.carnet.startups.StartupId;
import fr.carnet.web.Choice;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the startups on the agendas of committee sessions. */
@Repository
class AgendaStore {

    /**
     * Of a session that decided already, a startup stands where it stood the day before: its decision may begin on the day. Until the
     * session is held, what replaced a decision that was set aside meanwhile counts, or none does.
     */
    private static final String SELECT = """
            select i.id, i.startup_id, s.slug, coalesce(i.startup_name, s.name) as name, n.name as incubator_name, i.position,
                   p.phase as standing, v.number as sheet_number, i.sheet_accepted, d.id as decision_id, i.recordings, i.recorder, i.recorded_at,
                   d.outcome, d.phase as enters, d.starts_on, d.reasons, d.evidence, d.receiver
            from committee_item i
            join committee_session cs on cs.id = i.session_id
            join startup s on s.id = i.startup_id
            join incubator n on n.id = s.incubator_id
            left join startup_phase_on((select g.on_day - 1 from committee_session g where g.id = :session)) p on p.startup_id = s.id
            left join product_sheet_version v on v.id = i.sheet_version_id
            left join decision_correction k on k.decision_id = i.decision_id and cs.held_at is null
            left join phase_decision d on d.id = case when k.decision_id is null then i.decision_id else k.instead_id end
                and (cs.held_at is not null or not exists (select 1 from decision_correction c where c.decision_id = d.id))
            where i.session_id = :session and\s""" + Reach.STARTUP_SQL;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    AgendaStore(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The agenda in its order: the startups within reach. */
    List<AgendaItem> of(SessionId session, Reach reach) {
        return jdbc.sql(SELECT + " order by i.position, s.name collate \"fr-x-icu\", i.id")
                .param("session", session.value())
                .params(reach.params())
                .query(AgendaItem.class)
                .list();
    }

    Optional<AgendaItem> find(SessionId session, UUID item, Reach reach) {
        return jdbc.sql(SELECT + " and i.id = :item")
                .param("session", session.value())
                .param("item", item)
                .params(reach.params())
                .query(AgendaItem.class)
                .optional();
    }

    /** The startups within reach that the session may still speak of, by their slugs: neither archived, stopped nor on the agenda. */
    List<Choice> offered(SessionId session, Reach reach) {
        return jdbc.sql("select s.slug, s.name " + OFFERED + Reach.STARTUP_SQL
                        + " order by s.name collate \"fr-x-icu\", s.id")
                .param("session", session.value())
                .params(reach.params())
                .query((row, index) -> new Choice(row.getString("slug"), row.getString("name")))
                .list();
    }

    Optional<UUID> offered(SessionId session, String slug, Reach reach) {
        return jdbc.sql("select s.id " + OFFERED + Reach.STARTUP_SQL + " and s.slug = :slug")
                .param("session", session.value())
                .param("slug", slug)
                .params(reach.params())
                .query(UUID.class)
                .optional();
    }

    private static final String OFFERED = """
            from committee_session cs
            join startup s on s.archived_on is null
                and (cs.all_incubators or s.incubator_id in (select c.incubator_id from committee_incubator c where c.session_id = cs.id))
            left join startup_phase_on((select g.on_day from committee_session g where g.id = :session)) p on p.startup_id = s.id
            where cs.id = :session and not coalesce(p.stopped, false)
              and not exists (select 1 from committee_item i where i.session_id = cs.id and i.startup_id = s.id) and\s""";

    /** The versions of the product sheets of all startups on the agenda, the last ones first. */
    Map<UUID, List<Integer>> sheets(SessionId session) {
        return jdbc
                .sql("""
                select v.startup_id, v.number from committee_item i join product_sheet_version v on v.startup_id = i.startup_id
                where i.session_id = ? order by v.startup_id, v.number desc""")
                .param(session.value())
                .query((row, index) -> Map.entry(row.getObject("startup_id", UUID.class), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** At the end of the agenda, with the last version of its sheet unless that was accepted or refused before. */
    void add(SessionId session, UUID startup) {
        jdbc.sql("""
                insert into committee_item (id, session_id, startup_id, position, sheet_version_id)
                select :id, :session, :startup,
                       coalesce((select max(i.position) from committee_item i where i.session_id = :session), 0) + 1,
                       (select v.id from product_sheet_version v
                        where v.startup_id = :startup
                          and v.number = (select max(l.number) from product_sheet_version l where l.startup_id = :startup)
                          and not exists (select 1 from committee_item j
                                          where j.startup_id = :startup and j.sheet_version_id = v.id and j.sheet_accepted is not null))""")
                .param("id", UUID.randomUUID())
                .param("session", session.value())
                .param("startup", startup)
                .update();
    }

    void remove(UUID item) {
        jdbc.sql("delete from committee_item where id = ?").param(item).update();
    }

    void swap(AgendaItem one, AgendaItem other) {
        place(one.id(), other.position());
        place(other.id(), one.position());
    }

    private void place(UUID item, int position) {
        jdbc.sql("update committee_item set position = ? where id = ?")
                .params(position, item)
                .update();
    }

    /** @param number null to present none; a version that there is not is none */
    void present(AgendaItem item, @Nullable Integer number) {
        jdbc.sql("""
                update committee_item i set sheet_accepted = null, sheet_version_id = (
                    select v.id from product_sheet_version v where v.startup_id = i.startup_id and v.number = cast(:number as int))
                where i.id = :item""").param("number", number).param("item", item.id()).update();
    }

    void judge(AgendaItem item, @Nullable Boolean accepted) {
        jdbc.sql("update committee_item set sheet_accepted = :accepted where id = :item")
                .param("accepted", accepted)
                .param("item", item.id())
                .update();
    }

    /** Ties the startup's last recorded decision to the item. */
    void decided(AgendaItem item, StartupId startup, Actor by, Instant at) {
        entities.flush();
        jdbc.sql("""
                update committee_item set recordings = recordings + 1, recorded_by = :by, recorder = :recorder, recorded_at = :at,
                    decision_id = (select max(d.id) from phase_decision d where d.startup_id = :startup)
                where id = :item""")
                .param("by", by.accountId())
                .param("recorder", by.name())
                .param("at", SessionStore.time(at))
                .param("startup", startup.value())
                .param("item", item.id())
                .update();
    }
}
