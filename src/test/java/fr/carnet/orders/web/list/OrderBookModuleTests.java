package fr.carnet.orders.web.list;

import static fr.carnet.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.ApplicationTest;
import fr.carnet.orders.OrderRowsInDatabase;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.people.signin.Viewers;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Totals are remembered while no order changes, and never longer, whoever changes it. */
@ApplicationTest
class OrderBookModuleTests {

    private static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    OrderBookTotals book;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    TransactionTemplate transaction;

    OrderRowsInDatabase rows;

    @BeforeEach
    void anAgreement() {
        rows = new OrderRowsInDatabase(context);
    }

    @Test
    void askingAgainAddsNothingUp() throws Exception {
        rows.issued(rows.lot(), rows.startup());
        var first = book.of(ALL, Viewers.buyer());

        assertThat(statements(() -> assertThat(book.of(ALL, Viewers.buyer())).isEqualTo(first)))
                .hasSize(1)
                .allMatch(sql -> sql.contains("order_book_tick"));
    }

    @Test
    void eachActOnAnOrderShowsAtOnce() {
        var lot = rows.lot();
        var filter = new OrderFilter(null, null, lot.id().value(), null, null, null);
        var draft = rows.draft(lot, rows.startup());
        assertThat(book.of(filter, Viewers.buyer()).drafted().orders()).isEqualTo(1);

        rows.issue(draft);
        assertThat(book.of(filter, Viewers.buyer()).issued().orders()).isEqualTo(1);
        assertThat(book.of(filter, Viewers.buyer()).drafted().orders()).isZero();

        orders.cancel(draft, rows.version(draft), "Besoin retiré", rows.buyer);
        assertThat(book.of(filter, Viewers.buyer()).cancelled().orders()).isEqualTo(1);
    }

    @Test
    void whatIsNotCommittedIsRememberedForNoOne() {
        var lot = rows.lot();
        var startup = rows.startup();
        var filter = new OrderFilter(null, null, lot.id().value(), null, null, null);

        transaction.executeWithoutResult(status -> {
            rows.draft(lot, startup);
            status.flush();
            assertThat(book.of(filter, Viewers.buyer()).orders()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(book.of(filter, Viewers.buyer()).orders()).isZero();
    }

    @Test
    void eachReachHasItsOwnTotals() {
        var lot = rows.lot();
        var startup = rows.startup();
        rows.issued(lot, startup);
        var filter = new OrderFilter(null, null, lot.id().value(), null, null, null);

        assertThat(book.of(filter, Viewers.buyer()).orders()).isEqualTo(1);
        assertThat(book.of(filter, Viewers.correspondent(Viewers.COMPETITOR)).orders())
                .isZero();
        var coach = book.of(filter, Viewers.coach(Set.of(), Set.of(startup)));
        assertThat(coach.orders()).isEqualTo(1);
        assertThat(coach.issued().amount()).isNull();
        assertThat(book.of(filter, Viewers.productOwner(startup)).issued().amount())
                .isEqualByComparingTo("1000");
    }
}
