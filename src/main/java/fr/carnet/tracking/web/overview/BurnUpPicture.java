package fr.carnet.tracking.web.overview;

import fr.carnet.tracking.web.overview.BurnUp.Mark;
import fr.carnet.web.ChartStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The coordinates of a burn-up chart: shapes in a square of a thousand that stretches, words in percent so that they keep
 * their size.
 *
 * @param area what was consumed, as a closed shape
 * @param ordered what was ordered, as a line with steps
 * @param projection from today to the estimated end, or null
 * @param due where the execution period ends
 * @param last the day at the right edge
 */
record BurnUpPicture(
        String area,
        String ordered,
        @Nullable String projection,
        String today,
        String due,
        LocalDate last,
        List<Tick> days) {

    private static final double SIDE = 1000;

    /** A grid line: its height in the square and in percent, and the days it stands for. */
    record Tick(String at, String percent, BigDecimal days) {}

    static BurnUpPicture of(BurnUp chart) {
        return new Scale(chart).draw();
    }

    private static final class Scale {

        private final BurnUp chart;
        private final LocalDate last;
        private final double top;
        private final double step;

        Scale(BurnUp chart) {
            this.chart = chart;
            LocalDate farthest = chart.end() != null && chart.end().isAfter(chart.due()) ? chart.end() : chart.due();
            this.last = chart.today().isAfter(farthest) && !chart.empty() ? latest(farthest) : farthest;
            double most = chart.ordered().stream()
                    .map(Mark::days)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ONE)
                    .max(chart.consumedNow().add(chart.end() == null ? BigDecimal.ZERO : chart.remaining()))
                    .doubleValue();
            this.step = ChartStep.of(Math.max(1, most));
            this.top = Math.ceil(most * 1.02 / step) * step;
        }

        private LocalDate latest(LocalDate farthest) {
            var worked = chart.consumed().get(chart.consumed().size() - 1).on();
            return worked.isAfter(farthest) ? worked : farthest;
        }

        BurnUpPicture draw() {
            return new BurnUpPicture(
                    area(), ordered(), projection(), percent(x(chart.today())), percent(x(chart.due())), last, ticks());
        }

        private String area() {
            var points = new StringBuilder(point(x(chart.from()), SIDE));
            chart.consumed().forEach(mark -> points.append(' ').append(point(x(mark.on()), y(mark.days()))));
            var until = chart.consumed().get(chart.consumed().size() - 1);
            return points.append(' ').append(point(x(until.on()), SIDE)).toString();
        }

        private String ordered() {
            var points = new ArrayList<String>();
            double height = SIDE;
            for (var mark : chart.ordered()) {
                double at = x(mark.on().isBefore(chart.from()) ? chart.from() : mark.on());
                if (!points.isEmpty()) {
                    points.add(point(at, height));
                }
                height = y(mark.days());
                points.add(point(at, height));
            }
            points.add(point(SIDE, height));
            return String.join(" ", points);
        }

        private @Nullable String projection() {
            if (chart.end() == null) {
                return null;
            }
            var now = chart.consumedNow();
            return point(x(chart.today()), y(now)) + " " + point(x(chart.end()), y(now.add(chart.remaining())));
        }

        private List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            for (double days = 0; days <= top + step / 2; days += step) {
                double height = SIDE - days / top * SIDE;
                ticks.add(new Tick(
                        number(height),
                        percent(height),
                        BigDecimal.valueOf(days).setScale(2, RoundingMode.HALF_UP)));
            }
            return ticks;
        }

        private double x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(chart.from(), last));
            double share = (double) ChronoUnit.DAYS.between(chart.from(), day) / all;
            return Math.min(1, Math.max(0, share)) * SIDE;
        }

        private double y(BigDecimal days) {
            return SIDE - days.doubleValue() / top * SIDE;
        }

        private static String point(double x, double y) {
            return number(x) + "," + number(y);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        private static String percent(double value) {
            return String.format(Locale.ROOT, "%.2f%%", value / SIDE * 100);
        }
    }
}
