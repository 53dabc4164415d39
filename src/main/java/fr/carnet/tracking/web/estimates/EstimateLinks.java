package fr.carnet.tracking.web.estimates;

import fr.carnet.web.ListRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the list that estimates were sent from; the form carries its filters, page and sort. */
final class EstimateLinks {

    private static final String PATH = "/suivi/reste-a-faire";

    private EstimateLinks() {}

    static ListRequest list(EstimateFilter filter, @Nullable String sort, @Nullable String page) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        put(filters, "q", filter.q());
        put(filters, "startup", filter.startup());
        put(filters, "titulaire", filter.titulaire());
        put(filters, "etat", filter.etat() == null ? null : filter.etat().name());
        int number = page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
        return new ListRequest(PATH, filters, number, Objects.requireNonNullElse(sort, ""));
    }

    private static void put(Map<String, List<String>> filters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filters.put(name, List.of(value));
        }
    }
}
