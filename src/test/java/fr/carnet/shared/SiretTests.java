package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTests {

    @ParameterizedTest
    @ValueSource(strings = {"00000001800010", "732 829 320 00074", "732\u202f829\u00a0320 00074", " 73282932000074 "})
    void isFourteenDigitsWhoseKeyFits(String typed) {
        assertThat(new Siret(typed).value()).matches("[0-9]{14}");
    }

    @ParameterizedTest
    @DisplayName(
            "Of La Poste's establishments the digits add up to a multiple of five; its head office has a key as all others")
    @ValueSource(strings = {"35600000049837", "35600000000001", "35600000000048"})
    void knowsTheEstablishmentsOfLaPoste(String typed) {
        assertThat(new Siret(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "35600000049838, siret.key",
        "35600000100001, siret.key", // the sum of La Poste, but another company
        "73282932000075, siret.key",
        "12345678901234, siret.key",
        "7328293200007, siret.format",
        "732829320000741, siret.format",
        "7328293200007A, siret.format",
        "'', siret.format",
    })
    void refusesAnythingElse(String typed, String code) {
        assertThatThrownBy(() -> new Siret(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void readsInGroups() {
        assertThat(new Siret("73282932000074").spaced()).isEqualTo("732 829 320 00074");
    }
}
