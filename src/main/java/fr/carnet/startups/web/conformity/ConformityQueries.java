package fr.carnet.startups.web.conformity;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.conformity.ConformityItem;
import fr.carnet.startups.conformity.ConformityState;
import fr.carnet.startups.conformity.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the conformity of one startup. */
@Component
class ConformityQueries {

    private static final String ITEMS = Arrays.stream(ConformityItem.values())
            .map(item -> "('" + item + "', " + item.ordinal() + ")")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private final JdbcClient jdbc;

    ConformityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The startup that a page is about. */
    record Head(UUID id, String slug, String name) {

        StartupId startupId() {
            return new StartupId(id);
        }

        /** The address of the page of its conformity. */
        public String address() {
            return "/startups/" + slug + "/conformite";
        }
    }

    Optional<Head> startup(String slug, Reach reach) {
        return jdbc.sql("select s.id, s.slug, s.name from startup s where s.slug = :slug and "
                        + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query(Head.class)
                .optional();
    }

    /** All items in their order, those of which nothing was said included, without their files. */
    List<ConformityRow> items(StartupId startup, LocalDate today) {
        return jdbc.sql("""
                select known.item, coalesce(c.state, 'NOT_BEGUN') as state, c.stated_on, c.renew_by,
                    coalesce(c.note, '') as note, coalesce(c.version, 0) as version,
                    count(r.id) as open, count(r.id) filter (where r.due_on < :today) as late
                from (values %s) as known (item, place)
                left join conformity_item c on c.startup_id = :startup and c.item = known.item
                left join audit_recommendation r on r.startup_id = :startup and r.item = known.item and r.closed_on is null
                group by known.item, known.place, c.startup_id, c.item order by known.place""".formatted(ITEMS))
                .param("startup", startup.value())
                .param("today", today)
                .query((row, index) -> new ConformityRow(
                        ConformityItem.valueOf(row.getString("item")),
                        ConformityState.valueOf(row.getString("state")),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("renew_by", LocalDate.class),
                        row.getString("note"),
                        row.getLong("version"),
                        row.getLong("open"),
                        row.getLong("late"),
                        List.of(),
                        today))
                .list();
    }

    /** The same with the files of each. */
    List<ConformityRow> itemsWithFiles(StartupId startup, LocalDate today) {
        Map<ConformityItem, List<ConformityRow.File>> files = new EnumMap<>(ConformityItem.class);
        jdbc.sql("select item, file_id, name, size from conformity_file where startup_id = ? order by added_at, name")
                .param(startup.value())
                .query(row -> {
                    files.computeIfAbsent(ConformityItem.valueOf(row.getString("item")), item -> new ArrayList<>())
                            .add(new ConformityRow.File(
                                    row.getObject("file_id", UUID.class), row.getString("name"), row.getLong("size")));
                });
        return items(startup, today).stream()
                .map(item -> item.with(files.getOrDefault(item.item(), List.of())))
                .toList();
    }

    /** Those open by their day, then those closed, the last one first. */
    List<RecommendationRow> recommendations(StartupId startup, LocalDate today) {
        return jdbc.sql("""
                select id, item, text, severity, due_on, assignee, closed_on, closing_note, version
                from audit_recommendation where startup_id = ?
                order by closed_on desc nulls first, due_on, recorded_at, id""")
                .param(startup.value())
                .query((row, index) -> new RecommendationRow(
                        row.getObject("id", UUID.class),
                        ConformityItem.valueOf(row.getString("item")),
                        row.getString("text"),
                        Severity.valueOf(row.getString("severity")),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("assignee"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("closing_note"),
                        row.getLong("version"),
                        today))
                .list();
    }
}
