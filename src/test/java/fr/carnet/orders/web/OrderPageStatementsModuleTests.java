package fr.carnet.orders.web;

import static fr.carnet.StatementCounter.statements;
import static fr.carnet.teams.WorkSite.TODAY;
import static fr.carnet.teams.WorkSite.workingDay;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import fr.carnet.teams.WorkSite;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** The whole page of an order, with what all modules show on it. */
@ApplicationTest
@Transactional
@DisplayName("style.md § 4: as many statements with 50 rows as with one")
class OrderPageStatementsModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private WorkSite site;
    private UUID company;
    private WorkSite.Order order;

    @BeforeEach
    void anOrderUnderWay() {
        site = new WorkSite(jdbc);
        company = site.company();
        order = site.order(company)
                .from(TODAY.minusYears(2))
                .line("UO-L2.2.2", 1)
                .line("UO-L2.2.1", 1)
                .issue();
    }

    @Test
    void theOrderPageSendsAsManyStatementsForFiftyRowsInEachSectionAsForOne() throws Exception {
        row(1);
        int forBuyer = count(Viewers.buyer());
        int forCompany = count(Viewers.correspondent(company));
        IntStream.rangeClosed(2, 50).forEach(this::row);
        assertThat(count(Viewers.buyer())).isEqualTo(forBuyer);
        assertThat(count(Viewers.correspondent(company))).isEqualTo(forCompany);
    }

    /** One more person, day, estimate, deliverable, step, version, poor execution, statement and e-mail. */
    private void row(int number) {
        var person = site.person(company, "Personne " + number);
        site.present(order, person);
        site.logged(order, order.line(), person, workingDay(number), "0.25");
        run("""
                insert into remaining_estimate (order_line_id, days, consumed, estimated_on, actor, estimated_at)
                select id, 10, 0, current_date, 'Corinne', now() from order_line where order_id = :order""", number);
        run("""
                insert into deliverable (id, version, order_id, title, due_on, state)
                values (gen_random_uuid(), 0, :order, 'Livrable ' || :number, current_date, 'EXPECTED')""", number);
        run("""
                insert into order_change (order_id, state, actor, changed_at, reason)
                values (:order, 'IN_PROGRESS', 'Alice', now(), 'Étape ' || :number)""", number);
        run("""
                insert into poor_execution (id, order_id, kind, happened_on, facts, actor, recorded_at)
                values (gen_random_uuid(), :order, 'HALF_DONE', current_date, 'Fait ' || :number, 'Alice', now())""", number);
        if (number <= 24) {
            run("""
                    insert into monthly_statement (id, version, order_id, month, state, submitted_at)
                    values (gen_random_uuid(), 0, :order, month_of(current_date) - make_interval(months => :number), 'DRAFT', now())""", number);
        }
        run("""
                insert into order_message (id, order_id, kind, version, contractor_id, cause, subject, body_text, body_html, created_at)
                select gen_random_uuid(), id, 'ISSUED', 1, contractor_id, gen_random_uuid(), 'Sujet ' || :number, '', '', now()
                from purchase_order where id = :order""", number);
    }

    private void run(String sql, int number) {
        assertThat(jdbc.sql(sql)
                        .param("order", order.id().value())
                        .param("number", number)
                        .update())
                .isPositive();
    }

    private int count(Viewer viewer) throws Exception {
        var request = MockMvcRequestBuilders.get(
                        "/bons-de-commande/" + order.id().value())
                .with(Viewers.as(viewer));
        return statements(() -> assertThat(
                                mvc.perform(request).andReturn().getResponse().getStatus())
                        .isEqualTo(200))
                .size();
    }
}
