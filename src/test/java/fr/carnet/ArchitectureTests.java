package fr.carnet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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

    @Test
    @DisplayName("style.md § 2: time comes in as an argument, from the one clock")
    void asksNoOtherClock() {
        for (Class<?> time : List.of(
                LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(CARNET);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CARNET);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CARNET);
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
