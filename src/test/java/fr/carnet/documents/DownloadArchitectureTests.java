package fr.carnet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A stored file leaves Carnet by code that has asked who may read it. */
class DownloadArchitectureTests {

    @Test
    void whateverReadsAFilesContentAsksFirstWhoMayReadIt() {
        var readers = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.carnet").stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(code -> calls(code, "copyTo"))
                        .toList();
        assertThat(readers).extracting(JavaCodeUnit::getFullName).isNotEmpty();
        assertThat(readers).allSatisfy(reader -> assertThat(calls(reader, "find"))
                .as(reader.getFullName())
                .isTrue());
    }

    private static boolean calls(JavaCodeUnit code, String method) {
        return code.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getOwner().isEquivalentTo(StoredFiles.class)
                        && call.getName().equals(method));
    }
}
