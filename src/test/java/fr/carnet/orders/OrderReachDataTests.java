package fr.carnet.orders;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.DataTest;
import fr.carnet.orders.OrderRowsInDatabase.TestLot;
import fr.carnet.orders.order.PurchaseOrder;
import fr.carnet.people.Reach;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL filter and its JPQL twin show the same orders, to each role, on one data set. */
@DataTest
class OrderReachDataTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    EntityManager entities;

    UUID incubator;
    UUID otherIncubator;
    UUID startup;
    UUID otherStartup;
    TestLot lot;
    TestLot otherLot;
    OrderId draft;
    OrderId cancelledDraft;
    OrderId own;
    OrderId other;
    OrderId coaching;

    @BeforeEach
    void ordersOfTwoCompaniesForTwoIncubators() {
        var rows = new OrderRowsInDatabase(context);
        incubator = rows.incubator();
        otherIncubator = rows.incubator();
        startup = rows.startup(incubator);
        otherStartup = rows.startup(otherIncubator);
        lot = rows.lot();
        otherLot = rows.lot();
        draft = rows.draft(lot, startup);
        cancelledDraft = rows.draft(lot, startup);
        orders.cancel(cancelledDraft, rows.version(cancelledDraft), "", rows.buyer);
        own = rows.issued(lot, startup);
        other = rows.issued(otherLot, otherStartup);
        entities.flush();
        coaching = rows.forIncubators(otherLot, otherStartup, incubator, otherIncubator);
        entities.flush();
        entities.clear();
    }

    @Test
    void aBuyerSeesAllAndTheDrafts() {
        assertThat(seen(Viewers.buyer())).containsExactlyInAnyOrder(draft, cancelledDraft, own, other, coaching);
    }

    @Test
    void aCorrespondentSeesTheIssuedOrdersOfTheCompany() {
        assertThat(seen(Viewers.correspondent(lot.contractors()[0]))).containsExactly(own);
        assertThat(seen(Viewers.correspondent(otherLot.contractors()[0]))).containsExactlyInAnyOrder(other, coaching);
    }

    @Test
    void aProductOwnerSeesTheIssuedOrdersOfTheirStartups() {
        assertThat(seen(Viewers.productOwner(startup))).containsExactly(own);
        assertThat(seen(Viewers.productOwner(startup, otherStartup))).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void aCoachSeesTheOrdersOfTheirStartupsAndOfTheirIncubators() {
        assertThat(seen(Viewers.coach(Set.of(incubator), Set.of(startup)))).containsExactlyInAnyOrder(own, coaching);
        assertThat(seen(Viewers.coach(Set.of(otherIncubator), Set.of(otherStartup))))
                .containsExactlyInAnyOrder(other, coaching);
    }

    @Test
    void whoReachesNothingSeesNothing() {
        for (var viewer : List.of(
                Viewers.productOwner(),
                Viewers.coach(),
                Viewers.correspondent(UUID.randomUUID()),
                Viewers.administrator())) {
            assertThat(seen(viewer)).as(viewer.role().name()).isEmpty();
        }
    }

    /** What both filters show, which must be the same. */
    private List<OrderId> seen(Viewer viewer) {
        var made = List.of(draft, cancelledDraft, own, other, coaching);
        var bySql = jdbc
                .sql("select o.id from purchase_order o where o.id = any(:made) and " + Reach.ORDER_SQL)
                .param("made", made.stream().map(OrderId::value).toArray(UUID[]::new))
                .params(viewer.reach().params())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrderId::new)
                .toList();
        var byJpql = made.stream()
                .flatMap(id -> orders.find(id, viewer.reach()).map(PurchaseOrder::id).stream())
                .toList();
        assertThat(byJpql).containsExactlyInAnyOrderElementsOf(bySql);
        return Stream.concat(bySql.stream(), byJpql.stream()).distinct().toList();
    }
}
