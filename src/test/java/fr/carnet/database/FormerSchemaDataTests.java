package fr.carnet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.carnet.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** A database of before the first release is refused as it stands; any other is migrated. */
class FormerSchemaDataTests {

    @TempDir
    Path scripts;

    private final FlywayMigrationStrategy migration = new MigrationConfiguration()
            .migration(new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabaseProperties.class));

    @Test
    void refusesADatabaseOfTheFormerHistoryInTwoLanguagesAndLeavesItAsItIs() throws Exception {
        var database = TestDatabase.createEmpty("former");
        migrateAsBeforeTheFirstRelease(database.url(), database.username(), database.password(), scripts);
        var before = tables(database);

        var refusal = catchThrowableOfType(FormerSchema.class, () -> migration.migrate(flyway(database)));

        assertThat(refusal)
                .hasMessageContaining(
                        "The database of spring.datasource.url was made by a Carnet older than the first release")
                .hasMessageContaining(
                        "La base de données de spring.datasource.url vient d’un Carnet d’avant la première version");
        assertThat(refusal.wayOut())
                .contains("Make an empty database and give its address")
                .contains("Créez une base de données vide et donnez son adresse");
        assertThat(tables(database)).isEqualTo(before).doesNotContain("account");
    }

    @Test
    void migratesAnEmptyDatabaseAndOneThatIsUpToDate() throws Exception {
        var database = TestDatabase.createEmpty("new");
        migration.migrate(flyway(database));
        assertThat(tables(database)).contains("account", "purchase_order", "logged_day");

        assertThatNoException().isThrownBy(() -> migration.migrate(flyway(database)));
    }

    /** A history that begins as every one of before the first release did. */
    static void migrateAsBeforeTheFirstRelease(String url, String user, String password, Path scripts)
            throws IOException {
        Files.writeString(scripts.resolve("V001__audit.sql"), "create table audit_event (id bigint primary key);");
        Files.writeString(scripts.resolve("V110__outbox.sql"), "create table event_publication (id uuid primary key);");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("filesystem:" + scripts)
                .load()
                .migrate();
    }

    private static Flyway flyway(TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .load();
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
