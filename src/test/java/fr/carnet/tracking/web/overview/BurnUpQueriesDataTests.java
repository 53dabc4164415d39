package fr.carnet.tracking.web.overview;

import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderState;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.startups.StartupId;
import fr.carnet.teams.PersonId;
import fr.carnet.teams.WorkSite;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("domain.md § 4: the estimated end is that of the open orders at their own recent pace")
class BurnUpQueriesDataTests {

    @Autowired
    BurnUpQueries charts;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private WorkSite.Order open;
    private PersonId alix;

    @BeforeEach
    void anOpenOrderUnderWay() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        alix = site.person(company, "Alix Martin");
        open = order(OrderState.IN_PROGRESS);
        for (int ago = 1; ago <= 10; ago++) {
            log(open, ago);
        }
    }

    private WorkSite.Order order(OrderState state) {
        var order = site.order(company)
                .forStartup(startup)
                .in(state)
                .line("UO-L2.2.2", 1)
                .issue();
        site.present(order, alix);
        return order;
    }

    private void log(WorkSite.Order order, int ago) {
        site.logged(order, order.line(), alix, workingDay(ago), "1");
    }

    private LocalDate endOfTheOrder() {
        var end = charts.of(open.id()).orElseThrow().end();
        assertThat(end).as("the order has an end to compare with").isNotNull();
        return end;
    }

    private BurnUp ofTheStartup() {
        return charts.of(new StartupId(startup), reach()).orElseThrow();
    }

    private Reach reach() {
        return Viewers.correspondent(company).reach();
    }

    @Test
    void aStartupWithOneOpenOrderEndsWithIt() {
        assertThat(ofTheStartup().end()).isEqualTo(endOfTheOrder());
    }

    @Test
    void closedOrdersGiveNeitherWhatIsLeftNorPace() {
        var closed = order(OrderState.COMPLETED);
        log(closed, 11);
        log(closed, 12);
        assertThat(ofTheStartup().end()).isEqualTo(endOfTheOrder());
        assertThat(ofTheStartup().consumedNow()).isEqualByComparingTo("12");
    }

    @Test
    void whatWasDoneBeforeTheLastFourWeeksIsNoPace() {
        var before = endOfTheOrder();
        var left = ofTheStartup().remaining();
        log(open, 30);
        log(open, 31);
        assertThat(ofTheStartup().remaining()).isLessThan(left);
        assertThat(ofTheStartup().end()).isEqualTo(endOfTheOrder()).isBefore(before);
    }

    @Test
    void theLevelIsKeptUntilTheEveOfTheOrderThatHasDays() {
        var other = site.startup("Autre " + company);
        work(other, LocalDate.of(2025, 6, 27), LocalDate.of(2025, 6, 30));
        work(other, LocalDate.of(2025, 9, 18), LocalDate.of(2025, 9, 19));
        assertThat(charts.of(new StartupId(other), reach()).orElseThrow().consumed())
                .extracting(mark -> mark.on() + " " + mark.days().intValue())
                .containsExactly(
                        "2025-06-27 0", "2025-06-30 1", "2025-07-31 1", "2025-08-31 1", "2025-09-17 1", "2025-09-30 2");
    }

    private void work(UUID forStartup, LocalDate from, LocalDate day) {
        var order = site.order(company)
                .forStartup(forStartup)
                .from(from)
                .line("UO-L2.2.2", 1)
                .issue();
        site.present(order, alix);
        site.logged(order, order.line(), alix, day, "1");
    }
}
