package fr.carnet.startups.web.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.TestDay;
import fr.carnet.startups.web.indicators.IndicatorChart.Point;
import fr.carnet.startups.web.indicators.IndicatorPicture.Tick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chart of an indicator")
class IndicatorPictureTests {

    @Test
    void beginsAtZeroWhereTheValuesAreNotFarFromIt() {
        var picture = chart(null, "10", "20", "40").picture();
        assertThat(picture.ticks().get(0).level()).isEqualByComparingTo("0");
        assertThat(picture.line()).startsWith("0.0,750.0 ").endsWith("1000.0,0.0");
        assertThat(picture.dots()).hasSize(3);
    }

    @Test
    void showsAShareOfEightyPercentFromNearIt() {
        var ticks = chart(null, "80", "84").picture().ticks();
        assertThat(ticks.get(0).level()).isEqualByComparingTo("80");
        assertThat(ticks.get(ticks.size() - 1).level()).isEqualByComparingTo("84");
    }

    @Test
    void hasRoomForTheTarget() {
        var picture = chart("100", "10", "20").picture();
        assertThat(picture.target()).isEqualTo("0.00%");
        assertThat(chart(null, "10", "20").picture().target()).isNull();
    }

    @Test
    void drawsValuesThatStayTheSame() {
        assertThat(chart(null, "5", "5").picture().line()).matches("0\\.0,(\\d+\\.\\d) 1000\\.0,\\1");
        assertThat(chart(null, "0", "0").picture().ticks()).hasSizeGreaterThan(1);
    }

    @Test
    void saysLargeLevelsInMillions() {
        var ticks = chart(null, "10000000", "40000000").picture().ticks();
        assertThat(ticks).extracting(Tick::factor).containsOnly("M");
        assertThat(ticks.get(ticks.size() - 1).level()).isEqualByComparingTo("40");
    }

    @Test
    void needsTwoValues() {
        assertThat(chart(null, "5").drawn()).isFalse();
        assertThat(chart(null, "5", "6").drawn()).isTrue();
    }

    private static IndicatorChart chart(@Nullable String target, String... values) {
        List<Point> points = new ArrayList<>();
        for (String value : values) {
            points.add(new Point(TestDay.TODAY.plusDays(points.size()), new BigDecimal(value)));
        }
        return new IndicatorChart(
                UUID.randomUUID(), "Usage", "usagers", points, target == null ? null : new BigDecimal(target));
    }
}
