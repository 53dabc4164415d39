package fr.carnet.orders;

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

/** The trip of an order from the button to the constraints is short, and docs/flows/issue-an-order.md tells it as it is. */
class IssueAnOrderFlowTests {

    private static final int MOST_STOPS = 20;

    private static final Path MODULE = Path.of("src/main/java/fr/carnet/orders");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final Pattern STOP = Pattern.compile("(?m)^\\d+\\. `([\\w./]+)`");
    private static final Pattern GUARD = Pattern.compile("`((?:purchase_order|order|price)_\\w+)`");

    private final String flow = read(Path.of("docs/flows/issue-an-order.md"));

    private List<Path> stops() {
        return STOP.matcher(flow)
                .results()
                .map(stop -> stop.group(1))
                .map(IssueAnOrderFlowTests::file)
                .toList();
    }

    private static Path file(String name) {
        if (name.endsWith(".sql")) {
            return SCRIPTS.resolve(name);
        }
        return name.endsWith(".html") ? TEMPLATES.resolve(name) : MODULE.resolve(name.replace('.', '/') + ".java");
    }

    @Test
    @DisplayName("an order is followed from the button to the constraints in at most 20 files")
    void theTripIsShort() {
        assertThat(stops())
                .hasSizeBetween(2, MOST_STOPS)
                .doesNotHaveDuplicates()
                .allSatisfy(stop -> assertThat(stop).exists());
        assertThat(stops().get(0)).hasFileName("IssueController.java");
    }

    @Test
    void eachStopIsNamedByOneBeforeIt() {
        var read = new ArrayList<Path>();
        for (Path stop : stops()) {
            String type = stop.getFileName().toString().replaceAll("\\.(java|html)$", "");
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
    void theConstraintsTriggersAndTablesAreInTheScript() {
        String script = read(SCRIPTS.resolve("V007__orders.sql"));
        assertThat(GUARD.matcher(flow).results().map(guard -> guard.group(1)))
                .isNotEmpty()
                .allSatisfy(guard -> assertThat(script)
                        .containsPattern("(constraint|trigger|table) " + guard + "\\b|constraint = '" + guard + "'"));
    }

    @Test
    void whatStandsInTheRoomsOfIssuingIsOnTheWayOrNamedBesideIt() throws IOException {
        for (var room : List.of(MODULE.resolve("issuing"), MODULE.resolve("order"))) {
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
