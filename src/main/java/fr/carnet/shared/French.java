package fr.carnet.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Figures and dates as a French reader expects them, on screens, in PDFs and in exports. What is unknown shows as a dash.
 * Thousands are set apart by a narrow no-break space, units by a no-break space.
 */
public final class French {

    /** Between thousands, and in front of ; ! ? */
    public static final char NARROW = '\u202f';
    /** Between a figure and its unit. */
    public static final char NO_BREAK = '\u00a0';

    public static final String NOTHING = "–";

    /** Where Carnet's days begin and end, wherever it runs. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String[] SHORT_MONTHS = {
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."
    };
    private static final String[] LONG_MONTHS = {
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre"
    };
    private static final String[] BYTE_UNITS = {"octets", "ko", "Mo", "Go"};

    private French() {}

    /** {@code 1 234,50 €}. */
    public static String money(@Nullable BigDecimal euros) {
        return euros == null ? NOTHING : fixed(euros, 2) + NO_BREAK + '€';
    }

    /** {@code 1 234,50}: always two decimals and no unit, for columns whose head names it. */
    public static String amount(@Nullable BigDecimal figure) {
        return figure == null ? NOTHING : fixed(figure, 2);
    }

    /** {@code  (§ 2.4)}: a clause in brackets, after what it says; nothing where there is none. */
    public static String cited(@Nullable String clause) {
        return clause == null || clause.isEmpty() ? "" : " (" + unbroken(clause) + ")";
    }

    /** A clause whose sign stays on the line of its number. */
    public static String unbroken(String clause) {
        return clause.replace("§ ", "§" + NO_BREAK).replace("art. ", "art." + NO_BREAK);
    }

    /** {@code 12,25 j}; whole days without decimals. */
    public static String days(@Nullable BigDecimal days) {
        return days == null ? NOTHING : number(days) + NO_BREAK + 'j';
    }

