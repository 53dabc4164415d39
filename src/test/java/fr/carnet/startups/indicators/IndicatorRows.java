package fr.carnet.startups.indicators;

import fr.carnet.TestDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicators and values for data tests, written straight into the tables. */
public final class IndicatorRows {

    private final JdbcClient jdbc;

    public IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The main indicator of a startup: its monthly users. */
    public UUID main(UUID startup) {
        return indicator(startup, "Usagers actifs", "usagers", IndicatorAim.RISE, true);
    }

    public UUID indicator(UUID startup, String name, String unit, IndicatorAim aim, boolean main) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into indicator (id, startup_id, kind, name, unit, aim, main, place)
                values (?, ?, 'USAGE', ?, ?, ?, ?, (select count(*) + 1 from indicator where startup_id = ?))""").params(id, startup, name, unit, aim.name(), main, startup).update();
        return id;
    }

    public void value(UUID indicator, LocalDate day, String value) {
        jdbc.sql("""
                insert into indicator_value (indicator_id, day, value, entered_by, entered_at)
                values (?, ?, ?, 'Essai', ?)""")
                .params(indicator, day, new BigDecimal(value), TestDay.time())
                .update();
    }
}
