package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DayFiguresTests {

    private static final DayFigures CLOSED = figures("60", "5.5", "54.5", "0");
    private static final DayFigures ADRIFT = figures("20", "0", "12.25", "10");
    private static final DayFigures NEVER_ESTIMATED = figures("10", "0", "4", null);

    private static DayFigures figures(String gross, String released, String consumed, @Nullable String remaining) {
        return new DayFigures(
                new BigDecimal(gross),
                new BigDecimal(released),
                new BigDecimal(consumed),
                remaining == null ? null : new BigDecimal(remaining));
    }

    @Test
    @DisplayName("domain.md § 3: ordered is net of releases")
    void whatWasReleasedIsNoLongerOrdered() {
        assertThat(CLOSED.ordered()).isEqualByComparingTo("54.5");
        assertThat(DayFigures.net(new BigDecimal("54.5"), BigDecimal.TEN, null).ordered())
                .isEqualByComparingTo("54.5");
    }

    @Test
    @DisplayName("domain.md, Words: balance = ordered − consumed")
    void theBalanceIsOrderedLessConsumed() {
        assertThat(CLOSED.balance()).isEqualByComparingTo("0");
        assertThat(ADRIFT.balance()).isEqualByComparingTo("7.75");
        assertThat(CLOSED.used()).isTrue();
        assertThat(ADRIFT.used()).isFalse();
    }

    @Test
    @DisplayName("domain.md, Words: drift = consumed + RAF − ordered")
    void theDriftIsWhatIsNeededBeyondWhatIsOrdered() {
        assertThat(ADRIFT.drift()).isEqualByComparingTo("2.25");
        assertThat(ADRIFT.drifts()).isTrue();
        assertThat(CLOSED.drift()).isEqualByComparingTo("0");
        assertThat(CLOSED.drifts()).isFalse();
    }

    @Test
    void nothingIsSaidOfADriftThatNobodyEstimated() {
        assertThat(NEVER_ESTIMATED.drift()).isNull();
        assertThat(NEVER_ESTIMATED.drifts()).isFalse();
        assertThat(NEVER_ESTIMATED.toDo()).isEqualByComparingTo("6");
    }

    @Test
    void whatNobodyEstimatedCountsForItsBalanceInASum() {
        var sum = DayFigures.sum(List.of(CLOSED, ADRIFT, NEVER_ESTIMATED));

        assertThat(sum.gross()).isEqualByComparingTo("90");
        assertThat(sum.released()).isEqualByComparingTo("5.5");
        assertThat(sum.ordered()).isEqualByComparingTo("84.5");
        assertThat(sum.consumed()).isEqualByComparingTo("70.75");
        assertThat(sum.toDo()).isEqualByComparingTo("16");
        assertThat(sum.drift()).isEqualByComparingTo("2.25");
        assertThat(DayFigures.unestimated(List.of(CLOSED, ADRIFT, NEVER_ESTIMATED)))
                .isOne();
    }

    @Test
    void aSumOfWhatNobodyEstimatedIsNotEstimated() {
        assertThat(NEVER_ESTIMATED.plus(NEVER_ESTIMATED).remaining()).isNull();
        assertThat(DayFigures.sum(List.of()).drift()).isNull();
    }

    @Test
    void aFlatLineAddsNothing() {
        List<@Nullable DayFigures> lines = new ArrayList<>(Arrays.asList(null, ADRIFT, null));

        assertThat(DayFigures.sum(lines)).isEqualTo(ADRIFT);
        assertThat(DayFigures.unestimated(lines)).isZero();
    }

    @Test
    void theShareIsConsumedInPercentOfOrdered() {
        assertThat(ADRIFT.share()).isEqualTo(61);
        assertThat(CLOSED.share()).isEqualTo(100);
        assertThat(DayFigures.NONE.share()).isZero();
    }
}
