package fr.carnet.portfolio;

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

    /** The days of a startup's issued orders, cancelled ones apart, net of releases. */
    public static final String DAYS = """
            left join (select o.startup_id, sum(l.days) as days, sum(l.released_days) as released_days, sum(l.consumed) as consumed
                       from purchase_order o join order_line l on l.order_id = o.id
                       where o.startup_id is not null and o.number is not null and o.state <> 'CANCELLED'
                       group by o.startup_id) d on d.startup_id = s.id
            """;

    public static final String REACH =
            "where s.archived_on is null and " + StartupKind.STARTUPS_SQL + " and " + Reach.STARTUP_SQL;

    private PortfolioSql() {}
}
