package fr.carnet.startups.indicators;

import fr.carnet.shared.PlainText;
import fr.carnet.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an indicator was worth on a day.
 *
 * @param comment where the value comes from, or what is to be known of it; empty where nothing is
 */
public record IndicatorValue(LocalDate day, BigDecimal value, String comment) {

    /** The longest comment, in characters. */
    public static final int LONGEST_COMMENT = 500;

    public IndicatorValue {
        value = Figures.plain(value);
        comment = PlainText.line(comment);
    }

    /** What is wrong: {@code indicator.value-future}, {@code indicator.figure-…}, {@code indicator.comment-too-long}. */
    List<Refusal> mistakes(LocalDate today) {
        var mistakes = new ArrayList<Refusal>();
        if (day.isAfter(today)) {
            mistakes.add(Refusal.of("indicator.value-future", day));
        }
        mistakes.addAll(Figures.mistakes(value));
        if (comment.length() > LONGEST_COMMENT) {
            mistakes.add(Refusal.of("indicator.comment-too-long", LONGEST_COMMENT));
        }
        return mistakes;
    }
}
