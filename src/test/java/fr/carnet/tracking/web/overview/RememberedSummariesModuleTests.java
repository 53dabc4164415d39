package fr.carnet.tracking.web.overview;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.Reach;
import fr.carnet.people.signin.Viewers;
import fr.carnet.shared.DayFigures;
import fr.carnet.teams.WorkSite;
import fr.carnet.web.ListRequest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums of days that are remembered are those that would be added up anew: committed rows, as several instances see them. */
@ApplicationTest
class RememberedSummariesModuleTests {

    @Autowired
    RememberedSummaries book;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private UUID startup;
    private WorkSite.Order order;
    private Reach reach;

    @BeforeEach
    void aDayOfWork() {
        site = new WorkSite(jdbc);
        company = site.company();
        startup = site.startup("Startup " + company);
        order = site.order(company).forStartup(startup).line("UO-L2.2.2", 1).issue();
        var alix = site.person(company, "Alix");
        site.present(order, alix);
        site.logged(order, order.line(), alix, workingDay(1), "0.5");
        reach = Viewers.correspondent(company).reach();
    }

    private SummaryRow row() {
        var filter = new SummaryFilter("startup", null, null, null, null, null, null);
        var list = new ListRequest("/suivi/synthese", Map.of(), 1, "");
        return book.page(filter, filter.months(TODAY), list, reach)
                .page()
                .rows()
                .get(0);
    }

    @Test
    void askingAgainAddsNothingUp() throws Exception {
        row();
        assertThat(statements(this::row)).hasSize(1).allMatch(sql -> sql.contains("day_book_tick"));
    }

    @Test
    void eachChangeShowsAtOnce() {
        assertThat(row().figure(DayFigures::consumed)).isEqualByComparingTo("0.5");
        run(
                "update logged_day set quantity = 0.75 where order_id = ?",
                order.id().value());
        assertThat(row().figure(DayFigures::consumed)).isEqualByComparingTo("0.75");
        run(
                "insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)"
                        + " values (?, 12, 0, test.today(), 'Corinne', test.now())",
                order.line().value());
        assertThat(row().figure(DayFigures::toDo)).isEqualByComparingTo("12");
        run(
                "update purchase_order set state = 'COMPLETED' where id = ?",
                order.id().value());
        assertThat(row().figure(DayFigures::toDo)).isEqualByComparingTo(BigDecimal.ZERO);
        run("update startup set name = 'Rebaptisée' where id = ?", startup);
        assertThat(row().label()).isEqualTo("Rebaptisée");
        run("delete from logged_day where order_id = ?", order.id().value());
        assertThat(row().figure(DayFigures::consumed)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void eachReachHasItsOwn() {
        assertThat(row().label()).isEqualTo("Startup " + company);
        var filter = new SummaryFilter("startup", null, null, null, null, null, null);
        var list = new ListRequest("/suivi/synthese", Map.of(), 1, "");
        assertThat(book.page(
                                filter,
                                filter.months(TODAY),
                                list,
                                Viewers.correspondent(site.company()).reach())
                        .page()
                        .rows())
                .isEmpty();
    }

    private void run(String sql, UUID id) {
        assertThat(jdbc.sql(sql).param(id).update()).isPositive();
    }
}
