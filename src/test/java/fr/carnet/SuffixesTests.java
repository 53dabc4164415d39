package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/architecture.md: a suffix says one role, and a role has one suffix")
class SuffixesTests {

    private static final Path SOURCES = Path.of("src/main/java");

    /** What docs/architecture.md has another suffix for, or a name that says more. */
    private static final Pattern UNUSED =
            Pattern.compile("(?:Rows|Locks|Book|Desk|Service|Helper|Utils?|Manager|Impl)$");

    @Test
    void noTypeIsNamedByASuffixThatIsNotUsed() throws IOException {
        assertThat(types())
                .contains("PurchaseOrders")
                .filteredOn(UNUSED.asPredicate())
                .isEmpty();
    }

    @Test
    void seesTheEndOfANameOnly() {
        assertThat(Set.of("OrderService", "DayRows", "DateUtils", "Bookkeeper", "DayRow"))
                .filteredOn(UNUSED.asPredicate())
                .containsExactlyInAnyOrder("OrderService", "DayRows", "DateUtils");
    }

    private static Set<String> types() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
