package fr.carnet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** How migrations are named, and that none changes once it has landed (docs/operations.md). */
class MigrationsTests {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Path FROZEN = Path.of("src/test/resources/frozen-migrations.txt");

    /** Run with {@code -Ddocs.write=true} to freeze the scripts that are new. */
    @Test
    @DisplayName("style.md § 6: never edit a merged file")
    void noScriptChangesOnceItHasLanded() throws IOException {
        var frozen = frozen();
        var present = fingerprints();
        if (Boolean.getBoolean("docs.write")) {
            present.forEach(frozen::putIfAbsent);
            Files.writeString(
                    FROZEN,
                    frozen.entrySet().stream()
                            .map(script -> script.getKey() + " " + script.getValue() + "\n")
                            .collect(joining()));
        }
        assertThat(present).isEqualTo(frozen);
    }

    @Test
    void eachScriptIsNamedAfterTheModuleThatOwnsWhatItChanges() throws IOException {
        var modules = ApplicationModules.of(CarnetApplication.class).stream()
                .map(module -> module.getIdentifier().toString())
                .toList();
        assertThat(scripts()).allSatisfy(script -> {
            var module = Migrations.module(String.valueOf(script.getFileName()));
            assertThat(module.equals("reference") || modules.contains(module))
                    .as(script.toString())
                    .isTrue();
        });
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> frozen() throws IOException {
        var frozen = new TreeMap<String, String>();
        if (Files.exists(FROZEN)) {
            Files.readAllLines(FROZEN).forEach(line -> frozen.put(line.split(" ")[0], line.split(" ")[1]));
        }
        return frozen;
    }

    /** Whatever line ends a checkout gives the scripts, as Flyway's checksums do. */
    private static Map<String, String> fingerprints() throws IOException {
        var fingerprints = new TreeMap<String, String>();
        for (var script : scripts()) {
            var text = String.join("\n", Files.readAllLines(script));
            fingerprints.put(String.valueOf(script.getFileName()), fingerprint(text));
        }
        return fingerprints;
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
