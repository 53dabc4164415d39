package fr.carnet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("domain.md § 4: what an agreement warns of while days are logged")
class TrackingTermsTests {

    private static final LocalDate ON = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource({
        "60, 53.75, 10, false", "60, 54, 10, true", "60, 60, 10, true", "60, 0, 10, false", "0, 0, 10, false",
        "60, 59.75, 0, false", "60, 60, 0, true", "60, 0, 100, true", "40, 30, 25, true", "40, 29.75, 25, false"
    })
    void aLineIsNearlyUsedFromTheBalanceThatTheAgreementSays(
            BigDecimal ordered, BigDecimal consumed, int percent, boolean nearly) {
        assertThat(new TrackingTerms(2, percent).nearlyUsed(ordered, consumed)).isEqualTo(nearly);
    }

    @Test
    void anEstimateIsMissingOnceItsWeeksAreOver() {
        var terms = TrackingTerms.ASSUMED;
        assertThat(terms.unestimated(ON.minusWeeks(2), ON)).isFalse();
        assertThat(terms.unestimated(ON.minusWeeks(2).minusDays(1), ON)).isTrue();
    }
}
