package fr.carnet.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what French people type or paste as figures, dates and months; empty where it is not one. */
public final class FrenchInput {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,15}|\\d{1,3}(?: \\d{3}){1,4})?(?:[.,]\\d{0,10})?");
    private static final Pattern UNIT = Pattern.compile(" ?(?:€|j|j/h|jours?|%)$");
    private static final Map<String, String> FRACTIONS = Map.of("1/4", "0,25", "1/2", "0,5", "3/4", "0,75");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern FRENCH_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** Carnet's own rule (assumed): a date outside of these years is a slip of the keyboard, such as 20226 or 9999. */
    static final int FIRST_YEAR = 2000;

    static final int LAST_YEAR = 2099;

    private FrenchInput() {}

    /** What was typed; null where nothing was. */
    public static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** What was typed; empty where nothing was. */
    public static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** {@code 1 250,25}, {@code 1250.25}, {@code .25}, {@code ½}, {@code 1/2}, {@code 1½}, {@code 12 j}, with any kind of space. */
    public static Optional<BigDecimal> number(String typed) {
        String text = PlainText.line(typed).replace('\u2212', '-');
        text = UNIT.matcher(text).replaceFirst("");
        text = FRACTIONS.getOrDefault(text, text);
        text = text.replaceFirst(" ?¼$", ",25").replaceFirst(" ?½$", ",5").replaceFirst(" ?¾$", ",75");
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String plain = text.replace(" ", "").replace(',', '.');
        return Optional.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain));
    }

    /** {@code 2026-11-22}, as date fields send it, or {@code 22/11/2026}, as people write it, of this century. */
    public static Optional<LocalDate> date(String typed) {
        String text = PlainText.line(typed);
        var iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var french = FRENCH_DATE.matcher(text);
        return french.matches() ? date(french.group(3), french.group(2), french.group(1)) : Optional.empty();
    }

    /** {@code 2026-11}, as month fields send it, or {@code 11/2026}, as people write it, of this century. */
    public static Optional<YearMonth> month(String typed) {
        String text = PlainText.line(typed);
        var iso = ISO_MONTH.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), "1").map(YearMonth::from);
        }
        var french = FRENCH_MONTH.matcher(text);
        return french.matches() ? date(french.group(2), french.group(1), "1").map(YearMonth::from) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int typed = Integer.parseInt(year);
        if (typed < FIRST_YEAR || typed > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(typed, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
