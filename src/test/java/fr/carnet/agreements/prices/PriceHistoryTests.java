package fr.carnet.agreements.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.carnet.agreements.prices.PriceHistory.Effect;
import fr.carnet.shared.Money;
import fr.carnet.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceHistoryTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 15);
    private static final LocalDate SECOND = LocalDate.of(2026, 3, 15);
    private static final LocalDate ISSUED = LocalDate.of(2026, 6, 1);

    private final PriceHistory history =
            new PriceHistory(Map.of(FIRST, Money.of("39600"), SECOND, Money.of("40500")), List.of(ISSUED));

    @Test
    void aLaterDateTakesOver() {
        var verdict = history.judge(ISSUED.plusDays(1), Money.of("41000"));
        assertThat(verdict).isEqualTo(new PriceHistory.Verdict(Effect.CHANGED, Money.of("40500")));
    }

    @Test
    void theSamePriceChangesNothingWhateverItsDate() {
        assertThat(history.judge(SECOND, Money.of("40500")).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(history.judge(ISSUED.plusYears(1), Money.of("40500")).effect())
                .isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void whatAnOrderWasIssuedAtIsNotRewritten() {
        assertFrozen(SECOND);
        assertFrozen(ISSUED);
        assertFrozen(SECOND.plusDays(1));
    }

    @Test
    void whatNoOrderWasIssuedAtMayStillBeCorrected() {
        assertThat(history.judge(FIRST, Money.of("39000")).effect()).isEqualTo(Effect.CHANGED);
        assertThat(history.judge(FIRST.plusMonths(1), Money.of("39000")).effect())
                .isEqualTo(Effect.CHANGED);
    }

    @Test
    void aDateBeforeTheFirstPriceIsNew() {
        assertThat(history.judge(FIRST.minusDays(1), Money.of("1")))
                .isEqualTo(new PriceHistory.Verdict(Effect.NEW, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 250,25|1250.25", "1250.2|1250.20", "12 €|12.00", ".5|0.50", "1 250|1250.00"})
    void readsAPriceAsItIsTyped(String typed, String amount) {
        assertThat(UnitPrice.typed(typed).amount()).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|price.positive",
                "-12|price.positive",
                "0,00|price.positive",
                "12,345|price.cents",
                "1.250|price.cents",
                "1.250,25|price.number",
                "abc|price.number",
                "12 j|price.number",
                "1½|price.number",
                "=B1*2|price.number",
                "#REF!|price.number",
                "10000000000|price.too-large",
            })
    void refusesWhatIsNoPrice(String typed, String code) {
        assertThatThrownBy(() -> UnitPrice.typed(typed))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void doesNotRoundSilently() {
        assertThatThrownBy(() -> UnitPrice.of(new BigDecimal("0.001"))).isInstanceOf(RuleViolation.class);
    }

    private void assertFrozen(LocalDate from) {
        assertThatThrownBy(() -> history.judge(from, Money.of("1")))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("price.frozen");
                    assertThat(refused.args()).containsExactly(from, ISSUED);
                });
    }
}
