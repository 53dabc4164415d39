package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Code and documents agree on what they cite: each section of the specification, each clause of the two contracts and each
 * decision that is named exists in {@code docs}, and so does what the pages of {@code docs} link to.
 */
class SpecificationTests {

    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("decisions");
    private static final Pattern WRITTEN =
            Pattern.compile(".*\\.(java|html|sql|properties|csv|txt|css|m?js|md|xml|ya?ml)");
    private static final Pattern CLAUSE = Pattern.compile("(?m)^- \\*\\*(A-20\\d\\d § [\\d.]+)\\*\\* ");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+)\\. ");

    /** What may stand between a document's name and its numbers: spaces, and what begins a new line of a comment. */
    private static final String GAP = "(?:[\\s\\u00a0\\u202f]|\\*(?!/)|--)*";

    private static final String NUMBER = "\\d+(?:\\.\\d+)*";
    private static final String MORE = GAP + "(?:[,;]" + GAP + "§|(?:and|et|to|à)\\b" + GAP + "§?)" + GAP + NUMBER;
    private static final Pattern CITED = Pattern.compile(
            "(?:\\b(A-2016|A-2018|A-\\d{4}|\\w+\\.md)\\b,?" + GAP + ")?§" + GAP + NUMBER + "(?:" + MORE + ")*");
    private static final Pattern EACH = Pattern.compile(NUMBER);

    private static final Pattern DECISION = Pattern.compile("(?:\\b[Dd]ecision |decisions/)(\\d{3})\\b");
    private static final Pattern DECISION_LINK =
            Pattern.compile("\\[(?:decision )?(\\d{3})]\\([^)]*?(\\d{3})-[^)]*\\)");
    private static final Pattern PAGE = Pattern.compile("\\b([\\w-]+\\.md)(?=,? §|: |, Words)");
    private static final Pattern PATH = Pattern.compile("\\bdocs/([\\w/-]+\\.md)\\b");
    private static final Pattern CREATED = Pattern.compile("(?m)^create (?:table|view|function) (\\w+)");

    /** A name in code style; one that ends in a degree sign is of what is not built yet. */
    private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:\\.\\w+)*`(?!°)");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /** A place that cites, and the section that it cites. */
    private record Citation(Path file, String section) {}

    @Test
    @DisplayName("style.md § 9: a section or clause that is cited exists, in the code")
    void findsEachSectionThatTheCodeCites() {
        assertThat(citations(written(Path.of("src"))))
                .hasSizeGreaterThan(400)
                .filteredOn(resolves().negate())
                .isEmpty();
    }

    @Test
    @DisplayName("style.md § 9: a section or clause that is cited exists, in the documents")
    void findsEachSectionThatTheDocumentsCite() {
        assertThat(citations(pages()))
                .hasSizeGreaterThan(100)
                .filteredOn(resolves().negate())
                .isEmpty();
    }

    @Test
    void keepsNoClauseThatNothingCites() {
        Set<String> cited = citations(Stream.concat(
                                written(Path.of("src")).stream(),
                                pages().stream().filter(page -> !page.endsWith("clauses.md")))
                        .toList())
                .stream()
                .map(Citation::section)
                .collect(Collectors.toSet());

        // A bare "§ 4.3.4" stands for the one contract that has it.
        assertThat(found(CLAUSE, read(DOCS.resolve("clauses.md"))))
                .allMatch(clause -> cited.contains(clause) || cited.contains(clause.substring(clause.indexOf('§'))));
    }

    @Test
    @DisplayName("style.md § 11: decisions are numbered without holes, and each that is cited exists")
    void findsEachDecision() throws IOException {
        List<String> numbers;
        try (Stream<Path> files = Files.list(DECISIONS)) {
            numbers = files.map(file -> file.getFileName().toString().substring(0, 3))
                    .sorted()
                    .toList();
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> String.format(Locale.ROOT, "%03d", number))
                        .toList());
        for (Path file : written(DECISIONS)) {
            assertThat(read(file))
                    .startsWith("# " + file.getFileName().toString().substring(0, 3) + ". ");
        }
        for (Path file : everything()) {
            assertThat(found(DECISION, read(file))).as(file.toString()).isSubsetOf(numbers);
            assertThat(DECISION_LINK.matcher(read(file)).results())
                    .as(file.toString())
                    .allMatch(link -> link.group(1).equals(link.group(2)));
        }
    }

    @Test
    void namesNoPageThatIsNotInTheRepository() {
        Set<String> names =
                pages().stream().map(page -> page.getFileName().toString()).collect(Collectors.toSet());
        for (Path file : everything()) {
            assertThat(found(PAGE, read(file))).as(file.toString()).isSubsetOf(names);
            assertThat(found(PATH, read(file))).as(file.toString()).allMatch(path -> Files.exists(DOCS.resolve(path)));
        }
    }

    @Test
    void leadsEachLinkToSomething() {
        for (Path page : pages()) {
            for (String link : found(LINK, read(page))) {
                if (!link.matches("https?://.*")) {
                    assertThat(leadsSomewhere(page, link))
                            .as("%s: %s", page, link)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("domain.md: what is not built yet is marked, and says what is missing")
    void marksWhatIsNotBuiltYet() {
        String domain = read(DOCS.resolve("domain.md"));
        String head = domain.substring(0, domain.indexOf("## Words"));
        String rules = domain.substring(head.length());

        assertThat(head).contains("not built yet").contains("changes this page in the same commit");
        assertThat(rules.split("not built yet", -1))
                .hasSameSizeAs(rules.split("\\*\\(not built yet: [^*]{3,}\\)\\*", -1));
    }

    @Test
    @DisplayName(
            "domain.md, Words, and glossaire.md: a code name is a type or a table, unless what it names is not built yet")
    void namesTypesAndTablesInTheWords() {
        Set<String> types = written(Path.of("src/main/java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> tables = written(Path.of("src/main/resources/db/migration")).stream()
                .flatMap(script -> found(CREATED, read(script)).stream())
                .collect(Collectors.toSet());
        String domain = read(DOCS.resolve("domain.md"));
        Set<String> words = codeNames(domain.substring(domain.indexOf("## Words"), domain.indexOf("## 1. ")));
        Set<String> glossary = codeNames(read(DOCS.resolve("glossaire.md")));

        assertThat(words).hasSizeGreaterThan(20).allMatch(name -> types.contains(name) || tables.contains(name));
        // The glossary also names fields, in one word or in camel case, and constants.
        assertThat(glossary)
                .hasSizeGreaterThan(80)
                .filteredOn(name -> name.matches("[A-Z][a-z]\\w*|[a-z]+(_[a-z]+)+"))
                .allMatch(name -> types.contains(name) || tables.contains(name));
    }

    /** What the second column of a table of words names as code; of {@code Type.member} the type. */
    private static Set<String> codeNames(String table) {
        return table.lines()
                .filter(row -> row.startsWith("| ") && !row.contains("not built yet"))
                .flatMap(row -> found(NAMED, row.split("\\|", -1)[2]).stream())
                .collect(Collectors.toSet());
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || found("(?m)^#+ (.+)$", read(target)).stream()
                        .anyMatch(heading -> anchor(heading).equals(parts[1]));
    }

    /** The fragment that leads to a heading, as forges write it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    /** A section without a document's name is one of the contract that its file is about, else of any of the documents. */
    private static Predicate<Citation> resolves() {
        Set<String> known = new HashSet<>(found(CLAUSE, read(DOCS.resolve("clauses.md"))));
        for (String page : List.of("domain.md", "style.md")) {
            found(SECTION, read(DOCS.resolve(page))).forEach(number -> known.add(page + " § " + number));
        }
        return citation -> citation.section().startsWith("§")
                ? known.stream().anyMatch(section -> section.endsWith(" " + citation.section()))
                : known.contains(citation.section());
    }

    /** All that is cited of the two contracts and of our pages; a third agreement has clauses of its own, in tests. */
    private static List<Citation> citations(List<Path> files) {
        List<Citation> citations = new ArrayList<>();
        for (Path file : files) {
            for (MatchResult cited : CITED.matcher(read(file)).results().toList()) {
                String name = cited.group(1) == null ? about(file) : cited.group(1) + " ";
                if (name.isEmpty() || name.matches("(A-2016|A-2018|domain\\.md|style\\.md) ")) {
                    String numbers = cited.group().substring(cited.group().indexOf('§'));
                    EACH.matcher(numbers)
                            .results()
                            .forEach(number -> citations.add(new Citation(file, name + "§ " + number.group())));
                }
            }
        }
        return citations;
    }

    private static String about(Path file) {
        String name = file.getFileName().toString();
        return name.contains("a_2016") ? "A-2016 " : name.contains("a_2018") ? "A-2018 " : "";
    }

    private static Set<String> found(String pattern, String text) {
        return found(Pattern.compile(pattern), text);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> everything() {
        return Stream.concat(written(Path.of("src")).stream(), pages().stream()).toList();
    }

    private static List<Path> pages() {
        return Stream.concat(written(DOCS).stream(), Stream.of(Path.of("README.md")))
                .toList();
    }

    private static List<Path> written(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> WRITTEN.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> !file.endsWith("SpecificationTests.java"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(file.toString(), broken);
        }
    }
}
