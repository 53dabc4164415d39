package fr.carnet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "maquette.pdf, maquette.pdf",
        "Compte rendu été 2026.odt, Compte rendu été 2026.odt",
        "C:\\Users\\moi\\maquette.pdf, maquette.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "a/b\\c.txt, c.txt",
        "facture:2026?.pdf, facture_2026_.pdf",
        "..cachée.txt, cachée.txt",
        "fin.txt. ., fin.txt"
    })
    void keepsTheNameAndDropsThePath(String original, String expected) {
        assertThat(FileName.of(original).value()).isEqualTo(expected);
    }

    @Test
    void dropsControlAndBidirectionalCharacters() {
        assertThat(FileName.of("facture\u202Efdp.exe\u0000\r\nX: y.pdf").value())
                .isEqualTo("facturefdp.exe X_ y.pdf")
                .doesNotContain("\r", "\n", "\u202E", "\u0000");
        assertThat(FileName.of("a\u2066b\u200Fc\u2028d.txt").value()).isEqualTo("abc d.txt");
    }

    @Test
    void composesAccents() {
        assertThat(FileName.of("e\u0301te\u0301.txt").value()).isEqualTo("\u00E9t\u00E9.txt");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        assertThat(FileName.of("x".repeat(400) + ".docx").value()).hasSize(150).endsWith("x.docx");
        assertThat(FileName.of("\uD83D\uDE00".repeat(300) + ".pdf").value())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("\uDE00.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "dossier/", "\u202E", "\n"})
    void refusesANameOfWhichNothingIsLeft(String original) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> FileName.of(original))
                .returns("file.name", RuleViolation::code);
    }

    @Test
    void readsTheExtension() {
        assertThat(FileName.of("a.tar.GZ").extension()).isEqualTo("gz");
        assertThat(FileName.of("pdf").extension()).isEmpty();
    }
}
