package fr.carnet.orders.web.list;

import fr.carnet.people.signin.Viewers;
import fr.carnet.web.ExportToFile;
import fr.carnet.web.ListRequest;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The exports of orders, as the application runs them, and nothing else: for a test that gives them little memory. */
public class ExportProgram {

    public static void main(String[] arguments) throws Exception {
        String url = value("--url=", arguments);
        String user = value("--user=", arguments);
        String password = value("--password=", arguments);
        var directory = Path.of(value("--to=", arguments));
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> new DriverManagerDataSource(url, user, password));
            context.register(Beans.class);
            context.refresh();
            var exports = context.getBean(OrderExportController.class);
            var all = new OrderFilter(null, null, null, null, null, null);
            var list = new ListRequest("/bons-de-commande", Map.of(), 1, "numero");
            for (var format : new String[] {"csv", "xlsx"}) {
                ExportToFile.write(
                        format,
                        directory.resolve("lignes." + format),
                        export -> exports.lines(all, list, export, Viewers.buyer()));
                ExportToFile.write(
                        format,
                        directory.resolve("bons." + format),
                        export -> exports.orders(all, list, export, Viewers.buyer()));
                System.out.println("written " + format);
            }
        }
    }

    private static String value(String name, String[] arguments) {
        for (var argument : arguments) {
            if (argument.startsWith(name)) {
                return argument.substring(name.length());
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Registered by hand: were it a configuration, the application's own scan would find it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({OrderExportController.class, OrderListQueries.class, OrderLineQueries.class, OrderColumns.class})
    static class Beans {

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/orders", "messages/shared", "messages/startups");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }
    }
}
