package fr.carnet.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The string constants and text blocks of a Java source, those that are only joined by {@code +} as one. */
final class JavaStrings {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'"
                    + "|\"\"\"[^\\n]*\\n(?<block>.*?)(?<!\\\\)\"\"\"|\"(?<text>(?:\\\\.|[^\"\\\\\\n])*+)\"|(?<joins>\\+)|(?<other>\\S)");

    private JavaStrings() {}

    static List<String> of(String source) {
        List<String> strings = new ArrayList<>();
        boolean afterString = false;
        boolean joined = false;
        var token = TOKEN.matcher(source);
        while (token.find()) {
            String string = string(token.group("block"), token.group("text"));
            if (string != null && joined) {
                strings.set(strings.size() - 1, strings.get(strings.size() - 1) + string);
            } else if (string != null) {
                strings.add(string);
            }
            joined = token.group("joins") != null && afterString;
            afterString = string != null || afterString && isComment(token.group());
        }
        return strings;
    }

    private static boolean isComment(String token) {
        return token.startsWith("//") || token.startsWith("/*");
    }

    private static String string(String block, String text) {
        if (block != null) {
            return plain(block.stripIndent());
        }
        return text == null ? null : plain(text);
    }

    /** Escapes of one character by its number matter to no SQL. */
    private static String plain(String written) {
        return written.replaceAll("(?<!\\\\)\\\\u+\\p{XDigit}{4}", "?").translateEscapes();
    }
}
