package fr.carnet.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words that something is searched by: all must be found, in any order, each as a part of the {@link TextKey} of what is
 * searched. Words are told apart by spaces: {@code d’Avenir} is found as it stands.
 */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** No key has two spaces in a row: whoever asks for nothing but punctuation finds nothing. */
    private static final String NOWHERE = "  ";

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return new SearchWords(List.of());
        }
        var keys = SPACES.splitAsStream(asked)
                .map(TextKey::of)
                .filter(key -> !key.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        return new SearchWords(keys.isEmpty() ? List.of(NOWHERE) : keys);
    }

    /** What is asked for as it stands, its words in their order and nothing between them. */
    public static SearchWords inTheirOrder(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return new SearchWords(List.of());
        }
        String key = TextKey.of(asked);
        return new SearchWords(List.of(key.isEmpty() ? NOWHERE : key));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Are all words in this text? */
    public boolean in(String text) {
        String key = TextKey.of(text);
        return words.stream().allMatch(key::contains);
    }

    /**
     * The SQL condition that all words are in a text; it holds where nothing is asked.
     *
     * @param parameter the parameter that {@link #patterns()} are bound to
     */
    public static String sql(String text, String parameter) {
        String patterns = "cast(:" + parameter + " as text[])";
        return "(" + patterns + " = '{}' or text_key(" + text + ") like all (" + patterns + "))";
    }

    /** What a key must be like, one pattern for each word, in which {@code %} and {@code _} stand for themselves. */
    public String[] patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("[%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }

    /**
     * An SQL condition for each word in turn, to be added to another; empty where nothing is asked.
     *
     * @param found the condition for one word, which stands in it as {@code :%1$s}; {@link #params()} binds them
     */
    public String each(String found) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> " and (" + found.formatted("word" + at) + ")")
                .collect(Collectors.joining());
    }

    /** The named parameters of {@link #each}. */
    public Map<String, String> params() {
        Map<String, String> params = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            params.put("word" + at, words.get(at));
        }
        return params;
    }
}
