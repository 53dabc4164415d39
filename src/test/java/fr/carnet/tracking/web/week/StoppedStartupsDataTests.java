package fr.carnet.tracking.web.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import fr.carnet.tracking.Week;
import fr.carnet.tracking.web.week.WeekData.Line;
import java.time.LocalDate;
import java.util.List;
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
        orders.line(working, "20", "0");
        assertThat(stopped(orders.contractor(1))).isEmpty();

        startups.stops(startup, TODAY.minusDays(2));

        assertThat(stopped(orders.contractor(1)))
                .extracting(Line::orderId, Line::number, Line::startup, Line::stoppedOn)
                .containsExactly(tuple(working, orders.number(working), "Startup a", TODAY.minusDays(2)));
        assertThat(stopped(orders.contractor(2))).isEmpty();
    }

    @Test
    void doesNotWarnOfAStopThatIsToCome() {
        StartupRows startups = new StartupRows(jdbc);
        OrderTable orders = new OrderTable(jdbc);
        UUID startup = startups.startup("b", startups.incubator("essai-b"), Phase.CONSTRUCTION, TODAY.minusMonths(4));
        orders.line(orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(1), TODAY.plusMonths(1)), "20", "0");
        startups.stops(startup, TODAY.plusDays(2));

        assertThat(stopped(orders.contractor(1))).isEmpty();
    }

    private List<Line> stopped(UUID company) {
        return queries.week(company, Week.of(TODAY)).stopped();
    }
}
