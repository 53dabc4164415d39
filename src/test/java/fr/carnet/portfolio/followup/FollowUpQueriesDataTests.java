package fr.carnet.portfolio.followup;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.carnet.DataTest;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.portfolio.followup.FollowUp.EventKind;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import fr.carnet.startups.indicators.IndicatorRows;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class FollowUpQueriesDataTests {

    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private FollowUpQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private OrderTable orders;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoIncubators() {
        startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        first = startups.incubator("premier");
        second = startups.incubator("second");
    }

    @Test
    void costsAsManyStatementsForAThousandStartupsAsForTen() throws Exception {
        many(10, "dix");
        int few = statements(this::read).size();
        many(990, "mille");

        assertThat(statements(this::read)).hasSize(few).hasSize(6);
        assertThat(read().parts().get(0).startups()).hasSize(1000);
    }

    @Test
    void addsUpItsStartupsByPhaseOverAllIncubators() {
        startups.startup("a", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", second, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("c", second, Phase.PASSATION, TODAY.minusMonths(1));
        startups.startup("d", second);
        startups.stops(startups.startup("e", second, Phase.PASSATION, TODAY.minusMonths(3)), TODAY.minusDays(2));
        FollowUp followUp = read();

        assertThat(followUp.phases().values()).containsExactly(0L, 2L, 0L, 1L);
        assertThat(followUp.undecided()).isEqualTo(1);
        assertThat(followUp.parts()).extracting(FollowUp.Part::slug).containsExactly("premier", "second");
        assertThat(followUp.parts().get(1).decisions())
                .extracting(FollowUp.Decision::startup)
                .contains("Startup e");
    }

    @Test
    void tellsWhatHappenedToOrdersAndDeliverablesOfItsStartupsAndOfItself() {
        UUID startup = startups.startup("a", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        UUID order = orders.order("COMPLETED", startup, 1, TODAY.minusMonths(3), TODAY.minusDays(1));
        orders.changed(order, "COMPLETED", TODAY.minusDays(1).atTime(12, 0).atOffset(ZoneOffset.UTC));
        UUID animation = orders.order("IN_PROGRESS", null, 1, TODAY.minusMonths(2), TODAY.plusDays(45));
        orders.covers(animation, first);
        UUID old = orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(7), TODAY.plusDays(46));
        orders.line(old, "60", "1");
        FollowUp.Part part = read().parts().get(0);

        assertThat(part.events())
                .extracting(FollowUp.Event::kind, FollowUp.Event::what, FollowUp.Event::subject)
                .containsExactly(
                        tuple(EventKind.ORDER_COMPLETED, orders.number(order), "Startup a"),
                        tuple(EventKind.ORDER_ISSUED, orders.number(animation), null),
                        tuple(EventKind.ORDER_ISSUED, orders.number(order), "Startup a"));
        assertThat(part.ending()).extracting(FollowUp.EndingOrder::number).containsExactly(orders.number(animation));
    }

    @Test
    void tellsTheMainIndicatorOfAStartup() {
        UUID startup = startups.startup("a", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        var indicators = new IndicatorRows(jdbc);
        indicators.value(indicators.main(startup), TODAY.minusDays(1), "120");

        assertThat(read().parts().get(0).measured())
                .extracting(FollowUp.StartupPart::slug)
                .containsExactly("a");
    }

    @Test
    void tellsOfTheOrdersOfOneCompanyWhereThatIsAskedFor() {
        UUID startup = startups.startup("a", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        orders.line(orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(1), TODAY.plusDays(9)), "60", "10");
        orders.line(orders.order("IN_PROGRESS", startup, 2, TODAY.minusMonths(1), TODAY.plusDays(9)), "40", "10");
        FollowUp of = queries.of(List.of("premier"), TODAY, orders.contractor(2), "Deux", ALL);
        DayFigures days = of.parts().get(0).days();

        assertThat(days.ordered()).isEqualByComparingTo("40");
        assertThat(of.parts().get(0).ending()).hasSize(1);
        assertThat(of.parts().get(0).events()).hasSize(1);
        assertThat(read().parts().get(0).days().ordered()).isEqualByComparingTo("100");
    }

    @Test
    void showsACoachTheirIncubatorsOnly() {
        UUID theirs = startups.startup("a", first, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", second, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        Reach coach = Viewers.coach(Set.of(first), Set.of(theirs)).reach();

        assertThat(queries.of(List.of("premier", "second"), TODAY, null, null, coach)
                        .slugs())
                .containsExactly("premier");
    }

    private void many(int count, String mark) {
        for (int at = 0; at < count; at++) {
            UUID startup = startups.startup(mark + at, first, Phase.CONSTRUCTION, TODAY.minusDays(at % 200));
            orders.line(orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(1), TODAY.plusDays(9)), "60", "1");
        }
    }

    private FollowUp read() {
        return queries.of(List.of("premier", "second"), TODAY, null, null, ALL);
    }
}
