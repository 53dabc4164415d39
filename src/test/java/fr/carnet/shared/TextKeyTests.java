package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextKeyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noé L’Œuvre-Ménard",
                "noé l'œuvre ménard",
                "NOE\u0301 L\u02bcOEUVRE\u2011ME\u0301NARD",
                "Noé L`Œuvre – Ménard",
                "Noé\u00a0L´Œuvre\u2212Ménard\u200b",
                "  Noé   L‘Œuvre — Mé\u00adnard "
            })
    void isOneForOneName(String name) {
        assertThat(TextKey.of(name)).isEqualTo("noe l oeuvre menard");
        assertThat(TextKey.ofName(name)).isEqualTo("l menard noe oeuvre");
    }

    @ParameterizedTest
    @CsvSource({
        "Weiß, weiss",
        "Łódź, lodz",
        "Æther ﬁn, aether fin",
        "Þór, thor",
        "Øre, ore",
        "№ 2², no 22",
        "ΟΔΟΣ, οδοσ"
    })
    void takesLettersApart(String text, String key) {
        assertThat(TextKey.of(text)).isEqualTo(key);
    }

    @Test
    void knowsAPersonWithTheFamilyNameFirst() {
        assertThat(TextKey.ofName("MODÈLE, Zoé")).isEqualTo(TextKey.ofName("Zoé Modèle"));
        assertThat(TextKey.of("MODÈLE, Zoé")).isNotEqualTo(TextKey.of("Zoé Modèle"));
    }

    @ParameterizedTest
    @CsvSource({"UO-L2.1.1, UO-L2.11", "Алёна, Иван", "Bao 1, Bao 2"})
    void keepsApartWhatIsAnotherName(String one, String other) {
        assertThat(TextKey.of(one)).isNotEqualTo(TextKey.of(other));
    }
}
