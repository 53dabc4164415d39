package fr.carnet.portfolio.web.board;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.StartupRows;
import fr.carnet.web.ListRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataTest
class PortfolioQueriesDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Reach ALL = Viewers.buyer().reach();

    @Autowired
    private PortfolioQueries queries;

    @Autowired
    private Incubators incubators;

    @Autowired
    private JdbcClient jdbc;

    private StartupRows startups;
    private OrderTable orders;
    private UUID incubator;

    @BeforeEach
    void incubator() {
        startups = new StartupRows(jdbc);
        orders = new OrderTable(jdbc);
        incubator = startups.incubator("essai");
    }

    @Test
    void addsUpTheDaysOfIssuedOrders() {
        UUID startup = startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        orders.line(order("IN_PROGRESS", startup), "60", "12.25");
        orders.line(order("COMPLETED", startup), "20", "20");
        orders.line(order("CANCELLED", startup), "500", "0");
        orders.line(orders.draft(startup, null), "500", "0");

        PortfolioRow row = rows(nothing(), ALL).get(0);

        assertThat(row.days().ordered()).isEqualByComparingTo("80");
        assertThat(row.days().consumed()).isEqualByComparingTo("32.25");
        assertThat(row.days().balance()).isEqualByComparingTo("47.75");
        assertThat(queries.totals(nothing(), TODAY, ALL).days().balance()).isEqualByComparingTo("47.75");
    }

    @Test
    void showsAStartupWithoutAnyOrderAtZero() {
        startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));

        assertThat(rows(nothing(), ALL).get(0).days().ordered()).isZero();
    }

    @Test
    void leavesOutStoppedStartupsUnlessTheyAreAskedFor() {
        startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(2));
        startups.stops(startups.startup("b", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(2)), TODAY.minusDays(3));

        assertThat(slugs(nothing(), ALL)).containsExactly("a");
        assertThat(slugs(ofPhase("arretee"), ALL)).containsExactly("b");
    }

    @Test
    @DisplayName("A committee never recorded shows apart from one overdue (domain.md § 6)")
    void tellsTheUndecidedFromTheLate() {
        startups.startup("jamais", incubator);
        startups.startup(
                "tard", incubator, Phase.PASSATION, TODAY.minusMonths(2).minusDays(1));
        startups.startup("a-temps", incubator, Phase.PASSATION, TODAY.minusMonths(2));

        assertThat(slugs(ofAlert("sans-decision"), ALL)).containsExactly("jamais");
        assertThat(slugs(ofAlert("depassement"), ALL)).containsExactly("tard");
        assertThat(slugs(ofAlert("toutes"), ALL)).containsExactlyInAnyOrder("jamais", "tard");
        assertThat(slugs(ofPhase("sans-decision"), ALL)).containsExactly("jamais");
    }

    @Test
    @DisplayName("The six-month rule (A-2018 § 1.3)")
    void asksForNoDecisionOnceUsersAreSatisfied() {
        UUID satisfied = startups.startup("satisfied", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        startups.stays(satisfied, GateOutcome.SATISFIED, Phase.CONSTRUCTION, TODAY.minusMonths(2));
        UUID stays = startups.startup("stays", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        startups.postpones(stays, TODAY.minusMonths(1), TODAY.plusDays(90));
        startups.stays(stays, GateOutcome.STAY, Phase.CONSTRUCTION, TODAY.minusDays(3));

        assertThat(slugs(ofAlert("six-mois"), ALL)).containsExactly("stays");
        PortfolioRow row = rows(nothing(), ALL).get(0);
        assertThat(row.satisfied()).isTrue();
        assertThat(row.sixMonths()).isNull();
    }

    @Test
    @DisplayName("The six-month rule (A-2018 § 1.3)")
    void asksForTheDecisionAsTheRuleDoes() {
        UUID asked = startups.startup("asked", incubator, Phase.INVESTIGATION, LocalDate.of(2026, 6, 23));
        startups.enters(asked, Phase.CONSTRUCTION, TODAY.minusMonths(3));
        startups.startup("later", incubator, Phase.INVESTIGATION, LocalDate.of(2026, 6, 24));
        UUID postponed = startups.startup("postponed", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        startups.postpones(postponed, TODAY.minusMonths(1), TODAY.plusDays(31));
        UUID over = startups.startup("over", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(7));
        startups.enters(over, Phase.CONSOLIDATION, TODAY.minusMonths(1));

        assertThat(slugs(ofAlert("six-mois"), ALL)).containsExactly("asked");
    }

    @Test
    void reckonsAlertsInSqlExactlyAsOnTheRecord() {
        for (Phase phase : Phase.values()) {
            for (int days = 20; days <= 240; days++) {
                startups.startup(phase.name() + days, incubator, phase, TODAY.minusDays(days));
            }
        }

        List<PortfolioRow> all = all(nothing());

        assertThat(all(ofAlert("depassement")))
                .containsExactlyElementsOf(
                        all.stream().filter(PortfolioRow::late).toList());
        assertThat(all(ofAlert("six-mois")))
                .containsExactlyElementsOf(
                        all.stream().filter(PortfolioRow::asksForDecision).toList());
    }

    @Test
    void countsByPhaseOverTheChosenIncubator() {
        startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(9));
        startups.startup("c", startups.incubator("autre"), Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.stops(startups.startup("d", incubator, Phase.INVESTIGATION, TODAY.minusMonths(3)), TODAY.minusDays(1));
        PortfolioFilter chosen = new PortfolioFilter(null, "essai", null, null, null);

        assertThat(queries.figures(nothing(), TODAY, ALL).construction()).isEqualTo(3);
        PortfolioFigures figures = queries.figures(chosen, TODAY, ALL);
        assertThat(figures.construction()).isEqualTo(2);
        assertThat(figures.late()).isEqualTo(1);
        assertThat(figures.stopped()).isEqualTo(1);
        assertThat(figures.stoppedThisYear()).isEqualTo(1);
    }

    @Test
    void showsACoachTheirIncubatorsOnly() {
        UUID theirs = startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", startups.incubator("autre"), Phase.CONSTRUCTION, TODAY.minusMonths(1));
        Reach coach = Viewers.coach(Set.of(incubator), Set.of(theirs)).reach();

        assertThat(slugs(nothing(), coach)).containsExactly("a");
        assertThat(queries.figures(nothing(), TODAY, coach).construction()).isEqualTo(1);
        assertThat(incubators.choices(coach)).extracting("value").containsExactly("essai");
        assertThat(slugs(nothing(), Viewers.coach().reach())).isEmpty();
    }

    @Test
    void costsAsManyStatementsForFiftyStartupsAsForOne() throws Exception {
        startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        int one = statements(this::everything).size();
        for (int i = 0; i < 50; i++) {
            UUID startup = startups.startup("s" + i, incubator, Phase.INVESTIGATION, TODAY.minusMonths(1));
            orders.line(order("IN_PROGRESS", startup), "60", "1");
        }

        assertThat(statements(this::everything)).hasSize(one).hasSize(4);
    }

    @Test
    void exportsExactlyWhatIsFiltered() {
        startups.startup("a", incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        startups.startup("b", incubator, Phase.PASSATION, TODAY.minusMonths(1));

        assertThat(all(ofPhase("PASSATION"))).extracting(PortfolioRow::slug).containsExactly("b");
    }

    private void everything() {
        long total = queries.totals(nothing(), TODAY, ALL).startups();
        queries.page(nothing(), request(), TODAY, ALL, total);
        queries.figures(nothing(), TODAY, ALL);
        incubators.choices(ALL);
    }

    private UUID order(String state, UUID startup) {
        return orders.order(state, startup, 1, TODAY.minusMonths(1), TODAY.plusMonths(1));
    }

    private List<String> slugs(PortfolioFilter filter, Reach reach) {
        return rows(filter, reach).stream().map(PortfolioRow::slug).toList();
    }

    private List<PortfolioRow> rows(PortfolioFilter filter, Reach reach) {
        long total = queries.totals(filter, TODAY, reach).startups();
        return queries.page(filter, request(), TODAY, reach, total).rows();
    }

    private List<PortfolioRow> all(PortfolioFilter filter) {
        List<PortfolioRow> all = new ArrayList<>();
        queries.each(filter, request(), TODAY, ALL, all::add);
        return all;
    }

    private static ListRequest request() {
        return new ListRequest("/portefeuille", Map.of(), 1, "");
    }

    private static PortfolioFilter nothing() {
        return new PortfolioFilter(null, null, null, null, null);
    }

    private static PortfolioFilter ofPhase(String phase) {
        return new PortfolioFilter(null, null, phase, null, null);
    }

    private static PortfolioFilter ofAlert(String alert) {
        return new PortfolioFilter(null, null, null, alert, null);
    }
}
