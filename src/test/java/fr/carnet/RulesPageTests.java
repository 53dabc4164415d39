package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/rules.md: each rule leads to what decides it and to what of the database holds it")
class RulesPageTests {

    private static final Path PAGE = Path.of("docs/rules.md");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    /** A type below fr.carnet, with a method or a constant where one is named: {@code orders.OrderState.moveTo}. */
    private static final Pattern CODE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*)(?:\\.(\\w+))?`");

    private static final Pattern GUARD = Pattern.compile("`([a-z][a-z0-9_]*)`");

    /** A row of the table: the rule, its section, what decides it, what holds it. */
    private record Row(String rule, String section, String code, String guards) {}

    @Test
    void eachRuleHasItsPlaces() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(20).allSatisfy(row -> {
            assertThat(row.rule()).endsWith(".");
            assertThat(row.section()).matches("§ \\d(, § \\d)*");
            assertThat(row.code()).containsPattern(CODE);
            assertThat(row.guards()).containsPattern("\\bnone\\b|" + GUARD);
        });
    }

    @Test
    void eachTypeAndMethodExists() throws IOException {
        assertThat(rows().stream().flatMap(row -> named(CODE, row.code() + row.guards())))
                .allSatisfy(place ->
                        assertThat(exists(place.group(1), place.group(2))).isTrue());
    }

    @Test
    void eachConstraintTriggerAndTableIsInTheScripts() throws IOException {
        String scripts = scripts();
        assertThat(rows().stream().flatMap(row -> named(GUARD, row.guards())).map(guard -> guard.group(1)))
                .isNotEmpty()
                .allSatisfy(guard -> assertThat(scripts)
                        .containsPattern("(?:constraint|trigger|index|table|function) " + guard + "\\b|constraint = '"
                                + guard + "'"));
    }

    private static boolean exists(String type, @Nullable String member) throws ClassNotFoundException {
        var found = Class.forName("fr.carnet." + type, false, RulesPageTests.class.getClassLoader());
        return member == null
                || Stream.concat(
                                Arrays.stream(found.getDeclaredMethods()).map(Method::getName),
                                Arrays.stream(found.getDeclaredFields()).map(Field::getName))
                        .anyMatch(member::equals);
    }

    private static Stream<MatchResult> named(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| **") && !line.startsWith("| rule |"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()))
                .toList();
    }

    private static String scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.map(RulesPageTests::read).collect(Collectors.joining());
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
