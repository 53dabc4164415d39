package fr.carnet.tracking.web.overview;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of what the summary names: the page of a group, and what a figure is made of. The month of an order leads to its
 * statement, all of its months to those of its people, and every other figure to the orders of its group in those months.
 */
record SummaryLinks(SummaryFilter filter, List<YearMonth> months) {

    /** The address of the page of a group; null where it has none. */
    public @Nullable String page(SummaryRow row) {
        if (row.pageKey() == null) {
            return null;
        }
        return switch (filter.axis()) {
            case ORDER -> "/bons-de-commande/" + row.pageKey();
            case STARTUP -> row.pageKey();
            case UNIT -> "/accords/" + row.pageKey();
            case CONTRACTOR, PERSON, ACTIVITY -> null;
        };
    }

    /** The address of what was consumed in one of the months. */
    public @Nullable String month(SummaryRow row, int month) {
        var asked = months.get(month);
        return filter.axis() == Axis.ORDER ? "/releves/" + row.key() + "/" + asked : within(row, asked, asked);
    }

    /** The address of what was consumed in all of the months. */
    public @Nullable String total(SummaryRow row) {
        return within(row, months.get(0), months.get(months.size() - 1));
    }

    /** Null where the page looks into a group already: an address holds only one. */
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
