package fr.carnet.startups.web.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an indicator through time, beside its target.
 *
 * @param points in the order of the days
 * @param target null where there is none
 */
record IndicatorChart(
        UUID id,
        String name,
        String unit,
        List<Point> points,
        @Nullable BigDecimal target) {

    /** What it was worth on a day. */
    record Point(LocalDate day, BigDecimal value) {}

    /** Are there values enough for a line? */
    public boolean drawn() {
        return points.size() > 1;
    }

    /** The rows of the table beside it, the last one first. */
    public List<Point> latest() {
        return Stream.iterate(points.size() - 1, at -> at >= 0, at -> at - 1)
                .map(points::get)
                .toList();
    }

    public LocalDate first() {
        return points.get(0).day();
    }

    public LocalDate last() {
        return points.get(points.size() - 1).day();
    }

    /** The values and the target, all that the picture has room for. */
    List<BigDecimal> levels() {
        return Stream.concat(points.stream().map(Point::value), Stream.ofNullable(target))
                .filter(Objects::nonNull)
                .toList();
    }

    /** As a picture; only where it is {@link #drawn}. */
    public IndicatorPicture picture() {
        return IndicatorPicture.of(this);
    }
}
