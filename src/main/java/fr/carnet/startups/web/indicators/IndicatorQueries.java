package fr.carnet.startups.web.indicators;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.indicators.IndicatorAim;
import fr.carnet.startups.indicators.IndicatorKind;
import fr.carnet.startups.indicators.IndicatorTrends;
import fr.carnet.startups.indicators.IndicatorValues;
import fr.carnet.startups.web.indicators.IndicatorChart.Point;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of startups within reach, for their pages and files. */
@Component
@Transactional(readOnly = true)
class IndicatorQueries {

    /** The most values that a page shows of an indicator; its files have all of them. */
    static final int MOST_VALUES = 500;

    private static final int MOST_FORMER = 50;

    private final JdbcClient jdbc;

    IndicatorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The startup whose indicators a page shows. */
    record StartupHead(UUID id, String slug, String name) {

        StartupId startupId() {
            return new StartupId(id);
        }
    }

    /** A value as its table shows it. @param former whether its day had another one before */
    record ValueLine(
            LocalDate day,
            BigDecimal value,
            String comment,
            String enteredBy,
            OffsetDateTime enteredAt,
            boolean former) {

        /** What tells this entry from a later one of the same day. */
        public long seen() {
            return IndicatorValues.seen(enteredAt);
        }
    }

    /** A value that was corrected or removed. */
    record FormerLine(
            LocalDate day,
            BigDecimal value,
            String comment,
            String enteredBy,
            boolean removed,
            String leftBy,
            OffsetDateTime leftAt) {}

    /** A row of a file of values. @param day null in the model, as the value is */
    record FileLine(
            String slug,
            String startup,
            String name,
            String unit,
            @Nullable LocalDate day,
            @Nullable BigDecimal value,
            String comment) {}

    Optional<StartupHead> startup(String slug, Reach reach) {
        return jdbc.sql("select s.id, s.slug, s.name from startup s where s.slug = :slug and "
                        + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL)
                .param("slug", slug)
                .params(reach.params())
                .query(StartupHead.class)
                .optional();
    }

    /** Its indicators in their order, archived ones last; whoever asks has made sure that the startup is within reach. */
    List<IndicatorSheet> indicators(StartupId startup) {
        return jdbc.sql("""
                select g.*, i.version from indicator_standing g join indicator i on i.id = g.id
                where g.startup_id = ? order by g.archived_on is not null, g.place""")
                .param(startup.value())
                .query(IndicatorQueries::sheet)
                .list();
    }

    /** One of them. */
    Optional<IndicatorSheet> indicator(StartupId startup, UUID id) {
        return jdbc.sql("""
                select g.*, i.version from indicator_standing g join indicator i on i.id = g.id
                where g.startup_id = ? and g.id = ?""")
                .params(startup.value(), id)
                .query(IndicatorQueries::sheet)
                .optional();
    }

    /** The last value of each month of the year that ends with the last one, by indicator, for small charts. */
    Map<UUID, List<Point>> months(StartupId startup) {
        Map<UUID, List<Point>> months = new HashMap<>();
        jdbc.sql("""
                select distinct on (v.indicator_id, date_trunc('month', cast(v.day as timestamp))) v.indicator_id, v.day, v.value
                from indicator_standing g join indicator_value v on v.indicator_id = g.id and v.day > g.day - 366
                where g.startup_id = ? and g.archived_on is null
                order by v.indicator_id, date_trunc('month', cast(v.day as timestamp)), v.day desc""").param(startup.value()).query(row -> {
            months.computeIfAbsent(row.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
                    .add(new Point(row.getObject("day", LocalDate.class), row.getBigDecimal("value")));
        });
        return months;
    }

    /** The latest values of an indicator, the last one first. */
    List<ValueLine> values(UUID indicator) {
        return jdbc.sql("""
                select v.day, v.value, v.comment, v.entered_by, v.entered_at,
                       exists (select 1 from indicator_former_value f where f.indicator_id = v.indicator_id and f.day = v.day) as former
                from indicator_value v where v.indicator_id = ? order by v.day desc limit\s""" + MOST_VALUES)
                .param(indicator)
                .query(ValueLine.class)
                .list();
    }

    /** The value of a day. */
    Optional<ValueLine> value(UUID indicator, LocalDate day) {
        return jdbc.sql("""
                select day, value, comment, entered_by, entered_at, false as former
                from indicator_value where indicator_id = ? and day = ?""").params(indicator, day).query(ValueLine.class).optional();
    }

    /** How many values it has. */
    long count(UUID indicator) {
        return jdbc.sql("select count(*) from indicator_value where indicator_id = ?")
                .param(indicator)
                .query(Long.class)
                .single();
    }

    /** What was corrected or removed, the latest first. */
    List<FormerLine> former(UUID indicator) {
        return jdbc.sql("""
                select day, value, comment, entered_by, removed, left_by, left_at from indicator_former_value
                where indicator_id = ? order by id desc limit\s""" + MOST_FORMER)
                .param(indicator)
                .query(FormerLine.class)
                .list();
    }

    /** Each value within reach, of one startup or of all, archived indicators left out. */
    public void eachValue(@Nullable UUID startup, Reach reach, Consumer<FileLine> each) {
        lines("join indicator_value v on v.indicator_id = i.id", startup, reach, each);
    }

    /** A row for each indicator within reach, its day and value to be filled in. */
    public void model(@Nullable UUID startup, Reach reach, Consumer<FileLine> each) {
        lines(
                "left join (select cast(null as date) as day, cast(null as numeric) as value, '' as comment) v on true",
                startup,
                reach,
                each);
    }

    private void lines(String values, @Nullable UUID startup, Reach reach, Consumer<FileLine> each) {
        String lines = """
                select s.slug, s.name as startup, i.name, i.unit, v.day, trim_scale(v.value) as value, v.comment
                from startup s
                join indicator i on i.startup_id = s.id and i.archived_on is null
                %s
                where (cast(:startup as uuid) is null or s.id = cast(:startup as uuid)) and %s
                order by s.name collate "fr-x-icu", s.id, i.place, v.day""";
        try (var rows = jdbc
                .sql(lines.formatted(values, Reach.STARTUP_SQL))
                .param("startup", startup)
                .params(reach.params())
                .withFetchSize(500)
                .query(FileLine.class)
                .stream()) {
            rows.forEach(each);
        }
    }

    private static IndicatorSheet sheet(ResultSet row, int index) throws SQLException {
        return new IndicatorSheet(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                IndicatorAim.valueOf(row.getString("aim")),
                row.getBigDecimal("target"),
                row.getObject("target_on", LocalDate.class),
                row.getBoolean("main"),
                row.getObject("archived_on", LocalDate.class),
                row.getBigDecimal("value") == null ? null : IndicatorTrends.trend(row, index));
    }
}
