package fr.carnet.startups.imports;

import fr.carnet.shared.PlainText;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of the public portfolio, in which web pages leave tags and entities: as plain text, and back. */
final class HtmlText {

    /** What is not read by anyone, with all that it holds. */
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style)\\b[^<>]*>.*?</\\1\\s*>|<!--.*?-->");

    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/li|/div|/h[1-6])\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("ocirc", "ô"),
            Map.entry("ucirc", "û"),
            Map.entry("ugrave", "ù"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("rsquo", "’"),
            Map.entry("lsquo", "‘"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("euro", "€"));

    private HtmlText() {}

    /** The text without its tags, its entities as the characters that they name, cleaned as any text from outside. */
    static String plain(String html) {
        String read = HIDDEN.matcher(html).replaceAll(" ");
        String lines = BREAK.matcher(read).replaceAll("\n");
        String untagged = TAG.matcher(lines).replaceAll("");
        return PlainText.of(ENTITY.matcher(untagged).replaceAll(HtmlText::quoted));
    }

    /** The text as {@link #plain} reads it back: with entities only where it would be read otherwise. */
    static String escaped(String plain) {
        return plain(plain).equals(plain)
                ? plain
                : plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(MatchResult entity) {
        return Matcher.quoteReplacement(character(entity));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
