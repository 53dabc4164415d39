package fr.carnet.startups.web.indicators;

import fr.carnet.startups.web.indicators.IndicatorChart.Point;
import fr.carnet.web.ChartStep;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The coordinates of an indicator's chart: the line in a square of a thousand that stretches, points and words in percent so that
 * they keep their size. It begins at zero, unless all values are far from it.
 *
 * @param line the values
 * @param dots the same, one by one; none where they would run into each other
 * @param target the height of the target in percent, or null
 */
record IndicatorPicture(
        String line, List<Dot> dots, @Nullable String target, List<Tick> ticks) {

    private static final double SIDE = 1000;
    private static final int MOST_DOTS = 60;

    /** A value, in percent of the width and of the height. */
    record Dot(String x, String y) {}

    /**
     * A grid line.
     *
     * @param level what it stands for, in {@code factor}
     * @param factor {@code M} for millions, {@code Md} for thousands of millions, or empty
     */
    record Tick(String y, BigDecimal level, String factor) {}

    static IndicatorPicture of(IndicatorChart chart) {
        return new Scale(chart).draw();
    }

    private static final class Scale {

        private final IndicatorChart chart;
        private final double bottom;
        private final double top;
        private final double step;

        Scale(IndicatorChart chart) {
            this.chart = chart;
            double low = Collections.min(chart.levels()).doubleValue();
            double high = Collections.max(chart.levels()).doubleValue();
            if (low > 0 && low < high * 0.6) {
                low = 0;
            } else if (high < 0 && high > low * 0.6) {
                high = 0;
            }
            if (low == high) {
                low -= Math.max(1, Math.abs(low) / 10);
                high += Math.max(1, Math.abs(high) / 10);
            }
            step = ChartStep.of(high - low);
            bottom = Math.floor(low / step) * step;
            top = Math.ceil(high / step) * step;
        }

        IndicatorPicture draw() {
            String line = chart.points().stream()
                    .map(point -> number(x(point.day())) + "," + number(y(point.value())))
                    .collect(Collectors.joining(" "));
            List<Dot> dots = chart.points().size() > MOST_DOTS
                    ? List.of()
                    : chart.points().stream().map(this::dot).toList();
            BigDecimal target = chart.target();
            return new IndicatorPicture(line, dots, target == null ? null : percent(y(target)), ticks());
        }

        private Dot dot(Point point) {
            return new Dot(percent(x(point.day())), percent(y(point.value())));
        }

        private List<Tick> ticks() {
            double unit = top >= 1e10 || bottom <= -1e10 ? 1e9 : top >= 1e7 || bottom <= -1e7 ? 1e6 : 1;
            String factor = unit == 1e9 ? "Md" : unit == 1e6 ? "M" : "";
            var ticks = new ArrayList<Tick>();
            for (double level = bottom; level <= top + step / 2; level += step) {
                ticks.add(new Tick(
                        percent(height(level)), BigDecimal.valueOf(level / unit).round(new MathContext(6)), factor));
            }
            return ticks;
        }

        private double x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(chart.first(), chart.last()));
            return (double) ChronoUnit.DAYS.between(chart.first(), day) / all * SIDE;
        }

        private double y(BigDecimal value) {
            return height(value.doubleValue());
        }

        private double height(double value) {
            return SIDE - (value - bottom) / (top - bottom) * SIDE;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        private static String percent(double value) {
            return String.format(Locale.ROOT, "%.2f%%", value / SIDE * 100);
        }
    }
}
