package fr.carnet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** Habits of style.md that a compiler does not see. */
class ArchitectureTests {

    /** An agreement's reference, its parties, the codes of its units, or the number of one of its clauses. */
    private static final Pattern AGREEMENT = Pattern.compile(
            "A-20\\d\\d|\\b(?:BC-)?(?:2016|2018)\\b|SGMAP|DINSIC|DSAF|UO-L\\d|UO \\d|\\b(?:CCTP|CCAP|CCP)\\b"
                    + "|(?:§|&sect;)(?:\\h|&nbsp;)*\\d|\\b[aA]rt(?:\\.|icles?)(?:\\h|&nbsp;)*\\d");

    /** Texts that bind everyone, whatever the agreement: Carnet may name them. */
    private static final Pattern PUBLIC_TEXT =
            Pattern.compile("article 47 de la loi n° 2005-102|code de la commande publique, art(?:\\.|icle)"
                    + " R\\. 2162-4|article 33\\.2\\.1 du CCAG-TIC 2021");

    /** A string, a character or a comment of a Java file. */
    private static final Pattern JAVA = Pattern.compile(
            "(?s)\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/");

    /** A letter or a quotation mark that tells French from English. */
    private static final Pattern FRENCH = Pattern.compile("[éèêàçùôîûâœÉÈÊÀÇÙ«»]");

    /** What speaks French though it is no page: types and packages, each with its reason. */
    private static final Map<String, String> SPEAKS_FRENCH = Map.ofEntries(
            Map.entry("StartupBanner", "tells whoever starts Carnet where it answers"),
            Map.entry("database", "tells whoever starts Carnet why its database does not"),
            Map.entry("demo", "makes French data up"),
            Map.entry("shared/French", "writes figures and dates as a French reader expects them"),
            Map.entry("shared/AmountInWords", "writes amounts out in French"),
            Map.entry("shared/TextKey", "compares words without their accents"),
            Map.entry("orders/order/StoredFrench", "is kept with an order for good"),
            Map.entry(
                    "agreements/terms/FrameworkAgreements", "keeps terms in the audit trail as a contract writes them"),
            Map.entry("agreements/clauses/CitedClauses", "reads clauses that are stored as hypotheses"),
            Map.entry("agreements/prices/PriceSheet", "reads the columns of a French file"),
            Map.entry("tracking/imports/DaySheet", "reads the columns of a French file"),
            Map.entry("startups/indicators/ValueSheet", "reads the columns of a French file"),
            Map.entry(
                    "startups/imports/StartupImportRunner", "tells whoever imports startups what it does, in the log"),
            Map.entry("startups/imports/StartupImportWriter", "keeps with an imported decision where it comes from"),
            Map.entry("startups/imports/FileText", "knows letters that were read in another encoding"),
            Map.entry("startups/imports/HtmlText", "knows the letters that HTML writes by name"),
            Map.entry("startups/imports/Sponsors", "names an administration that the imported file leaves out"),
            Map.entry("startups/imports/PhaseJudge", "shows beside the file's phase that Carnet's was decided"),
            Map.entry("people/signin/PeopleLayout", "has the menu of each role"));

    private static final JavaClasses CARNET = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.carnet");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("fr.carnet", "gallery");

    @Test
    @DisplayName("style.md § 2: time comes in as an argument, from the one clock")
    void asksNoOtherClock() {
        readNoClock().check(CARNET);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.carnet.Time")
                .and()
                .doNotHaveFullyQualifiedName("fr.carnet.web.setup.WebConfig")
                .should()
                .callMethod(Clock.class, "system", ZoneId.class)
                .check(CARNET);
    }

    @Test
    @DisplayName("the tests stand on one day, whatever day it is: TestDay alone looks at the machine's clock")
    void standsOnTheDayOfTheTests() {
        readNoClock().check(TESTS);
        noClasses()
                .that()
                .doNotBelongToAnyOf(TimeTests.class)
                .should()
                .callMethod(Clock.class, "system", ZoneId.class)
                .check(TESTS);
    }

