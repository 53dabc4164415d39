package fr.carnet.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words that something is searched by: all must be found, in any order. The database compares them without accents and
 * capitals, by its function {@code search_key}.
 */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;
    private static final String SPACES = "[\\s\\u00a0\\u202f]+";

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(@Nullable String asked) {
        return new SearchWords(
                asked == null
                        ? List.of()
                        : Arrays.stream(asked.split(SPACES))
                                .filter(word -> !word.isEmpty())
                                .limit(MOST)
                                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * What to add to a condition; empty where nothing is asked.
     *
     * @param found the condition for one word, which stands in it as {@code :%1$s}
     */
    public String sql(String found) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> " and (" + found.formatted("word" + at) + ")")
                .collect(Collectors.joining());
    }

    /** The condition that each word is in this text. */
    public String in(String text) {
        return sql("position((select search_key(:%1$s)) in search_key(" + text + ")) > 0");
    }

    /** The named parameters of either. */
    public Map<String, String> params() {
        return IntStream.range(0, words.size()).boxed().collect(Collectors.toMap(at -> "word" + at, words::get));
    }
}
