package fr.carnet.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the database at each start, unless the migrations of before the first release made it. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    /** The first script of every history of before the first release; no script has had that name since. */
    private static final String FORMER_FIRST_SCRIPT = "V001__audit.sql";

    @Bean
    FlywayMigrationStrategy migration(ObjectProvider<EmbeddedDatabaseProperties> embedded) {
        return flyway -> {
            if (isFormer(flyway)) {
                closePool(flyway);
                throw new FormerSchema(where(embedded.getIfAvailable()));
            }
            flyway.migrate();
        };
    }

    private static FormerSchema.Where where(@Nullable EmbeddedDatabaseProperties embedded) {
        return embedded == null
                ? FormerSchema.Where.configured()
                : FormerSchema.Where.embeddedIn(
                        embedded.data().toAbsolutePath().normalize().toString());
    }

    /** Closed at once: Tomcat, which stops before the pool does, would warn of its threads with a page of stack trace. */
    private static void closePool(Flyway flyway) {
        if (flyway.getConfiguration().getDataSource() instanceof Closeable pool) {
            try {
                pool.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static boolean isFormer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .anyMatch(migration -> FORMER_FIRST_SCRIPT.equals(migration.getScript()));
    }
}
