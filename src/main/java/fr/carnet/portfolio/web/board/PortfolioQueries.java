package fr.carnet.portfolio.web.board;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.PortfolioSql;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import fr.carnet.startups.indicators.IndicatorTrend;
import fr.carnet.startups.indicators.IndicatorTrends;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio: its rows, its totals and its figures, one statement each. */
@Component
class PortfolioQueries {

    static final Sorts SORTS = Sorts.by("nom", "s.name collate \"fr-x-icu\"")
            .and(
                    "phase",
                    "array_position(array['INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION'], p.phase)")
            .and("temps", "cast(:on as date) - p.since")
            .and("decision", "case when " + PortfolioSql.ON_TRIAL + " then " + PortfolioSql.DECIDE_BY + " end")
            .and("commande", "coalesce(" + DayFiguresSql.orderedOf("d.") + ", 0)")
            .and("consomme", "coalesce(d.consumed, 0)")
            .and("raf", "d.remaining")
            .and("derive", DayFiguresSql.driftOf("d."))
            .and("fin", "d.next_end")
            .and(
                    "comite",
                    "case when " + PortfolioSql.COMMITTEE_OVERDUE + " then 1 when " + PortfolioSql.COMMITTEE_DUE
                            + " then 2 when " + PortfolioSql.UNDECIDED + " then 3 else 4 end")
            .and("solde", "coalesce(" + DayFiguresSql.balanceOf("d.") + ", 0)")
            .initially("nom")
            .then("s.id");

    private static final String ROW = """
            select s.id, s.slug, s.name, i.slug as incubator_slug, i.name as incubator_name, p.phase,
                   coalesce(p.stopped, false) as stopped, p.since, g.entered, g.postponed_to, g.satisfied_on, cast(:on as date) as asked,
                   coalesce(d.days, 0) as days, coalesce(d.released_days, 0) as released_days, coalesce(d.consumed, 0) as consumed, d.remaining,
                   coalesce(d.ending, 0) as ending, d.next_end
            """;

    private static final String FILTERS = """
            and %s
            and (cast(:incubator as text) is null or i.slug = :incubator)
            and (cast(:sponsor as text) is null or cast(s.sponsor_id as text) = :sponsor)
            and case when cast(:phase as text) is null then not coalesce(p.stopped, false)
                     when :phase = 'arretee' then coalesce(p.stopped, false)
                     when :phase = 'sans-decision' then p.startup_id is null
                     else coalesce(p.phase = :phase, false) end
            and case coalesce(:alert, '') when '' then true %s end
            and case coalesce(:move, '') when '' then true %s end
            """.formatted(
                    SearchWords.sql("s.name || ' ' || s.slug", "q"),
                    cases(PortfolioAlert.SQL, PortfolioAlert.ANY_SQL),
                    cases(PortfolioMove.SQL, "true"));

    /** Where the filtered startups are, with the days {@code d} of their orders. */
    private static final String FROM = from(PortfolioSql.DAYS);

    private final JdbcClient jdbc;
    private final IndicatorTrends trends;

    PortfolioQueries(JdbcClient jdbc, IndicatorTrends trends) {
        this.jdbc = jdbc;
        this.trends = trends;
    }

    /** How many startups are filtered, how many of their orders end soon, and the days of their orders together. */
    record Totals(long startups, long ending, DayFigures days) {}

    private static final RowMapper<PortfolioRow> ROWS = DayFiguresSql.rows(PortfolioRow.class);

    private static final RowMapper<IncubatorGroup> GROUPS = DayFiguresSql.rows(IncubatorGroup.class);

    private static final RowMapper<Totals> TOTALS = DayFiguresSql.rows(Totals.class);

    /** The filtered startups, with what a join adds to each. */
    static String from(String join) {
        return PortfolioSql.STANDING + join + PortfolioSql.REACH + FILTERS;
    }

    Totals totals(PortfolioFilter filter, LocalDate on, Reach reach) {
        String sql = "select count(*) as startups, coalesce(sum(d.ending), 0) as ending, " + PortfolioSql.SUM_OF_DAYS
                + " " + FROM;
        return bind(jdbc.sql(sql), filter, on, reach).query(TOTALS).single();
    }

    Page<PortfolioRow> page(PortfolioFilter filter, ListRequest list, LocalDate on, Reach reach, long total) {
        String sql = ROW + FROM + list.orderBy(SORTS) + list.window(total);
        return list.page(
                SORTS, bind(jdbc.sql(sql), filter, on, reach).query(ROWS).list(), total);
    }

    /** Reads the cards of the board, those longest in their phase first. */
    List<PortfolioRow> cards(PortfolioFilter filter, LocalDate on, Reach reach) {
        String sql = ROW + FROM + " and p.phase is not null order by p.since, s.id";
        return bind(jdbc.sql(sql), filter, on, reach).query(ROWS).list();
    }

