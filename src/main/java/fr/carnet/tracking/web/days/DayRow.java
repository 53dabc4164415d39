package fr.carnet.tracking.web.days;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What someone did in a week on an order line in an activity, from Monday ({@code d1}) to Sunday ({@code d7}). */
record DayRow(
        UUID orderId,
        String number,
        @Nullable String startup,
        String contractor,
        String code,
        String person,
        String activity,
        boolean training,
        @Nullable BigDecimal d1,
        @Nullable BigDecimal d2,
        @Nullable BigDecimal d3,
        @Nullable BigDecimal d4,
        @Nullable BigDecimal d5,
        @Nullable BigDecimal d6,
        @Nullable BigDecimal d7,
        BigDecimal total) {

    public List<BigDecimal> days() {
        return java.util.stream.Stream.of(d1, d2, d3, d4, d5, d6, d7)
                .map(day -> day == null ? BigDecimal.ZERO : day)
                .toList();
    }
}
