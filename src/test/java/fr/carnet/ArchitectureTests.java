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
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** Habits of style.md that a compiler does not see. */
class ArchitectureTests {

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
                .doNotHaveFullyQualifiedName("fr.carnet.web.WebConfig")
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
        Pattern name = Pattern.compile("\"[^\"]*(A-20\\d\\d|2016|2018|SGMAP|DINSIC|UO-L\\d)[^\"]*\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .noneMatch(line -> name.matcher(line).find()));
        }
    }
}
