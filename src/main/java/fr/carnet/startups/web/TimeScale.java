package fr.carnet.startups.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where days stand in a picture that goes from one to another, in percent of its width as SVG takes it. */
record TimeScale(LocalDate from, LocalDate to) {

    /** {@code 12.50%} from the left. */
    public String at(LocalDate day) {
        return percent(ChronoUnit.DAYS.between(from, day));
    }

    /** How wide the span between two days is; nothing where it is turned round. */
    public String width(LocalDate start, LocalDate end) {
        return percent(Math.max(0, ChronoUnit.DAYS.between(start, end)));
    }

    private String percent(long days) {
        long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return BigDecimal.valueOf(days * 100).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP) + "%";
    }
}
