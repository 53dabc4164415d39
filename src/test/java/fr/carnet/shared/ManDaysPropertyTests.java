package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

@DisplayName("domain.md, Words: quarter days are the smallest step")
class ManDaysPropertyTests {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    @Test
    void everyNumberOfQuartersIsDays() {
        qt().forAll(quarters()).check(quarters -> days(quarters).value().compareTo(value(quarters)) == 0);
    }

    @Test
    void nothingBetweenTwoQuartersIs() {
        qt().forAll(quarters(), integers().between(1, 24))
                .checkAssert((quarters, hundredths) -> assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> new ManDays(value(quarters).add(BigDecimal.valueOf(hundredths, 2))))
                        .matches(refused -> refused.code().equals("days.quarter")));
    }

    @Test
    void addAndSubtractAsQuartersDo() {
        qt().forAll(quarters(), quarters())
                .check((a, b) -> days(a).plus(days(b)).equals(days(a + b))
                        && days(a).minus(days(b)).equals(days(a - b))
                        && days(a).plus(days(b)).minus(days(b)).equals(days(a)));
    }

    @Test
    void areEqualHoweverTheyAreWritten() {
        qt().forAll(quarters(), integers().between(0, 6))
                .check((quarters, zeros) -> new ManDays(value(quarters).setScale(2 + zeros)).equals(days(quarters))
                        && new ManDays(value(quarters).setScale(2 + zeros)).hashCode()
                                == days(quarters).hashCode());
    }

    @Test
    void areOrderedAndSignedAsTheirQuartersAre() {
        qt().forAll(quarters(), quarters())
                .check((a, b) -> Integer.signum(days(a).compareTo(days(b))) == Integer.compare(a, b)
                        && days(a - b).isNegative() == a < b
                        && days(a - b).isPositive() == a > b);
    }

    private static Gen<Integer> quarters() {
        return integers().between(-400_000, 400_000);
    }

    private static BigDecimal value(int quarters) {
        return QUARTER.multiply(BigDecimal.valueOf(quarters));
    }

    private static ManDays days(int quarters) {
        return new ManDays(value(quarters));
    }
}
