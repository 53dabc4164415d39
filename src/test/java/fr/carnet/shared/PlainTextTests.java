package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTests {

    static Stream<Arguments> outside() {
        return Stream.of(
                Arguments.of("  Zoé Modèle  ", "Zoé Modèle"),
                Arguments.of("Zoe\u0301 Mode\u0300le", "Zo\u00e9 Mod\u00e8le"),
                Arguments.of("Zoé\u00a0Modèle\u202f", "Zoé Modèle"),
                Arguments.of("\u2003Zoé\u2009\u3000 Modèle\t", "Zoé Modèle"),
                Arguments.of("\ufeffZoé\u200b Mo\u00addèle\u200e", "Zoé Modèle"),
                Arguments.of("\u202aZoé \u2066Modèle\u2069\u202c", "Zoé Modèle"),
                Arguments.of("Zoé\u0000 Mo\u0007dèle\u009f", "Zoé Modèle"),
                Arguments.of("Zoé\u2060 Modèle\ufe0f\ufffc", "Zoé Modèle"),
                Arguments.of("Zo\ud800é", "Zoé"),
                Arguments.of("\u200b\u00a0\u2028\u3164", ""),
                Arguments.of("un\r\ndeux\rtrois\u2028quatre\u0085cinq", "un\ndeux\ntrois\nquatre\ncinq"),
                Arguments.of("un \n\n  – deux   mots ", "un\n\n  – deux mots"));
    }

    @ParameterizedTest
    @MethodSource("outside")
    void keepsWhatCanBeRead(String outside, String kept) {
        assertThat(PlainText.of(outside)).isEqualTo(kept);
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(PlainText.line("un \r\n\r\n  deux\u2028 trois\n")).isEqualTo("un deux trois");
    }

    @Test
    void keepsWhatPeopleWrite() {
        var text = "L’œuvre n° 2 — « 12,5 j » à 1 234,50 € (½ journée) : Łódź, 😀";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void changesNothingTheSecondTime() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30))
                .check(text -> PlainText.of(PlainText.of(text)).equals(PlainText.of(text))
                        && PlainText.line(PlainText.line(text)).equals(PlainText.line(text)));
    }

    @Test
    void isComposedAndStrippedWhateverComesIn() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30)).check(text -> {
            var line = PlainText.line(text);
            return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                    && line.equals(line.strip())
                    && !line.contains("  ")
                    && line.codePoints()
                            .noneMatch(sign -> Character.isISOControl(sign)
                                    || Character.getType(sign) == Character.FORMAT
                                    || sign != ' ' && Character.isSpaceChar(sign));
        });
    }
}
