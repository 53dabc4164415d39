package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchInputTests {

    @ParameterizedTest
    @CsvSource({
        "'1 250,25', 1250.25",
        "'1\u00a0250,25', 1250.25",
        "'1\u202f250,25 €', 1250.25",
        "1250.25, 1250.25",
        "' 12 ', 12",
        ".25, 0.25",
        "1/4, 0.25",
        "1/2, 0.5",
        "3/4 j, 0.75",
        "',5', 0.5",
        "½, 0.5",
        "1½, 1.5",
        "2 ¾, 2.75",
        "12 j, 12",
        "'0,5 jour', 0.5",
        "1., 1",
        "-3, -3",
        "'\u22123', -3"
    })
    void readsFiguresAsPeopleTypeThem(String typed, BigDecimal expected) {
        assertThat(FrenchInput.number(typed).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1 2",
                "1/3",
                "11/2",
                "1,250.25",
                "1e5",
                "--1",
                ",",
                ".",
                "12 34",
                "½½",
                "99999999999999999999",
                "NaN"
            })
    void refusesWhatIsNoFigure(String typed) {
        assertThat(FrenchInput.number(typed)).isEmpty();
    }

    @Test
    void readsMonthsFromMonthFieldsAndFromPeople() {
        var expected = YearMonth.of(2026, 6);
        for (String typed : List.of("2026-06", " 2026-6 ", "06/2026", "6.2026")) {
            assertThat(FrenchInput.month(typed)).contains(expected);
        }
        for (String typed : List.of("", "juin", "2026-13", "00/2026", "1900-01", "9999-12", "2026-06-01")) {
            assertThat(FrenchInput.month(typed)).isEmpty();
        }
    }

    @Test
    void readsDatesFromDateFieldsAndFromPeople() {
        var expected = LocalDate.of(2026, 11, 22);
        assertThat(FrenchInput.date("2026-11-22")).contains(expected);
        assertThat(FrenchInput.date("22/11/2026")).contains(expected);
        assertThat(FrenchInput.date(" 22.11.2026 ")).contains(expected);
        assertThat(FrenchInput.date("1/2/2026")).contains(LocalDate.of(2026, 2, 1));
        assertThat(FrenchInput.date("2000-01-01")).isPresent();
        assertThat(FrenchInput.date("31/12/2099")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/02/2026",
                "11/22/2026",
                "22/11/26",
                "2026-13-01",
                "demain",
                "9999-12-31",
                "31/12/1999",
                "01/01/2100"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThat(FrenchInput.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Chloé d’Arc, CHLOE D'ARC",
        "Jean-Pierre  Martin, jean pierre martin",
        "Unité d’œuvre, unite d'oeuvre",
        "Prix unitaire HT (€), prix unitaire ht",
        "BC-2018-2026-0042, bc 2018 2026 0042"
    })
    void comparesNamesWhateverTheirAccentsCaseAndPunctuation(String one, String other) {
        assertThat(TextKey.of(one)).isEqualTo(TextKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"UO-L2.1.1, UO-L2.11", "Алёна, Иван", "Bao 1, Bao 2"})
    void keepsApartWhatIsAnotherName(String one, String other) {
        assertThat(TextKey.of(one)).isNotEqualTo(TextKey.of(other));
    }
}
