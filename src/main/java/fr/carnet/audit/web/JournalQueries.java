package fr.carnet.audit.web;

import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail: all of it for buyers; for administrators acts on accounts and organisations, and of others who and when. */
@Component
class JournalQueries {

    static final Sorts SORTS =
            Sorts.by("date", "e.happened_at").initially("-date").then("e.id desc");

    private static final String IN_SIGHT = "(:everything or e.subject_type in ('account', 'contractor'))";

    /** The page of what an act was done to, where it is still there and its reader may open it. */
    private static final String HREF = """
            case when not %s then null
                when e.subject_type = 'account' then case when not :everything then
                    (select '/administration/utilisateurs/' || s.id || '/modification' from account s where s.id = e.subject_id) end
                when e.subject_type = 'contractor' then
                    (select '/administration/organisations/' || s.id || '/modification' from contractor s where s.id = e.subject_id)
                when e.subject_type = 'order' then (select '/bons-de-commande/' || s.id from purchase_order s where s.id = e.subject_id)
                when e.subject_type = 'line' then
                    (select '/bons-de-commande/' || s.order_id || '#lignes' from order_line s where s.id = e.subject_id)
                when e.subject_type = 'agreement' then (select '/accords/' || s.id from framework_agreement s where s.id = e.subject_id)
                when e.subject_type = 'lot' then
                    (select '/accords/' || s.agreement_id || '/lots/' || s.number from lot s where s.id = e.subject_id)
                when e.subject_type = 'unit' then (select '/accords/' || l.agreement_id || '/lots/' || l.number
                    from work_unit s join lot l on l.id = s.lot_id where s.id = e.subject_id)
                when e.subject_type = 'award' then (select '/accords/' || l.agreement_id || '/attributions/' || s.id
                    from award s join lot l on l.id = s.lot_id where s.id = e.subject_id)
                when e.subject_type = 'startup' then (select '/startups/' || s.slug from startup s where s.id = e.subject_id)
                when e.subject_type = 'committee' then (select '/comites/' || s.id from committee_session s where s.id = e.subject_id)
                when e.subject_type = 'person' then (select '/equipes/' || s.id from team_person s where s.id = e.subject_id)
                when e.subject_type = 'deliverable' then (select '/livrables/' || s.id from deliverable s where s.id = e.subject_id)
                when e.subject_type = 'statement' then (select '/releves/' || s.order_id || '/' || to_char(s.month, 'YYYY-MM')
                    from monthly_statement s where s.id = e.subject_id)
            end""".formatted(IN_SIGHT);

    private static final String COLUMNS = """
            select e.happened_at, e.actor, e.action, e.subject_type,
                case when %1$s then e.subject_label else '' end as subject_label,
                case when %1$s then cast(e.details as text) else '{}' end as details, %2$s as href
            """.formatted(IN_SIGHT, HREF);

    private static final String FROM = """
            from audit_event e
            where %s
                and (cast(:action as text) is null or e.action = :action)
                and (cast(:type as text) is null or e.subject_type = :type)
                and (cast(:q as text[]) = '{}' or %s and %s)
                and (cast(:from as timestamptz) is null or e.happened_at >= :from)
                and (cast(:until as timestamptz) is null or e.happened_at < :until)""".formatted(
                    SearchWords.sql("e.actor", "actor"),
                    IN_SIGHT,
                    SearchWords.sql("e.subject_label || ' ' || cast(e.details as text)", "q"));

    private final JdbcClient jdbc;
    private final Clock clock;

    JournalQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the trail is filtered by; both dates are included, and what the reader may not see is not searched. */
    record JournalFilter(
            @Nullable String q,
            @Nullable String acteur,
            @Nullable String action,
            @Nullable String objet,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {}

    /**
     * An act, as it was recorded.
     *
     * @param href the page of what it was done to, for a reader who may open it
     */
    record Act(
            OffsetDateTime happenedAt,
            String actor,
            String action,
            String subjectType,
            String subjectLabel,
            String details,
            @Nullable String href) {}

    Page<Act> page(JournalFilter filter, boolean everything, ListRequest list) {
        var total = bind("select count(*) " + FROM, filter, everything)
                .query(Long.class)
                .single();
        var rows = bind(COLUMNS + FROM + list.orderBy(SORTS) + list.window(total), filter, everything)
                .query(Act.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    void each(JournalFilter filter, boolean everything, ListRequest list, Consumer<Act> row) {
        try (var rows = bind(COLUMNS + FROM + list.orderBy(SORTS), filter, everything)
                .withFetchSize(500)
                .query(Act.class)
                .stream()) {
            rows.forEach(row);
        }
    }

    /** Reads which actions were ever recorded, by the index alone. */
    List<String> actions() {
        return distinct("action");
    }

    List<String> subjectTypes() {
        return distinct("subject_type");
    }

    private List<String> distinct(String column) {
        return jdbc.sql("""
                with recursive found (value) as (
                    (select min(%1$s) from audit_event)
                    union all
                    select (select min(%1$s) from audit_event where %1$s > found.value) from found where found.value is not null)
                select value from found where value is not null""".formatted(column)).query(String.class).list();
    }

    private JdbcClient.StatementSpec bind(String sql, JournalFilter filter, boolean everything) {
        return jdbc.sql(sql)
                .param("everything", everything)
                .param("q", SearchWords.inTheirOrder(filter.q()).patterns())
                .param("actor", SearchWords.of(filter.acteur()).patterns())
                .param("action", FrenchInput.given(filter.action()))
                .param("type", FrenchInput.given(filter.objet()))
                .param("from", filter.du() == null ? null : startOf(filter.du()))
                .param("until", filter.au() == null ? null : startOf(filter.au().plusDays(1)));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
