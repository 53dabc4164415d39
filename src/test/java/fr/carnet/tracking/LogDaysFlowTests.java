package fr.carnet.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trip of a day from the week grid to the database is short, and docs/flows/log-days.md tells it as it is. */
class LogDaysFlowTests {

    private static final int MOST_STOPS = 15;

    private static final Path MODULE = Path.of("src/main/java/fr/carnet/tracking");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Pattern STOP = Pattern.compile("(?m)^\\d+\\. `([\\w.]+)`");
    private static final Pattern GUARD = Pattern.compile("`((?:logged_day|person_day|order_line)_\\w+)`");

    private final String flow = read(Path.of("docs/flows/log-days.md"));

    private List<Path> stops() {
        return STOP.matcher(flow)
                .results()
                .map(stop -> stop.group(1))
                .map(name -> name.endsWith(".sql")
                        ? SCRIPTS.resolve(name)
                        : MODULE.resolve(name.replace('.', '/') + ".java"))
                .toList();
    }

    @Test
    @DisplayName("a day is followed from the page to the constraint in at most 15 files")
    void theTripIsShort() {
        assertThat(stops())
                .hasSizeBetween(2, MOST_STOPS)
                .doesNotHaveDuplicates()
                .allSatisfy(stop -> assertThat(stop).exists());
        assertThat(stops().get(0)).hasFileName("WeekController.java");
    }

    @Test
    void eachStopIsNamedByOneBeforeIt() {
        var read = new ArrayList<Path>();
        for (Path stop : stops()) {
            String type = stop.getFileName().toString().replace(".java", "");
            if (!read.isEmpty() && !type.endsWith(".sql")) {
                assertThat(read).as("stops before %s that name it", type).anyMatch(before -> Pattern.compile(
                                "\\b" + type + "\\b")
                        .matcher(read(before))
                        .find());
            }
            read.add(stop);
        }
    }

    @Test
    void theConstraintsAndTriggersAreInTheScripts() {
        String scripts = stops().stream()
                .filter(stop -> stop.toString().endsWith(".sql"))
                .map(LogDaysFlowTests::read)
                .reduce("", String::concat);
        assertThat(GUARD.matcher(flow).results().map(guard -> guard.group(1)))
                .isNotEmpty()
                .allSatisfy(guard -> assertThat(scripts)
                        .containsPattern("(constraint|trigger) " + guard + "\\b|constraint = '" + guard + "'"));
    }

    @Test
    void whatStandsInTheTwoRoomsIsOnTheWayOrNamedBesideIt() throws IOException {
        for (var room : List.of(MODULE.resolve("days"), MODULE.resolve("web/week"))) {
            try (Stream<Path> files = Files.list(room)) {
                assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                                .filter(type -> !type.equals("package-info")))
                        .isNotEmpty()
                        .allSatisfy(type -> assertThat(flow).containsPattern("`(\\w+\\.)*" + type + "[`.]"));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
