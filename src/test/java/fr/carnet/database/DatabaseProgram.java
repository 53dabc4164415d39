package fr.carnet.database;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carnet with nothing but its database, for tests that kill it: it writes numbers and says each one that is committed. */
@Import(EmbeddedDatabaseConfiguration.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class DatabaseProgram {

    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(DatabaseProgram.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.keep-alive=true")
                .run(arguments);
        System.out.println("ready");
        if (context.getEnvironment().getProperty("write", Boolean.class, false)) {
            write(context.getBean(JdbcClient.class));
        }
    }

    private static void write(JdbcClient jdbc) {
        jdbc.sql("create table if not exists written (number bigint primary key)")
                .update();
        var next = jdbc.sql("select coalesce(max(number), 0) + 1 from written")
                .query(Long.class)
                .single();
        for (var number = next; ; number++) {
            jdbc.sql("insert into written values (?)").param(number).update();
            System.out.println("committed " + number);
        }
    }
}
