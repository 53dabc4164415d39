package fr.carnet.startups.indicators;

import fr.carnet.people.Reach;
import fr.carnet.startups.StartupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trends of startups' main indicators, as other modules ask for them (domain.md § 6). */
@Service
@Transactional(readOnly = true)
public class IndicatorTrends {

    private static final String MAIN = """
            select g.startup_id, g.name, g.unit, g.aim, g.value, g.day, g.former_value, g.former_day
            from indicator_standing g join startup s on s.id = g.startup_id
            where g.main and g.value is not null and\s""";

    private final JdbcClient jdbc;

    IndicatorTrends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The main indicators of all startups within reach, by startup, those without a value left out: one statement, however many
     * startups there are.
     */
    public Map<StartupId, IndicatorTrend> main(Reach reach) {
        return byStartup(jdbc.sql(MAIN + Reach.STARTUP_SQL).params(reach.params()));
    }

    /** The same for these startups only; those out of reach are left out. */
    public Map<StartupId, IndicatorTrend> main(Collection<StartupId> startups, Reach reach) {
        return byStartup(jdbc.sql(MAIN + "g.startup_id = any(:asked) and " + Reach.STARTUP_SQL)
                .param("asked", startups.stream().map(StartupId::value).toArray(UUID[]::new))
                .params(reach.params()));
    }

    private static Map<StartupId, IndicatorTrend> byStartup(JdbcClient.StatementSpec statement) {
        return statement.query(IndicatorTrends::trend).list().stream()
                .collect(Collectors.toMap(IndicatorTrend::startup, trend -> trend));
    }

    /** A row with the columns of {@code indicator_standing} and a value. */
    public static IndicatorTrend trend(ResultSet row, int index) throws SQLException {
        return new IndicatorTrend(
                new StartupId(row.getObject("startup_id", UUID.class)),
                row.getString("name"),
                row.getString("unit"),
                IndicatorAim.valueOf(row.getString("aim")),
                row.getBigDecimal("value"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("former_value"),
                row.getObject("former_day", LocalDate.class));
    }
}
