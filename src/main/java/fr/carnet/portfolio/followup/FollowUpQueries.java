package fr.carnet.portfolio.followup;

import static java.util.stream.Collectors.groupingBy;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.portfolio.PortfolioSql;
import fr.carnet.portfolio.Standing;
import fr.carnet.portfolio.followup.FollowUp.Decision;
import fr.carnet.portfolio.followup.FollowUp.EndingOrder;
import fr.carnet.portfolio.followup.FollowUp.Event;
import fr.carnet.portfolio.followup.FollowUp.Highlight;
import fr.carnet.portfolio.followup.FollowUp.Part;
import fr.carnet.portfolio.followup.FollowUp.StartupPart;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.indicators.IndicatorTrend;
import fr.carnet.startups.indicators.IndicatorTrends;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads a follow-up in six statements, however many startups there are. No price is selected. */
@Component
class FollowUpQueries {

    /** How far back the first follow-up of an incubator looks: as long as the units of A-2016 § 3.2 last. */
    private static final int MONTHS = 6;

    /** Orders within reach, of one company only where that is asked for. */
    private static final String ORDERS =
            Reach.ORDER_SQL + " and (cast(:company as uuid) is null or o.contractor_id = cast(:company as uuid))";

    /** The incubators chosen, each with the orders of its startups and those over itself. */
    private static final String INCUBATOR_ORDERS = """
            from incubator i
            join lateral (select f.id from startup m join purchase_order f on f.startup_id = m.id
                          where m.incubator_id = i.id and m.kind = 'STARTUP'
                          union select covered.order_id from order_incubator covered where covered.incubator_id = i.id
                          union select named.order_id from order_startup named join startup m on m.id = named.startup_id
                                where m.incubator_id = i.id) its on true
            join purchase_order o on o.id = its.id
            left join startup s on s.id = o.startup_id
            """;

    private static final String SINCE =
            "(select f.since from unnest(cast(:chosen as uuid[]), cast(cast(:since as text[]) as date[])) f (id, since) where f.id = i.id)";

    private static final RowMapper<EndingOrder> ENDING = DayFiguresSql.rows(EndingOrder.class);

    private final JdbcClient jdbc;
    private final IndicatorTrends trends;

    FollowUpQueries(JdbcClient jdbc, IndicatorTrends trends) {
        this.jdbc = jdbc;
        this.trends = trends;
    }

    private record Head(
            UUID id, String slug, String name, @Nullable LocalDate last, Highlight highlight) {

        LocalDate since(LocalDate on) {
            return last == null ? on.minusMonths(MONTHS) : last;
        }
    }

    private record Row(UUID id, UUID incubator, String slug, String name, Standing standing, DayFigures days) {}

    /** What one asks for: whose orders, on which day, within which reach. */
    private record Question(
            UUID[] chosen,
            String[] since,
            LocalDate on,
            @Nullable UUID company,
            Reach reach) {

        StatementSpec bind(StatementSpec statement) {
            return statement
                    .params(reach.params())
                    .param("chosen", chosen)
                    .param("since", since)
                    .param("on", on)
                    .param("company", company);
        }
    }

    /**
     * The follow-up of those incubators that are within reach, by name.
     *
     * @param company whose orders alone it tells of, with its name; null for all orders within reach
     */
    FollowUp of(
            Collection<String> slugs, LocalDate on, @Nullable UUID company, @Nullable String companyName, Reach reach) {
        List<Head> heads = heads(slugs, reach);
        var question = new Question(
                heads.stream().map(Head::id).toArray(UUID[]::new),
                heads.stream().map(head -> head.since(on).toString()).toArray(String[]::new),
                on,
                company,
                reach);
        var rows = startups(question);
        var startups = rows.stream().collect(groupingBy(Row::incubator));
        var main = trends.main(rows.stream().map(row -> new StartupId(row.id())).toList(), reach);
        var decisions = decisions(question).stream().collect(groupingBy(Decision::incubatorId));
        var events = events(question).stream().collect(groupingBy(Event::incubatorId));
        var ending = ending(question).stream().collect(groupingBy(EndingOrder::incubatorId));
        var parts = heads.stream()
                .map(head -> new Part(
                        head.id(),
                        head.slug(),
                        head.name(),
                        head.since(on),
                        head.last() == null,
                        head.highlight(),
                        parts(startups.getOrDefault(head.id(), List.of()), main),
                        decisions.getOrDefault(head.id(), List.of()),
                        events.getOrDefault(head.id(), List.of()),
                        ending.getOrDefault(head.id(), List.of())))
                .toList();
        return new FollowUp(on, companyName, parts);
    }

