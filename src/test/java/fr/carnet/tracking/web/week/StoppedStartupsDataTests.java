package fr.carnet.tracking.web.week;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("Whoever logs on the orders of a stopped startup is warned (domain.md § 6)")
class StoppedStartupsDataTests {

    private static final LocalDate TODAY = TestDay.TODAY;

    @Autowired
    private WeekQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesTheCompanysOrdersThatTakeDays() {
        StartupRows startups = new StartupRows(jdbc);
        OrderTable orders = new OrderTable(jdbc);
        UUID startup = startups.startup("a", startups.incubator("essai"), Phase.CONSTRUCTION, TODAY.minusMonths(4));
        UUID working = orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(1), TODAY.plusMonths(1));
        orders.order("COMPLETED", startup, 1, TODAY.minusMonths(2), TODAY.plusMonths(1));
        assertThat(queries.stopped(orders.contractor(1), TODAY)).isEmpty();

        startups.stops(startup, TODAY.minusDays(2));

        assertThat(queries.stopped(orders.contractor(1), TODAY))
                .containsExactly(new WeekQueries.StoppedStartup(
                        working, orders.number(working), "Startup a", TODAY.minusDays(2)));
        assertThat(queries.stopped(orders.contractor(1), TODAY.minusDays(3))).isEmpty();
        assertThat(queries.stopped(orders.contractor(2), TODAY)).isEmpty();
    }
}
