package fr.carnet.orders;

import fr.carnet.DataTest;
import fr.carnet.orders.issuing.Issuing;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each data test of orders stands on; its own {@code @BeforeEach} says which rows it needs. */
@DataTest
public abstract class OrdersDataTestBase {

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected PurchaseOrders orders;

    @Autowired
    protected Issuing issuing;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected EntityManager entities;

    protected OrderRowsInDatabase rows;

    @BeforeEach
    void noRowsYet() {
        rows = new OrderRowsInDatabase(context);
    }
}
