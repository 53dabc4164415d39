package fr.carnet.startups.web.conformity;

import fr.carnet.people.Reach;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.Deadline;
import fr.carnet.startups.conformity.Severity;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The items and the recommendations of all startups within reach, one list: what is to be followed, and what is late. */
@Component
class ConformityListQueries {

    static final Sorts SORTS = Sorts.by("echeance", "e.due_on")
            .and("startup", "s.name collate \"fr-x-icu\"")
            .and("incubateur", "i.name collate \"fr-x-icu\"")
            .and("gravite", "array_position(array['CRITICAL', 'MAJOR', 'MINOR'], e.severity)")
            .initially("echeance")
            .then("s.name collate \"fr-x-icu\", s.id, e.place, e.text, e.id");

    private static final String ITEMS = Arrays.stream(ConformityItem.values())
            .map(item -> "('" + item + "', " + item.ordinal() + ")")
            .collect(Collectors.joining(", "));

    private static final String LATE = "e.followed and e.due_on < :today";

    private static final String NEAR =
            "e.followed and e.due_on between :today and cast(:today as date) + " + Deadline.NEAR_DAYS;

    /** What is closed, done for good or does not apply is followed no more. */
    private static final String ENTRIES = """
            with entry as (
                select s.id as startup_id, known.item, known.place, 'ITEM' as kind, s.id as id, '' as text,
                    coalesce(c.state, 'NOT_BEGUN') as state, cast(null as text) as severity, c.renew_by as due_on, '' as assignee,
                    c.state = 'UNDER_WAY' or c.renew_by is not null as followed
                from startup s cross join (values %s) as known (item, place)
                left join conformity_item c on c.startup_id = s.id and c.item = known.item
                where s.archived_on is null and %s
                union all
                select r.startup_id, r.item, 100, 'RECOMMENDATION', r.id, r.text,
                    case when r.closed_on is null then 'OPEN' else 'CLOSED' end, r.severity, r.due_on, r.assignee,
                    r.closed_on is null
                from audit_recommendation r)
            """.formatted(ITEMS, StartupKind.STARTUPS_SQL);

    private static final String FROM = """
             from entry e join startup s on s.id = e.startup_id and s.archived_on is null
            join incubator i on i.id = s.incubator_id
            where\s""" + Reach.STARTUP_SQL;

    private static final String FILTERED = FROM + " and "
            + SearchWords.sql("s.name || ' ' || s.slug || ' ' || e.text || ' ' || e.assignee", "q") + """
             and (cast(:item as text) is null or e.item = :item)
            and (cast(:incubator as text) is null or i.slug = :incubator)
            and case when cast(:state as text) is not null then e.state = :state else e.followed end
            and case cast(:due as text) when 'retard' then\s""" + LATE
            + " when 'bientot' then " + NEAR + " else true end";

    private static final String SELECT = ENTRIES + """
            select s.slug, s.name as startup, i.name as incubator, e.kind, e.item, e.id, e.text, e.state, e.severity,
                e.due_on, e.assignee""" + FILTERED;

    private final JdbcClient jdbc;

    ConformityListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one looks for. @param etat a state of items or of recommendations @param echeance {@code retard} or {@code bientot} */
    record ConformityFilter(
            @Nullable String q,
            @Nullable String point,
            @Nullable String etat,
            @Nullable String incubateur,
            @Nullable String echeance) {}

    /** How many are overdue, due soon, and open. */
    record Figures(long late, long near, long open) {}

    /** A line of the list: an item, or what an audit of it recommended. */
    record Entry(
            String slug,
            String startup,
            String incubator,
            boolean recommendation,
            ConformityItem item,
            String text,
            String state,
            @Nullable Severity severity,
            @Nullable LocalDate dueOn,
            String assignee,
            String anchor,
            LocalDate today) {

        /** Where it stands on the page of its startup. */
        public String href() {
            return "/startups/" + slug + "/conformite#" + anchor;
        }

        /** The code of its state. */
        public String stateLabel() {
            return (recommendation ? "RecommendationState." : "ConformityState.") + state;
        }

        /** The day by which it is to be done, while it is. */
        public @Nullable Deadline deadline() {
            boolean over = state.equals("CLOSED") || state.equals("NOT_APPLICABLE");
            return over || dueOn == null ? null : new Deadline(dueOn, today);
        }
    }

    Page<Entry> page(ConformityFilter filter, ListRequest list, LocalDate today, Reach reach) {
        long total = bind(ENTRIES + "select count(*)" + FILTERED, filter, today, reach)
                .query(Long.class)
                .single();
        var rows = bind(SELECT + list.orderBy(SORTS) + list.window(total), filter, today, reach)
                .query((row, index) -> entry(row, today))
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true) // PostgreSQL streams only inside a transaction
    public void each(ConformityFilter filter, ListRequest list, LocalDate today, Reach reach, Consumer<Entry> each) {
        try (var rows = bind(SELECT + list.orderBy(SORTS), filter, today, reach)
                .withFetchSize(500)
                .query((row, index) -> entry(row, today))
                .stream()) {
            rows.forEach(each);
        }
    }

    /** Of all within reach, whatever the filter. */
    Figures figures(LocalDate today, Reach reach) {
        return jdbc.sql(ENTRIES + "select count(*) filter (where " + LATE + ") as late, count(*) filter (where " + NEAR
                        + ") as near, count(*) filter (where e.state = 'OPEN') as open" + FROM)
                .param("today", today)
                .params(reach.params())
                .query(Figures.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, ConformityFilter filter, LocalDate today, Reach reach) {
        return jdbc.sql(sql)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("item", FrenchInput.given(filter.point()))
                .param("state", FrenchInput.given(filter.etat()))
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .param("due", FrenchInput.given(filter.echeance()))
                .param("today", today)
                .params(reach.params());
    }

    private static Entry entry(ResultSet row, LocalDate today) throws SQLException {
        boolean recommendation = row.getString("kind").equals("RECOMMENDATION");
        ConformityItem item = ConformityItem.valueOf(row.getString("item"));
        String severity = row.getString("severity");
        return new Entry(
                row.getString("slug"),
                row.getString("startup"),
                row.getString("incubator"),
                recommendation,
                item,
                row.getString("text"),
                row.getString("state"),
                severity == null ? null : Severity.valueOf(severity),
                row.getObject("due_on", LocalDate.class),
                row.getString("assignee"),
                recommendation ? "recommandation-" + row.getString("id") : item.slug(),
                today);
    }
}
