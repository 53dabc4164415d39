package fr.carnet.tracking.web.overview;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a figure of the summary is made of: an order's month is its statement, its months are those of its people, and whatever
 * else is the orders of that group in those months.
 */
record SummaryLinks(SummaryFilter filter, List<YearMonth> months) {

    /** What was consumed in one of the months. */
    public @Nullable String month(SummaryRow row, int month) {
        var asked = months.get(month);
        return filter.axis() == Axis.ORDER ? "/releves/" + row.key() + "/" + asked : within(row, asked, asked);
    }

    /** What was consumed in all of them. */
    public @Nullable String total(SummaryRow row) {
        return within(row, months.get(0), months.get(months.size() - 1));
    }

    /** Null within a group already: an address holds one. */
    private @Nullable String within(SummaryRow row, YearMonth from, YearMonth to) {
        if (filter.group() != null) {
            return null;
        }
        var axis = filter.axis();
        return UriComponentsBuilder.fromPath("/suivi/synthese")
                .queryParam("par", (axis == Axis.ORDER ? Axis.PERSON : Axis.ORDER).parameter())
                .queryParam("du", from)
                .queryParam("au", to)
                .queryParamIfPresent("q", given(filter.q()))
                .queryParamIfPresent("startup", given(filter.startup()))
                .queryParamIfPresent("titulaire", given(filter.titulaire()))
                .queryParam("groupe", axis.parameter() + ":" + row.key())
                .encode()
                .build()
                .toUriString();
    }

    private static Optional<String> given(@Nullable String words) {
        return Optional.ofNullable(words).filter(some -> !some.isBlank());
    }
}
