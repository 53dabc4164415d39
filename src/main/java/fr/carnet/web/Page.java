package fr.carnet.web;

import fr.carnet.shared.French;
import java.util.ArrayList;
import java.util.List;

/** One page of a list, with what its links need: other pages, other sorts, the export of all that is filtered. */
public record Page<T>(List<T> rows, long total, ListRequest request, Sorts sorts) {

    /** Stands for the pages that the pagination leaves out. */
    public static final int GAP = 0;

    public int number() {
        return request.number(total);
    }

    public int pages() {
        return ListRequest.pages(total);
    }

    public boolean empty() {
        return total == 0;
    }

    /** Says whether the list is filtered, as an empty list then has another text. */
    public boolean filtered() {
        return !request.filters().isEmpty();
    }

    /** {@code 1 234 bons de commande}. */
    public String count(String one, String many) {
        return French.plural(total, one, many);
    }

    public String href(int page) {
        return request.href("", page, shown(sort()));
    }

    /** Sorts by this key from its first page; turns the direction round where it already does. */
    public String sortHref(String key) {
        return request.href("", 1, shown(sort().equals(key) ? "-" + key : key));
    }

    /** {@code ascending}, {@code descending} or {@code none}: the value of {@code aria-sort}. */
    public String ariaSort(String key) {
        if (!Sorts.key(sort()).equals(key)) {
            return "none";
        }
        return Sorts.isDescending(sort()) ? "descending" : "ascending";
    }

    /** The address of the export of all filtered rows, in this order. */
    public String exportHref(String format) {
        return request.href("/export." + format, 1, shown(sort()));
    }

    /** The address of an export of parts of each row, e.g. the lines of orders. */
    public String exportHref(String part, String format) {
        return request.href("/" + part + "/export." + format, 1, shown(sort()));
    }

    /** The sort in force. */
    public String sort() {
        return sorts.orInitial(request.sort());
    }

    /** First, last, and those around the current one; {@link #GAP} between. */
    public List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - number()) <= 1) {
                numbers.add(number);
            } else if (numbers.get(numbers.size() - 1) != GAP) {
                numbers.add(GAP);
            }
        }
        return numbers;
    }

    private String shown(String sort) {
        return sort.equals(sorts.initial()) ? "" : sort;
    }
}