    private static ArchRule readNoClock() {
        var others = noClasses().that().doNotBelongToAnyOf(TestDay.class).should();
        var rule = others.callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class);
        for (Class<?> time : List.of(
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                YearMonth.class,
                Year.class)) {
            rule = rule.orShould().callMethod(time, "now").orShould().callMethod(time, "now", ZoneId.class);
        }
        return rule.orShould().callMethod(Instant.class, "now");
    }

    @Test
    @DisplayName("SQL is given the time as Java is: the database's clock is another one")
    void asksNotTheDatabaseForTheTime() throws IOException {
        Pattern clock = Pattern.compile(
                "(?i)\\bcurrent_(date|time|timestamp)\\b|\\blocaltime(stamp)?\\b|\\b(clock|statement|transaction)_timestamp\\b");
        for (String sources : List.of("src/main/java", "src/main/resources/db", "src/test/java")) {
            assertThat(filesOf(sources)).allSatisfy(file -> assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(clock));
        }
        // Java methods may have this name, so only where there is nothing but SQL, and where tests have test.now()
        // beside it.
        Pattern now = Pattern.compile("(?i)(?<![.\\w])now\\(\\)(?! \\{)");
        for (String sources : List.of("src/main/resources/db", "src/test/java")) {
            assertThat(filesOf(sources)).allSatisfy(file -> assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(now));
        }
    }

    private static List<Path> filesOf(String directory) throws IOException {
        try (var files = Files.walk(Path.of(directory))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("ArchitectureTests.java"))
                    .toList();
        }
    }

    @Test
    @DisplayName("style.md § 5: a repository offers no unfiltered read by accident")
    void extendsTheBareRepository() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .and()
                .resideInAPackage("fr.carnet..")
                .should()
                .notBeAssignableTo(CrudRepository.class)
                .allowEmptyShould(false)
                .check(CARNET);
    }

    @Test
    void injectsByConstructorsOnly() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CARNET);
    }

    @Test
    @DisplayName("style.md § 1: pages are in the web package of their module")
    void keepsControllersInWebPackages() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web..")
                .andShould()
                .notBePublic()
                .check(CARNET);
    }

    @Test
    void writesToTheLogOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.carnet.CarnetApplication")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CARNET);
    }

    @Test
    @DisplayName("domain.md: what differs between agreements is data, never an if on a name")
    void knowsNoAgreementByName() throws IOException {
        assertThat(sources("src/main/java", ".java"))
                .allSatisfy(file ->
                        assertThat(named(strings(file))).as(file.toString()).isEmpty());
    }

    @Test
    @DisplayName("domain.md: a page or a message takes the clause from the agreement's data")
    void namesNoAgreementInItsTextsNorInTheSchema() throws IOException {
        assertThat(sources("src/main/resources/templates", ""))
                .allSatisfy(file -> assertThat(named(without("<!--.*?-->", file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(sources("src/main/resources/messages", ".properties"))
                .allSatisfy(file -> assertThat(named(without("(?m)^#[^\\n]*", file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(sources("src/main/frontend", ".js"))
                .allSatisfy(file -> assertThat(named(without("/\\*.*?\\*/|//[^\\n]*", file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(sources("src/main/resources/db/migration", ".sql"))
                .filteredOn(file -> !file.getFileName().toString().contains("__reference_"))
                .allSatisfy(file -> assertThat(named(without("--[^\\n]*", file)))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void seesAnAgreementsNameAndNotALaw() {
        assertThat(named("(A-2018 § 4.2)")).contains("A-2018");
        assertThat(named("selon l’art. 7")).contains("art. 7");
        assertThat(named("§\u00a07.2")).isPresent();
        assertThat(named("BC-2016-2026-0001")).isPresent();
        assertThat(named("l’article 47 de la loi n° 2005-102, RGAA 4.1.2, modificatif n° 2, « § » ou « art. »"))
                .isEmpty();
    }

    private static List<Path> sources(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            var found = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
            assertThat(found).as(folder).isNotEmpty();
            return found;
        }
    }

    @Test
    @DisplayName("style.md § 8: French is in pages and messages; what else speaks it is named, with its reason")
    void speaksFrenchInPagesAndMessagesOnly() throws IOException {
        Path carnet = Path.of("src/main/java/fr/carnet");
        Set<String> speaking = new TreeSet<>();
        for (Path file : filesOf(carnet.toString())) {
            String type = carnet.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
            boolean page = type.startsWith("web/") || type.contains("/web/");
            if (!page && FRENCH.matcher(strings(file)).find()) {
                String room = type.replaceFirst("/.*", "");
                speaking.add(SPEAKS_FRENCH.containsKey(room) ? room : type);
            }
        }
        assertThat(speaking).containsExactlyInAnyOrderElementsOf(SPEAKS_FRENCH.keySet());
    }

    private static Optional<String> named(String text) {
        return AGREEMENT
                .matcher(PUBLIC_TEXT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .findFirst();
    }

    private static String without(String comments, Path file) throws IOException {
        return Pattern.compile(comments, Pattern.DOTALL)
                .matcher(Files.readString(file))
                .replaceAll("");
    }

    /** The string literals of a Java file, text blocks included; comments may cite the clauses that they rest on. */
    private static String strings(Path file) throws IOException {
        return JAVA.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("\""))
                .collect(Collectors.joining("\n"));
    }
}
