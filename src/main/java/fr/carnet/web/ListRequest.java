package fr.carnet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a list asks for: {@code page}, {@code tri}, and the filters, kept for the links of the page.
 * A handler takes it as an argument; nonsense falls back to the first page and the initial sort.
 */
public record ListRequest(String path, Map<String, List<String>> filters, int page, String sort) {

    /** Rows of a page. */
    public static final int SIZE = 25;

    static final String PAGE = "page";
    static final String SORT = "tri";

    public static ListRequest from(HttpServletRequest request) {
        var filters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var given = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty() && !name.equals(PAGE) && !name.equals(SORT) && !name.startsWith("_")) {
                filters.put(name, given);
            }
        });
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String sort = request.getParameter(SORT);
        return new ListRequest(path, filters, page(request.getParameter(PAGE)), sort == null ? "" : sort);
    }

    private static int page(@Nullable String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,6}") ? Integer.parseInt(asked) : 1;
    }

    /** {@code order by …}, from the whitelist. */
    public String orderBy(Sorts sorts) {
        return sorts.orderBy(sort);
    }

    /** {@code limit … offset …}: the page asked for, or the last one there is. */
    public String window(long total) {
        return " limit " + SIZE + " offset " + (long) (number(total) - 1) * SIZE;
    }

    public <T> Page<T> page(Sorts sorts, List<T> rows, long total) {
        return new Page<>(rows, total, this, sorts);
    }

    int number(long total) {
        return Math.min(page, pages(total));
    }

    static int pages(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The address that asks for this. */
    public String address() {
        return href("", page, sort);
    }

    /** The address of this list with the same filters, a page and a sort; both left out where they are the usual ones. */
    String href(String suffix, int toPage, String toSort) {
        var uri = UriComponentsBuilder.fromPath(path + suffix);
        filters.forEach((name, values) -> uri.queryParam(name, values.toArray()));
        if (!toSort.isEmpty()) {
            uri.queryParam(SORT, toSort);
        }
        if (toPage > 1) {
            uri.queryParam(PAGE, toPage);
        }
        return uri.encode().build().toUriString();
    }
}
