package fr.carnet.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rooms of tracking lean on each other in one direction: what is logged below, what is made of it above, pages on top. */
class TrackingRoomsTests {

    private static final JavaClasses TRACKING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.carnet.tracking");

    @Test
    void noRoomLeansOnOneThatLeansOnIt() {
        slices().matching("fr.carnet.tracking.(**)").should().beFreeOfCycles().check(TRACKING);
    }

    @Test
    void whatOtherModulesUseLeansOnNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("fr.carnet.tracking")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.carnet.tracking.*..")
                .check(TRACKING);
    }

    @Test
    @DisplayName("days below imports, estimates and statements; pages above all of them")
    void daysLeanOnNothingAndNothingLeansOnPages() {
        noClasses()
                .that()
                .resideInAPackage("fr.carnet.tracking.days")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.carnet.tracking.imports..",
                        "fr.carnet.tracking.estimates..",
                        "fr.carnet.tracking.statements..",
                        "fr.carnet.tracking.web..")
                .check(TRACKING);
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.carnet.tracking.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.carnet.tracking.web..")
                .check(TRACKING);
    }
}
