package fr.carnet.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text from outside as Carnet keeps it: composed letters (NFC), no invisible or control character, ordinary spaces only, none
 * around it. It is called where text enters: by the filter of parameters, the rows of spreadsheets, the names of files and the
 * readers of figures and dates.
 */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");

    /** Control and format characters, halves of characters, what is no character, joiners and variation selectors. */
    private static final Pattern INVISIBLE = Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t]]"
            + "\\x{34f}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180d}\\x{fe00}-\\x{fe0f}\\x{e0100}-\\x{e01ef}"
            + "\\x{fffc}\\x{fffe}\\x{ffff}\\x{fdd0}-\\x{fdef}]+");

    /** Every kind of space but the line break, and the letters and signs that only leave a blank. */
    private static final Pattern SPACE = Pattern.compile("[[\\p{Z}\t]\\x{2800}\\x{115f}\\x{1160}\\x{3164}\\x{ffa0}]");

    private static final Pattern SPACES_IN_A_LINE = Pattern.compile("(?<=[^ \n]) +(?= |\n)");
    private static final Pattern SPACES_AND_BREAKS = Pattern.compile("[ \n]+");

    private PlainText() {}

    /**
     * The text with its line breaks, each as one {@code \n}. Spaces that follow one another in a line become one; those that
     * indent a line stay.
     */
    public static String of(String outside) {
        String lines = LINE_BREAK.matcher(outside).replaceAll("\n");
        String visible = INVISIBLE.matcher(lines).replaceAll("");
        String spaced = SPACE.matcher(visible).replaceAll(" ");
        String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
        return SPACES_IN_A_LINE.matcher(composed).replaceAll("").strip();
    }

    /** The text in one line: its line breaks are spaces. */
    public static String line(String outside) {
        return SPACES_AND_BREAKS.matcher(of(outside)).replaceAll(" ");
    }
}
