package fr.carnet.portfolio;

import fr.carnet.orders.DayFiguresSql;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.shared.Phase;
import fr.carnet.startups.SixMonths;
import fr.carnet.startups.StartupKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The startups with their phase and alerts on a day, as the portfolio, its figures and the home page all read them. */
public final class PortfolioSql {

    /** The longest nominal duration of {@code p.phase} in months. */
    private static final String NOMINAL_MONTHS = Arrays.stream(Phase.values())
            .map(phase -> "when '%s' then %d".formatted(phase, phase.nominalMaxMonths()))
            .collect(Collectors.joining(" ", "case p.phase ", " end"));

    /** The last day within the nominal duration of the phase, as {@code PhaseClock} reckons it. */
    public static final String NOMINAL_END = "(p.since + make_interval(months => " + NOMINAL_MONTHS + "))::date";

    /** The day by which to decide, as {@code SixMonths} reckons it. */
    public static final String DECIDE_BY =
            "greatest((g.entered + make_interval(months => " + SixMonths.MONTHS + "))::date, g.postponed_to)";

    public static final String LATE = "(p.phase is not null and cast(:on as date) > " + NOMINAL_END + ")";

    /** The condition that the six months count: users found satisfied end them. */
    public static final String ON_TRIAL = "(p.phase in ('INVESTIGATION', 'CONSTRUCTION') and g.satisfied_on is null)";

    public static final String ASKS_FOR_DECISION =
            "(" + ON_TRIAL + " and " + DECIDE_BY + " - cast(:on as date) <= " + SixMonths.NOTICE_DAYS + ")";

    public static final String UNDECIDED = "(p.startup_id is null)";

    public static final String STANDING = """
            from startup s
            join incubator i on i.id = s.incubator_id
            left join startup_phase_on(:on) p on p.startup_id = s.id
            left join startup_trial_on(:on) g on g.startup_id = s.id
            """;

    /** From how many days before its end the portfolio shows that an order ends (assumed). */
    public static final int ENDING_DAYS = 45;

    /** Whether open order {@code o} has ended by its period, or ends soon. */
    public static final String ENDING =
            "(o.state in " + OrderState.OPEN_SQL + " and o.ends_on <= cast(:on as date) + " + ENDING_DAYS + ")";

    /**
     * The days {@code d} of a startup's issued orders, cancelled ones apart, as {@code DayFigures} tells them, and those of these
     * orders that end soon.
     */
    public static final String DAYS = daysOf("true");

    /** Whether a committee should have decided: the phase lasts too long, or the six months are over. */
    public static final String COMMITTEE_OVERDUE =
            "(" + LATE + " or (" + ON_TRIAL + " and " + DECIDE_BY + " < cast(:on as date)))";

    /** Whether a committee is to decide soon, and is not late. */
    public static final String COMMITTEE_DUE = "(not coalesce(" + COMMITTEE_OVERDUE + ", false) and ("
            + ASKS_FOR_DECISION + " or (p.phase is not null and " + NOMINAL_END + " - cast(:on as date) <= "
            + SixMonths.NOTICE_DAYS + ")))";

    /** What {@code d} of several startups come to; what nobody estimated counts for its balance, as in {@code DayFigures}. */
    public static final String SUM_OF_DAYS =
            "coalesce(sum(d.days), 0) as days, coalesce(sum(d.released_days), 0) as released_days,"
                    + " coalesce(sum(d.consumed), 0) as consumed, case when count(d.remaining) > 0 then sum("
                    + DayFiguresSql.toDoOf("d.") + ") end as remaining";

    public static final String REACH =
            "where s.archived_on is null and " + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL;

    private PortfolioSql() {}

    /**
     * {@link #DAYS}, of some orders only.
     *
     * @param orders a condition on {@code purchase_order o}
     */
    public static String daysOf(String orders) {
        return """
            left join (select o.startup_id, %s, count(distinct o.id) filter (where %s) as ending, min(o.ends_on) filter (where %s) as next_end
                       from purchase_order o join order_line l on l.order_id = o.id
                       where o.startup_id is not null and o.number is not null and o.state <> 'CANCELLED' and %s
                       group by o.startup_id) d on d.startup_id = s.id
            """.formatted(DayFiguresSql.LINES, ENDING, ENDING, orders);
    }
}
