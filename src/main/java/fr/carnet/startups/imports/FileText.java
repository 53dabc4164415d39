package fr.carnet.startups.imports;

import fr.carnet.shared.PlainText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates and links of the file, and shows what could not be read. */
final class FileText {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T.*)?");
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^/\\s].*");

    /** What is left of an accent or an apostrophe that was read in another encoding. */
    private static final Pattern DAMAGED = Pattern.compile("\ufffd|Ã©|â€™");

    private static final int LONGEST_LINK = 1_000;
    private static final int LONGEST_SHOWN = 100;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private FileText() {}

    /** A day, whatever hour stands behind it; nothing for what is none, or is not of these times. */
    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Has it the form of an address of the web? */
    static boolean isLink(String address) {
        try {
            return address.length() <= LONGEST_LINK && LINK.matcher(address).matches() && new URI(address).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    static boolean isDamaged(String text) {
        return DAMAGED.matcher(text).find();
    }

    /** The beginning of what stands there, for a reader. */
    static String shown(String text) {
        String line = PlainText.line(text);
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