    private List<Head> heads(Collection<String> slugs, Reach reach) {
        return jdbc.sql("""
                select i.id, i.slug, i.name, h.text, h.revision, h.writer, h.written_at,
                       (select max(f.made_on) from followup_incubator x join followup f on f.id = x.followup_id
                        where x.incubator_id = i.id) as last
                from incubator i left join incubator_highlight h on h.incubator_id = i.id
                where i.archived_on is null and i.slug = any(:slugs) and\s""" + Reach.INCUBATOR_SQL + " order by i.name collate \"fr-x-icu\", i.id")
                .params(reach.params())
                .param("slugs", slugs.toArray(String[]::new))
                .query(FollowUpQueries::head)
                .list();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        var highlight = row.getString("text") == null
                ? Highlight.NONE
                : new Highlight(
                        row.getString("text"),
                        row.getInt("revision"),
                        row.getString("writer"),
                        row.getObject("written_at", OffsetDateTime.class));
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getObject("last", LocalDate.class),
                highlight);
    }

    private List<Row> startups(Question question) {
        String sql = """
                select s.id, s.incubator_id, s.slug, s.name, p.phase, p.since, g.entered, g.postponed_to, g.satisfied_on,
                       coalesce(d.days, 0) as days, coalesce(d.released_days, 0) as released_days,
                       coalesce(d.consumed, 0) as consumed, d.remaining
                """ + PortfolioSql.STANDING
                + PortfolioSql.daysOf("(cast(:company as uuid) is null or o.contractor_id = cast(:company as uuid))")
                + PortfolioSql.REACH + """
                and s.incubator_id = any(:chosen) and not coalesce(p.stopped, false)
                order by array_position(array['INVESTIGATION', 'CONSTRUCTION', 'CONSOLIDATION', 'PASSATION'], p.phase),
                         s.name collate "fr-x-icu", s.id""";
        return question.bind(jdbc.sql(sql))
                .query((row, index) -> row(row, question.on()))
                .list();
    }

    private static Row row(ResultSet row, LocalDate on) throws SQLException {
        String phase = row.getString("phase");
        var days = DayFiguresSql.of(row);
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("incubator_id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                new Standing(
                        phase == null ? null : Phase.valueOf(phase),
                        false,
                        row.getObject("since", LocalDate.class),
                        row.getObject("entered", LocalDate.class),
                        row.getObject("postponed_to", LocalDate.class),
                        row.getObject("satisfied_on", LocalDate.class),
                        on),
                days == null ? DayFigures.NONE : days);
    }

    private static List<StartupPart> parts(List<Row> rows, Map<StartupId, IndicatorTrend> main) {
        return rows.stream()
                .map(row -> new StartupPart(
                        row.slug(), row.name(), row.standing(), row.days(), main.get(new StartupId(row.id()))))
                .toList();
    }

    private List<Decision> decisions(Question question) {
        return question.bind(jdbc.sql("""
                        select i.id as incubator_id, s.name as startup, x.decided_on, x.outcome, x.phase, x.body, x.reasons
                        from incubator i join startup s on s.incubator_id = i.id and s.archived_on is null
                        join decision_in_force x on x.startup_id = s.id
                        where i.id = any(:chosen) and x.decided_on between %s and :on and %s
                        order by x.decided_on desc, x.id desc""".formatted(SINCE, Reach.STARTUP_SQL)))
                .query(Decision.class)
                .list();
    }

    private List<Event> events(Question question) {
        return question.bind(jdbc.sql("""
                        select e.* from (
                            select i.id as incubator_id, o.issued_on as day, 'ORDER_ISSUED' as kind, o.number as what, s.name as subject
                            %1$s where i.id = any(:chosen) and o.issued_on between %2$s and :on and %3$s
                            union all
                            select i.id, cast(c.changed_at at time zone 'Europe/Paris' as date), 'ORDER_' || c.state, o.number, s.name
                            %1$s join order_change c on c.order_id = o.id and c.state in %4$s
                            where i.id = any(:chosen) and %3$s
                                and cast(c.changed_at at time zone 'Europe/Paris' as date) between %2$s and :on
                            union all
                            select i.id, cast(r.reviewed_at at time zone 'Europe/Paris' as date), 'DELIVERABLE_ACCEPTED',
                                   d.title || ' · ' || o.number, s.name
                            %1$s join deliverable d on d.order_id = o.id join deliverable_version v on v.deliverable_id = d.id
                            join deliverable_review r on r.version_id = v.id and r.outcome = 'ACCEPTED'
                            where i.id = any(:chosen) and %3$s
                                and cast(r.reviewed_at at time zone 'Europe/Paris' as date) between %2$s and :on) e
                        order by e.day desc, e.what""".formatted(INCUBATOR_ORDERS, SINCE, ORDERS, OrderState.DONE_SQL)))
                .query(Event.class)
                .list();
    }

    private List<EndingOrder> ending(Question question) {
        return question.bind(jdbc.sql(
                        """
                        select i.id as incubator_id, o.number, s.name as startup, o.state, o.ends_on, %s
                        %s left join order_line l on l.order_id = o.id
                        where i.id = any(:chosen) and %s and %s
                        group by i.id, o.id, s.id order by o.ends_on, o.number""".formatted(DayFiguresSql.LINES_OR_NONE, INCUBATOR_ORDERS, PortfolioSql.ENDING, ORDERS)))
                .query(ENDING)
                .list();
    }
}
