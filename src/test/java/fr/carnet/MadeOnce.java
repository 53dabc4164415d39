package fr.carnet;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * For what takes long to make and all tests of a class look at: its {@code @BeforeAll} makes it once, each test starts from it,
 * and the class leaves nothing. It is one transaction around the class, with a savepoint before each test.
 */
public final class MadeOnce implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private TransactionStatus transaction;
    private Savepoint made;

    @Override
    public void beforeAll(ExtensionContext test) {
        transaction = bean(test, PlatformTransactionManager.class).getTransaction(new DefaultTransactionDefinition());
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        if (made == null) {
            bean(test, EntityManager.class).flush();
            made = connection(test).setSavepoint();
        }
        bean(test, EntityManager.class).clear();
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        bean(test, EntityManager.class).clear();
        connection(test).rollback(made);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        bean(test, PlatformTransactionManager.class).rollback(transaction);
    }

    private static Connection connection(ExtensionContext test) {
        return DataSourceUtils.getConnection(bean(test, DataSource.class));
    }

    private static <T> T bean(ExtensionContext test, Class<T> type) {
        return SpringExtension.getApplicationContext(test).getBean(type);
    }
}
