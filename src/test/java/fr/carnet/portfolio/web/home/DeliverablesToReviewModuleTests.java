package fr.carnet.portfolio.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.PageTestBase;
import fr.carnet.TestDay;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.portfolio.OrderTable;
import fr.carnet.shared.Phase;
import fr.carnet.startups.StartupRows;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Its rows are rolled back, since it changes an agreement: the pages are read in the transaction of the test. */
@ApplicationTest
@Transactional
@DisplayName("domain.md § 5: what waits for a review is the same on the home page, in its figure and in the list")
class DeliverablesToReviewModuleTests extends PageTestBase {

    private static final LocalDate TODAY = TestDay.TODAY;

    @Autowired
    private JdbcClient jdbc;

    private Viewer reviewer;

    @BeforeEach
    void deliverablesOfAStartup() {
        var startups = new StartupRows(jdbc);
        var orders = new OrderTable(jdbc);
        UUID incubator = startups.incubator("essai-" + UUID.randomUUID());
        UUID startup = startups.startup("a-" + UUID.randomUUID(), incubator, Phase.CONSTRUCTION, TODAY.minusMonths(1));
        reviewer = Viewers.productOwner(startup);
        UUID order = orders.order("IN_PROGRESS", startup, 1, TODAY.minusMonths(2), TODAY.plusMonths(3));
        orders.deliverable(order, "En retard", "DEPOSITED", TODAY.minusDays(40), TODAY.minusDays(1));
        orders.deliverable(order, "Dernier jour", "DEPOSITED", TODAY.minusDays(30), TODAY);
        orders.deliverable(order, "Attendu", "EXPECTED", TODAY.plusDays(1), null);
        orders.deliverable(order, "Admis", "ACCEPTED", TODAY.minusDays(30), null);
        UUID completed = orders.order("COMPLETED", startup, 1, TODAY.minusMonths(2), TODAY.minusDays(3));
        orders.deliverable(completed, "Laissé à la fin", "DEPOSITED", TODAY.minusDays(9), TODAY.plusDays(20));
        UUID cancelled = orders.order("CANCELLED", startup, 1, TODAY.minusMonths(2), TODAY.plusMonths(3));
        orders.deliverable(cancelled, "Abandonné", "RELEASED", TODAY.minusDays(9), null);
    }

    @Test
    void whatIsLateStillWaitsAndACancelledOrderAsksNothing() {
        assertWaiting("En retard", "Dernier jour", "Laissé à la fin");
    }

    @Test
    void whatSilenceAcceptedWaitsNoMore() {
        jdbc.sql("update framework_agreement set tacit_acceptance = true where number_prefix = 'BC-2018'")
                .update();

        assertWaiting("Dernier jour", "Laissé à la fin");
    }

    private void assertWaiting(String... titles) {
        var home = page(reviewer, "/");
        assertThat(home.select(".carnet-todo").eachText())
                .hasSize(titles.length)
                .allMatch(todo -> todo.startsWith("Examiner le livrable"));
        for (String title : titles) {
            assertThat(home.select(".carnet-todo").text()).contains("« " + title + " »");
        }
        assertThat(home.select(".carnet-figures li").eachText())
                .filteredOn(figure -> figure.contains("Livrables à examiner"))
                .singleElement()
                .asString()
                .startsWith(titles.length + " ");
        assertThat(page(reviewer, "/livrables?etat=DEPOSITED")
                        .select("#livrables tbody tr td:first-child a")
                        .eachText())
                .containsExactlyInAnyOrder(titles);
    }
}
