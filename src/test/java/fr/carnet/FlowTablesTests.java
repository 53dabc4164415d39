package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/flows: the tables name each type with its room, so that its file is found without a search")
class FlowTablesTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BASE = Pattern.compile("named from below `(fr\\.carnet\\.\\w+)`");

    /** A type, with the packages before it. */
    private static final Pattern TYPE = Pattern.compile("`((?:[a-z]+\\.)*[A-Z][a-z]\\w*)[`.]");

    @Test
    void eachTypeOfATableIsWhereItSays() throws IOException {
        for (Path flow : flows()) {
            String page = Files.readString(flow);
            var base = BASE.matcher(page);
            assertThat(base.find()).as(flow.toString()).isTrue();
            String table = page.lines().filter(line -> line.startsWith("| ")).collect(Collectors.joining("\n"));
            assertThat(TYPE.matcher(table).results().map(type -> type.group(1)))
                    .as(flow.toString())
                    .isNotEmpty()
                    .allMatch(type -> Stream.of(base.group(1) + "." + type, "fr.carnet." + type, type)
                            .map(name -> SOURCES.resolve(name.replace('.', '/') + ".java"))
                            .anyMatch(Files::exists));
        }
    }

    private static List<Path> flows() throws IOException {
        try (var files = Files.list(Path.of("docs/flows"))) {
            return files.sorted().toList();
        }
    }
}
