package fr.carnet.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways a list may be sorted: a key of the address for each, and the SQL it stands for. Only these constants ever
 * reach a statement.
 */
public final class Sorts {

    private final Map<String, List<String>> keys;
    private final String initial;
    private final String last;

    private Sorts(Map<String, List<String>> keys, String initial, String last) {
        this.keys = keys;
        this.initial = initial;
        this.last = last;
    }

    public static Sorts by(String key, String... sql) {
        return new Sorts(Map.of(), key, "").and(key, sql);
    }

    public Sorts and(String key, String... sql) {
        var more = new LinkedHashMap<>(keys);
        more.put(key, List.of(sql));
        return new Sorts(more, initial, last);
    }

    /** How the list is sorted when nothing is asked for; a minus in front turns it round. */
    public Sorts initially(String sort) {
        return new Sorts(keys, sort, last);
    }

    /** What settles ties, so that pages never share a row. */
    public Sorts then(String sql) {
        return new Sorts(keys, initial, sql);
    }

    /** The asked sort if it is one of these, otherwise the initial one. */
    String orInitial(String asked) {
        return keys.containsKey(key(asked)) ? asked : initial;
    }

    String initial() {
        return initial;
    }

    String orderBy(String asked) {
        String sort = orInitial(asked);
        String direction = isDescending(sort) ? " desc nulls last" : " asc nulls last";
        var parts = keys.getOrDefault(key(sort), List.of()).stream().map(sql -> sql + direction);
        var all = last.isEmpty() ? parts : Stream.concat(parts, Stream.of(last));
        return " order by " + all.collect(Collectors.joining(", "));
    }

    static String key(String sort) {
        return isDescending(sort) ? sort.substring(1) : sort;
    }

    static boolean isDescending(String sort) {
        return sort.startsWith("-");
    }
}