    /** {@code 1 234,5}: as many decimals as needed, two at most. */
    public static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return NOTHING;
        }
        var rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return fixed(rounded, Math.max(rounded.scale(), 0));
    }

    /** {@code 1 234,5678}: all its decimals, for figures whose scale is not ours to choose. */
    public static String exact(@Nullable BigDecimal number) {
        return number == null
                ? NOTHING
                : fixed(number, Math.max(number.stripTrailingZeros().scale(), 0));
    }

    /** {@code 1 234}. */
    public static String number(long number) {
        return fixed(BigDecimal.valueOf(number), 0);
    }

    /** {@code 42 %}, from 42. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : number(percent) + NO_BREAK + '%';
    }

    /** A decimal number with a comma and no other mark, as spreadsheets and input fields read it: {@code 1234,5}. */
    public static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** {@code 22 nov. 2026}. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? NOTHING : dayMonth(date, SHORT_MONTHS) + ' ' + date.getYear();
    }

    /** {@code 22 novembre 2026}. */
    public static String longDate(@Nullable LocalDate date) {
        return date == null ? NOTHING : dayMonth(date, LONG_MONTHS) + ' ' + date.getYear();
    }

    /** {@code 22 nov. 2026 à 14 h 05}, in Paris. */
    public static String dateTime(@Nullable Temporal time) {
        if (time == null) {
            return NOTHING;
        }
        var local = inParis(time);
        return date(local.toLocalDate()) + " à " + time(local);
    }

    /** {@code 14 h 05}, in Paris. */
    public static String time(@Nullable Temporal time) {
        if (time == null) {
            return NOTHING;
        }
        var local = inParis(time);
        return "%d%ch%c%02d".formatted(local.getHour(), NO_BREAK, NO_BREAK, local.getMinute());
    }

    /** {@code novembre 2026}. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? NOTHING : LONG_MONTHS[month.getMonthValue() - 1] + ' ' + month.getYear();
    }

    /** {@code de novembre 2026}, {@code d’octobre 2026}. */
    public static String ofMonth(YearMonth month) {
        String name = month(month);
        return ("ao".indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }

    /** {@code du 1er au 22 nov. 2026}, {@code du 22 nov. 2026 au 3 févr. 2027}, {@code le 22 nov. 2026}. */
    public static String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return start != null ? "depuis le " + date(start) : end != null ? "jusqu’au " + date(end) : NOTHING;
        }
        if (start.equals(end)) {
            return "le " + date(start);
        }
        String from = start.getYear() != end.getYear()
                ? date(start)
                : start.getMonth() != end.getMonth() ? dayMonth(start, SHORT_MONTHS) : day(start);
        return "du " + from + " au " + date(end);
    }

    /** An ISO week by its Monday: {@code Semaine 47, du 16 au 22 nov. 2026}. */
    public static String week(LocalDate monday) {
        return "Semaine " + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ", " + period(monday, monday.plusDays(6));
    }

    /** How far a deadline is: {@code dans 8 jours}, {@code aujourd’hui}, {@code en retard de 3 jours}. */
    public static String relative(@Nullable LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            return NOTHING;
        }
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days == 0) {
            return "aujourd’hui";
        }
        return days == 1 ? "demain" : days > 0 ? "dans " + span(days) : "en retard de " + span(-days);
    }

    /** How long ago something was: {@code aujourd’hui}, {@code hier}, {@code il y a 3 jours}, {@code il y a 4 mois}. */
    public static String ago(@Nullable LocalDate past, LocalDate today) {
        if (past == null) {
            return NOTHING;
        }
        long days = ChronoUnit.DAYS.between(past, today);
        if (days <= 0) {
            return "aujourd’hui";
        }
        return days == 1 ? "hier" : "il y a " + span(days);
    }

    /** {@code 1 jour}, {@code 12 jours}, {@code 4 mois}, {@code 3 ans}: days until two months, then months, then years. */
    public static String span(long days) {
        if (days < 61) {
            return plural(days, "jour", "jours");
        }
        return days < 730 ? number(days * 12 / 365) + NO_BREAK + "mois" : plural(days / 365, "an", "ans");
    }

    /** {@code 0 bon}, {@code 1 bon}, {@code 1 234 bons}: French counts in the plural from two on. */
    public static String plural(long count, String one, String many) {
        return number(count) + NO_BREAK + (Math.abs(count) < 2 ? one : many);
    }

    /** {@code 812 octets}, {@code 1,2 Mo}. */
    public static String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < BYTE_UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        var shown = BigDecimal.valueOf(amount).setScale(amount < 10 && unit > 0 ? 1 : 0, RoundingMode.HALF_UP);
        return number(shown) + NO_BREAK + BYTE_UNITS[unit];
    }

    private static LocalDateTime inParis(Temporal time) {
        if (time instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, PARIS);
        }
        if (time instanceof OffsetDateTime offset) {
            return LocalDateTime.ofInstant(offset.toInstant(), PARIS);
        }
        return LocalDateTime.from(time);
    }

    private static String dayMonth(LocalDate date, String[] months) {
        return day(date) + ' ' + months[date.getMonthValue() - 1];
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String fixed(BigDecimal number, int scale) {
        String digits = number.setScale(scale, RoundingMode.HALF_UP).abs().toPlainString();
        int comma = scale == 0 ? digits.length() : digits.indexOf('.');
        var out = new StringBuilder(digits.length() + 6);
        if (number.signum() < 0 && digits.chars().anyMatch(digit -> digit >= '1' && digit <= '9')) {
            out.append('-');
        }
        for (int at = 0; at < comma; at++) {
            if (at > 0 && (comma - at) % 3 == 0) {
                out.append(NARROW);
            }
            out.append(digits.charAt(at));
        }
        if (scale > 0) {
            out.append(',').append(digits, comma + 1, digits.length());
        }
        return out.toString();
    }
}
