package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A package is a room: small enough that a newcomer finds what is in it (style.md § 10). */
class RoomsTests {

    private static final int MOST_TYPES = 25;

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PAGE = Pattern.compile("\"([a-z]+(?:/[a-z-]+)+)(?: ::[^\"]*)?\"");
    private static final Pattern FRAGMENT = Pattern.compile("~\\{\\s*([a-z]+(?:/[a-z-]+)+)\\s*(?:::|\\})");

    @Test
    @DisplayName("style.md § 10: no package holds more than 25 types")
    void noRoomIsCrowded() throws IOException {
        Map<Path, Integer> types = new TreeMap<>();
        for (Path file : files(JAVA, ".java")) {
            if (!file.endsWith("package-info.java")) {
                types.merge(file.getParent(), 1, Integer::sum);
            }
        }
        assertThat(types).isNotEmpty().allSatisfy((room, count) -> assertThat(count)
                .as("types in %s", room)
                .isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void eachRoomSaysWhatItIsFor() throws IOException {
        assertThat(files(JAVA.resolve("fr/carnet"), ".java"))
                .map(Path::getParent)
                .allSatisfy(
                        room -> assertThat(room.resolve("package-info.java")).exists());
    }

    @Test
    @DisplayName("a page and its parts are where the code says, as pages move with the rooms of their controllers")
    void eachPageAndFragmentIsThere() throws IOException {
        for (Path file : files(TEMPLATES, ".html")) {
            Matcher named = FRAGMENT.matcher(Files.readString(file));
            while (named.find()) {
                assertThat(TEMPLATES.resolve(named.group(1) + ".html"))
                        .as("named by %s", file)
                        .exists();
            }
        }
        for (Path file : files(JAVA, ".java")) {
            Matcher named = PAGE.matcher(Files.readString(file));
            while (named.find()) {
                Path folder = TEMPLATES.resolve(named.group(1).replaceFirst("/.*", ""));
                if (Files.isDirectory(folder)) {
                    assertThat(TEMPLATES.resolve(named.group(1) + ".html"))
                            .as("named by %s", file)
                            .exists();
                }
            }
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
