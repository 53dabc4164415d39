package fr.carnet.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDatabase;
import fr.carnet.orders.OrderState;
import fr.carnet.teams.WorkSite;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the first release is carried over to this one, with what people had put in it. */
@DisplayName("style.md § 6: never edit a merged file")
class UpgradeDataTests {

    /** The last migration of the first release. */
    private static final String FIRST_RELEASE = "103";

    private TestDatabase database;
    private JdbcClient jdbc;
    private WorkSite site;

    @BeforeEach
    void theFirstRelease() {
        database = TestDatabase.createEmpty("upgrade");
        migrate(FIRST_RELEASE);
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
        site = new WorkSite(jdbc);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(target)
                .load()
                .migrate();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }

    private Map<String, Object> order(WorkSite.Order order) {
        return jdbc.sql(
                        "select state, number, total_days, released_days, committed_excl_vat from purchase_order where id = ?")
                .param(order.id().value())
                .query()
                .singleRow();
    }

    @Test
    void keepsOrdersAndDaysAndReckonsWhatIsNewFromThem() {
        var company = site.company();
        var alix = site.person(company, "Alix Martin");
        var open = site.order(company).line("UO-L2.2.2", 1).issue();
        var ended = site.order(company)
                .in(OrderState.TERMINATED)
                .line("UO-L2.2.2", 1)
                .issue();
        jdbc.sql("""
                insert into order_change (order_id, state, actor, changed_at, reason)
                values (?, 'TERMINATED', 'Alice', test.now(), 'Deux mauvaises exécutions')""").param(ended.id().value()).update();
        for (var order : List.of(open, ended)) {
            jdbc.sql(
                            "update purchase_order set total_excl_vat = 100, total_vat = 20, total_incl_vat = 120 where id = ?")
                    .param(order.id().value())
                    .update();
            site.present(order, alix);
        }
        site.logged(open, open.line(), alix, WorkSite.workingDay(1), "1");
        site.logged(ended, ended.line(), alix, WorkSite.workingDay(2), "0.5");

        migrate("latest");

        assertThat(sum("select sum(quantity) from logged_day")).isEqualByComparingTo("1.5");
        assertThat(sum("select sum(days) from month_total")).isEqualByComparingTo("1.5");
        assertThat(order(open)).containsEntry("state", "IN_PROGRESS").containsEntry("number", open.number());
        assertThat((BigDecimal) order(ended).get("released_days")).isEqualByComparingTo("59.5");
        assertThat((BigDecimal) order(ended).get("committed_excl_vat")).isEqualByComparingTo("0.83");
        assertThat(sum("select count(*) from framework_agreement")).isEqualByComparingTo("2");
    }
}
