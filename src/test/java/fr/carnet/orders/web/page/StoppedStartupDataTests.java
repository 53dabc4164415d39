package fr.carnet.orders.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.TestDay;
import fr.carnet.orders.OrderId;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
@DisplayName("A stop ends no order (domain.md § 6)")
class StoppedStartupDataTests {

    private static final LocalDate TODAY = TestDay.TODAY;

    @Autowired
    private StoppedOrders sections;

    @Autowired
    private StoppedStartup warning;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private OrderTable orders;
    private UUID startup;

    @BeforeEach
    void startup() {
        startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        startup = startups.startup("a", startups.incubator("essai"), Phase.CONSTRUCTION, TODAY.minusMonths(4));
    }

    @Test
    void offersABuyerToEndEachOrderThatRunsOn() {
        UUID working = order("IN_PROGRESS");
        orders.line(working, "20", "5");
        order("ISSUED");
        order("COMPLETED");
        startups.stops(startup, TODAY.minusDays(2));

        assertThat(running()).extracting(StoppedOrders.Running::id).hasSize(2).contains(working);
        assertThat(running().stream()
                        .filter(order -> order.id().equals(working))
                        .flatMap(order -> order.acts().stream())
                        .map(OrderAction::path))
                .containsExactly("cloture", "resiliation");
        assertThat(running().stream()
                        .filter(order -> !order.id().equals(working))
                        .flatMap(order -> order.acts().stream())
                        .map(OrderAction::path))
                .containsExactly("annulation");
    }

    @Test
    void offersItToNoOneElseNorBeforeTheStop() {
        order("IN_PROGRESS");
        assertThat(sections.of(new StartupId(startup), "a", Viewers.buyer())).isEmpty();

        startups.stops(startup, TODAY);

        assertThat(sections.of(new StartupId(startup), "a", Viewers.buyer())).isPresent();
        assertThat(sections.of(new StartupId(startup), "a", Viewers.coach())).isEmpty();
        assertThat(sections.of(new StartupId(startup), "a", Viewers.correspondent()))
                .isEmpty();
    }

    @Test
    void warnsOnTheOrdersThatRunOnWhoeverReadsThem() {
        OrderId working = new OrderId(order("IN_PROGRESS"));
        OrderId over = new OrderId(order("COMPLETED"));
        assertThat(warning.of(working, Viewers.correspondent())).isEmpty();

        startups.stops(startup, TODAY.minusDays(2));

        assertThat(warning.of(working, Viewers.correspondent()))
                .hasValueSatisfying(content -> assertThat(content.model())
                        .isEqualTo(new StoppedStartup.Model("a", "Startup a", TODAY.minusDays(2), false)));
        assertThat(warning.of(over, Viewers.correspondent())).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<StoppedOrders.Running> running() {
        return (List<StoppedOrders.Running>) sections.of(new StartupId(startup), "a", Viewers.buyer())
                .orElseThrow()
                .model();
    }

    private UUID order(String state) {
        return orders.order(state, startup, 1, TODAY.minusMonths(1), TODAY.plusMonths(1));
    }
}
