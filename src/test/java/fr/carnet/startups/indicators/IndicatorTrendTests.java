package fr.carnet.startups.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDay;
import fr.carnet.startups.StartupId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trend of an indicator (domain.md § 6)")
class IndicatorTrendTests {

    private static final LocalDate ON = TestDay.TODAY;

    @Test
    void isToldInPercentOfTheFormerValue() {
        var trend = trend("usagers", IndicatorAim.RISE, "100", "112");
        assertThat(trend.direction()).isEqualTo(TrendDirection.UP);
        assertThat(trend.size()).isEqualByComparingTo("12");
        assertThat(trend.days()).isEqualTo(30);
    }

    @Test
    void isGoodOrBadByWhatTheIndicatorAimsAt() {
        assertThat(trend("usagers", IndicatorAim.RISE, "100", "112").good()).isTrue();
        assertThat(trend("usagers", IndicatorAim.RISE, "100", "88").bad()).isTrue();
        assertThat(trend("jours", IndicatorAim.FALL, "100", "88").good()).isTrue();
        assertThat(trend("jours", IndicatorAim.FALL, "100", "112").bad()).isTrue();
    }

    @Test
    void isStableWhereTheChangeRoundsToNothing() {
        var trend = trend("usagers", IndicatorAim.RISE, "1000", "1004.9");
        assertThat(trend.direction()).isEqualTo(TrendDirection.STABLE);
        assertThat(trend.good() || trend.bad()).isFalse();
        assertThat(trend("usagers", IndicatorAim.RISE, "1000", "1005").direction())
                .isEqualTo(TrendDirection.UP);
    }

    @Test
    @DisplayName("a share of 80 % that becomes 84 % gained four points, not five per cent")
    void isToldInPointsForAPercentage() {
        var trend = trend("%", IndicatorAim.RISE, "80", "84");
        assertThat(trend.inPoints()).isTrue();
        assertThat(trend.size()).isEqualByComparingTo("4");
        assertThat(trend("%", IndicatorAim.RISE, "80", "80.04").direction()).isEqualTo(TrendDirection.STABLE);
    }

    @Test
    void hasNoPercentageOfZero() {
        var trend = trend("usagers", IndicatorAim.RISE, "0", "40");
        assertThat(trend.direction()).isEqualTo(TrendDirection.UP);
        assertThat(trend.size()).isNull();
        assertThat(trend.difference()).isEqualByComparingTo("40");
        assertThat(trend("usagers", IndicatorAim.RISE, "0", "0").direction()).isEqualTo(TrendDirection.STABLE);
    }

    @Test
    void risesFromANegativeValue() {
        var trend = trend("points", IndicatorAim.RISE, "-20", "-10");
        assertThat(trend.direction()).isEqualTo(TrendDirection.UP);
        assertThat(trend.size()).isEqualByComparingTo("50");
    }

    @Test
    void isUnknownWithOneValue() {
        var trend = trend("usagers", IndicatorAim.RISE, null, "12");
        assertThat(trend.direction()).isEqualTo(TrendDirection.UNKNOWN);
        assertThat(trend.good() || trend.bad()).isFalse();
        assertThat(trend.days()).isZero();
    }

    private static IndicatorTrend trend(String unit, IndicatorAim aim, @Nullable String former, String value) {
        return new IndicatorTrend(
                StartupId.random(),
                "Usage",
                unit,
                aim,
                new BigDecimal(value),
                ON,
                former == null ? null : new BigDecimal(former),
                former == null ? null : ON.minusDays(30));
    }
}
