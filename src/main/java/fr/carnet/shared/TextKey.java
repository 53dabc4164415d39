package fr.carnet.shared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What texts are compared by, wherever they are: for uniqueness, in searches and filters, in imported files. It is their words in
 * small letters without accents, ligatures taken apart, whatever apostrophes, hyphens, punctuation and spaces are between them.
 * The database computes the same key by its functions {@code text_key} and {@code name_key}; a test compares the two.
 */
public final class TextKey {

    /** Accents that stand apart from their letter, and what no reader sees. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x{300}-\\x{36f}\\x{ad}\\x{200b}-\\x{200f}\\x{202a}-\\x{202e}\\x{2060}-\\x{2064}\\x{2066}-\\x{206f}\\x{fe00}-\\x{fe0f}\\x{feff}]+");

    /**
     * What is between words: signs and spaces, listed because databases know different versions of Unicode. Among them are
     * letters that only look like apostrophes; {@code # % & + @ _} are not, since they are read as a part of a word.
     */
    private static final Pattern BETWEEN_WORDS = Pattern.compile(
            "[\\x{1}-\\x{22}\\x{24}\\x{27}-\\x{2a}\\x{2c}-\\x{2f}\\x{3a}-\\x{3f}\\x{5b}-\\x{5e}\\x{60}\\x{7b}-\\x{bf}\\x{d7}\\x{f7}\\x{2b9}-\\x{2df}\\x{58a}\\x{5be}\\x{1680}\\x{1806}"
                    + "\\x{2000}-\\x{2bff}\\x{2e00}-\\x{2e7f}\\x{3000}-\\x{3004}\\x{3008}-\\x{3030}\\x{fd3e}\\x{fd3f}\\x{fff9}-\\x{fffd}"
                    + "\\x{1f000}-\\x{1faff}]+");

    /** The letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.of(
            'œ', "oe", 'æ', "ae", 'ß', "ss", 'þ', "th", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'ı', "i", 'ς', "σ");

    private static final Pattern LETTER = Pattern.compile("[œæßþøđðłıς]");

    private TextKey() {}

    /** The words of a text in their order: {@code UO-L2.1.1} is not {@code UO-L2.11}. */
    public static String of(String text) {
        String letters =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = LETTER.matcher(letters.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> LETTERS.getOrDefault(letter.group().charAt(0), ""));
        return BETWEEN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    /** The words of a person's name in the order of the alphabet: whoever writes the family name first names the same person. */
    public static String ofName(String name) {
        return Arrays.stream(of(name).split(" "))
                .sorted((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
