package fr.carnet.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;

/** The embedded server for tests: the same as production's, but its data is thrown away, so it does not wait for the disk. */
public record EmbeddedTestServer(String url, String superuser, String password) {

    private static final Path HOME = Path.of("target", "test-database").toAbsolutePath();

    static final Path BINARIES = HOME.resolve("binaries");

    /** Stopped after the last application context; a server left by a killed run is stopped by the next. */
    public static EmbeddedTestServer start() {
        var postgres = onFirstFreeDirectory();
        SpringApplication.getShutdownHandlers().add(() -> close(postgres));
        return new EmbeddedTestServer(
                postgres.getJdbcUrl().replaceFirst("/carnet$", "/"), "postgres", postgres.getPassword());
    }

    /** Several test runs of one work tree at once have a directory each. */
    private static EmbeddedPostgres onFirstFreeDirectory() {
        for (var number = 1; ; number++) {
            try {
                return EmbeddedPostgres.start(
                        HOME.resolve("server-" + number), BINARIES, Duration.ofMinutes(2), ServerSettings.THROWAWAY);
            } catch (DataDirectoryInUse taken) {
                if (number == 8) {
                    throw taken;
                }
            }
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
