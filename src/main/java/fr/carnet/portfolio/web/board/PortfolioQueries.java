package fr.carnet.portfolio.web.board;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.PortfolioSql;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.FrenchInput;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
            .and("solde", "coalesce(" + DayFiguresSql.balanceOf("d.") + ", 0)")
            .initially("nom")
            .then("s.id");

    private static final String ROW = """
            select s.slug, s.name, i.slug as incubator_slug, i.name as incubator_name, p.phase,
                   coalesce(p.stopped, false) as stopped, p.since, g.entered, g.postponed_to, g.satisfied_on, cast(:on as date) as asked,
                   coalesce(d.days, 0) as days, coalesce(d.released_days, 0) as released_days, coalesce(d.consumed, 0) as consumed, %s
            """.formatted(DayFiguresSql.unestimated());

    private static final String FILTERS = """
            and %4$s
            and (cast(:incubator as text) is null or i.slug = :incubator)
            and case when cast(:phase as text) is null then not coalesce(p.stopped, false)
                     when :phase = 'arretee' then coalesce(p.stopped, false)
                     when :phase = 'sans-decision' then p.startup_id is null
                     else coalesce(p.phase = :phase, false) end
            and case coalesce(:alert, '')
                     when '' then true
                     when 'depassement' then %1$s
                     when 'six-mois' then %2$s
                     when 'sans-decision' then %3$s
                     else %1$s or %2$s or %3$s end
            """.formatted(
                    PortfolioSql.LATE,
                    PortfolioSql.ASKS_FOR_DECISION,
                    PortfolioSql.UNDECIDED,
                    SearchWords.sql("s.name || ' ' || s.slug", "q"));

    private static final String FROM = PortfolioSql.STANDING + PortfolioSql.DAYS + PortfolioSql.REACH + FILTERS;

    private final JdbcClient jdbc;

    PortfolioQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many startups are filtered, and the days of their orders together. */
    record Totals(long startups, DayFigures days) {}

    private static final RowMapper<PortfolioRow> ROWS = DayFiguresSql.rows(PortfolioRow.class);

    private static final RowMapper<Totals> TOTALS = DayFiguresSql.rows(Totals.class);

    Totals totals(PortfolioFilter filter, LocalDate on, Reach reach) {
        String sql = "select count(*) as startups, coalesce(sum(d.days), 0) as days,"
                + " coalesce(sum(d.released_days), 0) as released_days, coalesce(sum(d.consumed), 0) as consumed, "
                + DayFiguresSql.unestimated() + " " + FROM;
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
                       count(*) filter (where not p.stopped and extract(year from g.entered) = extract(year from cast(:on as date)))
                           as entered,
                       count(*) filter (where p.stopped and extract(year from p.since) = extract(year from cast(:on as date)))
                           as stopped_this_year
                """.formatted(PortfolioSql.LATE, PortfolioSql.ASKS_FOR_DECISION, PortfolioSql.UNDECIDED)
                        + PortfolioSql.STANDING + PortfolioSql.REACH
                        + " and (cast(:incubator as text) is null or i.slug = :incubator)")
                .param("on", on)
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .params(reach.params())
                .query(PortfolioFigures.class)
                .single();
    }

    private static StatementSpec bind(StatementSpec statement, PortfolioFilter filter, LocalDate on, Reach reach) {
        return statement
                .param("on", on)
                .param("q", SearchWords.of(filter.q()).patterns())
                .param("incubator", FrenchInput.given(filter.incubateur()))
                .param("phase", FrenchInput.given(filter.phase()))
                .param("alert", FrenchInput.given(filter.alerte()))
                .params(reach.params());
    }
}
