package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "1234.5, '1 234,50 €'",
        "0, '0,00 €'",
        "-1234567.891, '-1 234 567,89 €'",
        "999.995, '1 000,00 €'",
        "-0.001, '0,00 €'",
        "1E+3, '1 000,00 €'"
    })
    void writesMoneyToTheCent(BigDecimal amount, String expected) {
        assertThat(readable(French.money(amount))).isEqualTo(expected.replace("'", ""));
    }

    @Test
    void keepsFigureAndUnitOnOneLine() {
        assertThat(French.money(new BigDecimal("1234.5"))).isEqualTo("1\u202f234,50\u00a0€");
    }

    @ParameterizedTest
    @CsvSource({"12.25, '12,25 j'", "12.50, '12,5 j'", "12.00, '12 j'", "1200, '1 200 j'", "-0.25, '-0,25 j'"})
    void writesDaysWithoutUselessZeros(BigDecimal days, String expected) {
        assertThat(readable(French.days(days))).isEqualTo(expected);
    }

    @Test
    void saysWhatIsUnknownWithADash() {
        assertThat(French.money(null)).isEqualTo("–");
        assertThat(French.days(null)).isEqualTo("–");
        assertThat(French.date(null)).isEqualTo("–");
        assertThat(French.relative(null, TODAY)).isEqualTo("–");
        assertThat(French.period(null, null)).isEqualTo("–");
    }

    @Test
    void writesDates() {
        assertThat(French.date(TODAY)).isEqualTo("22 nov. 2026");
        assertThat(French.longDate(TODAY)).isEqualTo("22 novembre 2026");
        assertThat(French.date(LocalDate.of(2027, 2, 1))).isEqualTo("1er févr. 2027");
        assertThat(French.month(YearMonth.of(2026, 8))).isEqualTo("août 2026");
        assertThat(readable(French.dateTime(Instant.parse("2026-07-01T22:05:00Z"))))
                .isEqualTo("2 juil. 2026 à 0 h 05");
    }

    @Test
    void writesPeriodsWithoutRepeatingWhatIsCommon() {
        assertThat(French.period(LocalDate.of(2026, 11, 1), TODAY)).isEqualTo("du 1er au 22 nov. 2026");
        assertThat(French.period(LocalDate.of(2026, 3, 2), TODAY)).isEqualTo("du 2 mars au 22 nov. 2026");
        assertThat(French.period(TODAY, LocalDate.of(2027, 11, 22))).isEqualTo("du 22 nov. 2026 au 22 nov. 2027");
        assertThat(French.period(TODAY, TODAY)).isEqualTo("le 22 nov. 2026");
        assertThat(French.period(TODAY, null)).isEqualTo("depuis le 22 nov. 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "8, dans 8 jours",
        "1, demain",
        "0, aujourd’hui",
        "-1, en retard de 1 jour",
        "-3, en retard de 3 jours",
        "120, dans 3 mois",
        "-800, en retard de 2 ans"
    })
    void saysHowFarADeadlineIs(int days, String expected) {
        assertThat(readable(French.relative(TODAY.plusDays(days), TODAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, aujourd’hui", "1, hier", "3, il y a 3 jours", "90, il y a 2 mois"})
    void saysHowLongAgoSomethingWas(int days, String expected) {
        assertThat(readable(French.ago(TODAY.minusDays(days), TODAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bon", "1, 1 bon", "2, 2 bons", "1234, 1 234 bons"})
    void countsInThePluralFromTwoOn(long count, String expected) {
        assertThat(readable(French.plural(count, "bon", "bons"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"812, '812 octets'", "1234, '1,2 ko'", "52428800, '52 Mo'", "3200000000, '3,2 Go'"})
    void writesSizes(long bytes, String expected) {
        assertThat(readable(French.size(bytes))).isEqualTo(expected);
    }

    private static String readable(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
