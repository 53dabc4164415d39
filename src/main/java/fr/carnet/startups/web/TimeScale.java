package fr.carnet.startups.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The place of days in a picture between two days, in percent of its width as SVG takes it. */
record TimeScale(LocalDate from, LocalDate to) {

    /** {@code 12.50%} from the left. */
    public String at(LocalDate day) {
        return percent(ChronoUnit.DAYS.between(from, day));
    }

    /** The width between two days, zero where the end is before the start. */
    public String width(LocalDate start, LocalDate end) {
        return percent(Math.max(0, ChronoUnit.DAYS.between(start, end)));
    }

    /** Whether the word of a phase fits between two days, on a wide screen. */
    public boolean holdsWord(LocalDate start, LocalDate end) {
        return ChronoUnit.DAYS.between(start, end) * 100 >= 14 * ChronoUnit.DAYS.between(from, to);
    }

    /** Whether a day is in the right half, where words beside it go to its left. */
    public boolean rightHalf(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) * 2 > ChronoUnit.DAYS.between(from, to);
    }

    private String percent(long days) {
        long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return BigDecimal.valueOf(days * 100).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP) + "%";
    }
}
