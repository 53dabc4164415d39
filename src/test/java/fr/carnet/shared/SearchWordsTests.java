package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "d'avenir graines", "GRAINES", "ainès d’A", "d avenir"})
    void areInATextInAnyOrder(String asked) {
        assertThat(SearchWords.of(asked).in("Graines d’Avenir")).isTrue();
    }

    @Test
    void keepTheOrderOfWhatASignJoins() {
        assertThat(SearchWords.of("L2.1").in("UO-L2.1.3")).isTrue();
        assertThat(SearchWords.of("1.L2").in("UO-L2.1.3")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"graines passé", "%", "_", "«", "graines d’hiver"})
    void mustAllBeThere(String asked) {
        assertThat(SearchWords.of(asked).in("Graines d’Avenir")).isFalse();
    }

    @Test
    void areNoneWhereNothingIsAsked() {
        assertThat(SearchWords.of(null).isEmpty()).isTrue();
        assertThat(SearchWords.of(" ").isEmpty()).isTrue();
        assertThat(SearchWords.of("%").isEmpty()).isFalse();
    }
}
