package fr.carnet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what reaches the database, whether Hibernate or {@code JdbcClient} sends it:
 * {@code assertThat(statements(() -> queries.list(reach))).hasSize(2)}. A batch counts once. Only the calling thread is
 * watched, so through {@code MockMvc} a request counts, through a real port it does not.
 */
public final class StatementCounter {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    private StatementCounter() {}

    /** What {@code action} may throw, so that a test needs no try. */
    public interface Action {
        void run() throws Exception;
    }

    /** The statements that {@code action} executes, in order; a failed assertion on their number shows them. */
    public static List<String> statements(Action action) throws Exception {
        var outer = SEEN.get();
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            action.run();
            return seen;
        } finally {
            SEEN.set(outer);
        }
    }

    /** Puts the counter between the application and its pool. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Installed implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? new Counting(pool) : bean;
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                var result = method.invoke(connection, arguments);
                return result instanceof Statement statement
                        ? counting(statement, method.getReturnType(), arguments)
                        : result;
            });
        }

        private static Object counting(Statement statement, Class<?> type, Object[] prepared) {
            return proxy(type.asSubclass(Statement.class), (method, arguments) -> {
                if (method.getName().startsWith("execute") && SEEN.get() != null) {
                    SEEN.get().add(String.valueOf((arguments != null ? arguments : prepared)[0]));
                }
                return method.invoke(statement, arguments);
            });
        }
    }

    private interface Call {
        Object apply(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.apply(method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