    /** Reads the same startups by incubator, those of each summed. */
    List<IncubatorGroup> groups(PortfolioFilter filter, LocalDate on, Reach reach) {
        String sql = """
                select i.id, i.slug, i.name, count(*) as startups,
                       count(*) filter (where p.phase = 'INVESTIGATION') as investigation,
                       count(*) filter (where p.phase = 'CONSTRUCTION') as construction,
                       count(*) filter (where p.phase = 'CONSOLIDATION') as consolidation,
                       count(*) filter (where p.phase = 'PASSATION') as passation,
                       count(*) filter (where %s) as asking, coalesce(sum(d.ending), 0) as ending,
                """.formatted(PortfolioAlert.ANY_SQL) + PortfolioSql.SUM_OF_DAYS + " " + FROM
                + " group by i.id order by i.name collate \"fr-x-icu\", i.id";
        return bind(jdbc.sql(sql), filter, on, reach).query(GROUPS).list();
    }

    /** Reads the sponsors of startups within reach, to filter by. */
    List<Choice> sponsors(Reach reach) {
        return jdbc.sql("""
                select a.id, a.name from sponsor a
                where exists (select 1 from startup s where s.sponsor_id = a.id and s.archived_on is null and\s""" + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL
                        + ") order by a.name collate \"fr-x-icu\", a.id")
                .params(reach.params())
                .query((row, index) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The main indicators of these startups, by startup. */
    Map<UUID, IndicatorTrend> trends(List<PortfolioRow> rows, Reach reach) {
        return byId(
                trends.main(rows.stream().map(row -> new StartupId(row.id())).toList(), reach));
    }

    /** The main indicators of all startups within reach. */
    Map<UUID, IndicatorTrend> trends(Reach reach) {
        return byId(trends.main(reach));
    }

    private static Map<UUID, IndicatorTrend> byId(Map<StartupId, IndicatorTrend> found) {
        var byId = new HashMap<UUID, IndicatorTrend>();
        found.forEach((startup, trend) -> byId.put(startup.value(), trend));
        return byId;
    }

    /** In one transaction: PostgreSQL streams only inside one. */
    @Transactional(readOnly = true)
    void each(PortfolioFilter filter, ListRequest list, LocalDate on, Reach reach, Consumer<PortfolioRow> row) {
        var statement = jdbc.sql(ROW + FROM + list.orderBy(SORTS)).withFetchSize(500);
        try (var rows = bind(statement, filter, on, reach).query(ROWS).stream()) {
            rows.forEach(row);
        }
    }

    /** Reads the figures of the chosen incubator, or of all within reach. */
    PortfolioFigures figures(PortfolioFilter filter, LocalDate on, Reach reach) {
        return jdbc.sql("""
                select count(*) filter (where p.phase = 'INVESTIGATION') as investigation,
                       count(*) filter (where p.phase = 'CONSTRUCTION') as construction,
                       count(*) filter (where p.phase = 'CONSOLIDATION') as consolidation,
                       count(*) filter (where p.phase = 'PASSATION') as passation,
                       count(*) filter (where p.stopped) as stopped,
                       count(*) filter (where %1$s) as late,
                       count(*) filter (where %2$s) as asking,
                       count(*) filter (where %3$s) as undecided,
                       count(*) filter (where %4$s) as entered,
                       count(*) filter (where %5$s) as handed_over,
                       count(*) filter (where %6$s) as stopped_this_year,
                       count(*) filter (where %7$s) as committee_due,
                       count(*) filter (where %8$s) as committee_overdue
                """.formatted(
                                        PortfolioSql.LATE,
                                        PortfolioSql.ASKS_FOR_DECISION,
                                        PortfolioSql.UNDECIDED,
                                        PortfolioMove.ENTERED.sql(),
                                        PortfolioMove.HANDED_OVER.sql(),
                                        PortfolioMove.STOPPED.sql(),
                                        PortfolioSql.COMMITTEE_DUE,
                                        PortfolioSql.COMMITTEE_OVERDUE)
                        + PortfolioSql.STANDING + PortfolioSql.REACH
                        + " and (cast(:incubator as text) is null or i.slug = :incubator)")
                .param("on", on)
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .params(reach.params())
                .query(PortfolioFigures.class)
                .single();
    }

    private static String cases(Map<String, String> conditions, String otherwise) {
        return conditions.entrySet().stream()
                        .map(one -> "when '" + one.getKey() + "' then " + one.getValue())
                        .collect(Collectors.joining(" "))
                + " else " + otherwise;
    }

    static StatementSpec bind(StatementSpec statement, PortfolioFilter filter, LocalDate on, Reach reach) {
        return statement
                .param("on", on)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .param("phase", FrenchInput.given(filter.phase()))
                .param("alert", FrenchInput.given(filter.alerte()))
                .param("sponsor", FrenchInput.given(filter.administration()))
                .param("move", FrenchInput.given(filter.annee()))
                .params(reach.params());
    }
}
