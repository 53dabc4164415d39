package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

@DisplayName("domain.md § 3: money is decimal, half-up to the cent, whatever the amounts")
class MoneyPropertyTests {

    private static final long MOST = 99_999_999_999L;

    @Test
    void isRoundedHalfUpToTheCent() {
        qt().forAll(longs().between(0, MOST)).check(thousandths -> {
            long cents = (thousandths + 5) / 10;
            return new Money(BigDecimal.valueOf(thousandths, 3)).equals(cents(cents));
        });
    }

    @Test
    void isRoundedTheSameBelowZero() {
        qt().forAll(longs().between(0, MOST)).check(thousandths -> new Money(BigDecimal.valueOf(-thousandths, 3))
                .amount()
                .equals(new Money(BigDecimal.valueOf(thousandths, 3)).amount().negate()));
    }

    @Test
    void addsAndSubtractsAsCentsDo() {
        qt().forAll(amounts(), amounts(), amounts())
                .check((a, b, c) -> cents(a).plus(cents(b)).equals(cents(a + b))
                        && cents(a).minus(cents(b)).equals(cents(a - b))
                        && cents(a).plus(cents(b)).equals(cents(b).plus(cents(a)))
                        && cents(a).plus(cents(b)).plus(cents(c)).equals(cents(a).plus(cents(b).plus(cents(c)))));
    }

    @Test
    void timesAWholeQuantityIsThatManyTimesItself() {
        qt().forAll(amounts(), integers().between(0, 999))
                .check((price, quantity) ->
                        cents(price).times(BigDecimal.valueOf(quantity)).equals(cents(price * quantity)));
    }

    @Test
    @DisplayName("… and times a fraction it is off by half a cent at most")
    void timesAFractionIsWithinHalfACent() {
        qt().forAll(amounts(), integers().between(1, 99_900)).check((price, hundredths) -> {
            var quantity = BigDecimal.valueOf(hundredths, 2);
            var exact = BigDecimal.valueOf(price, 2).multiply(quantity);
            return isNearest(cents(price).times(quantity), exact);
        });
    }

    @Test
    void theTaxIsWithinHalfACentAndNeverMoreThanTheAmountItself() {
        qt().forAll(amounts(), integers().between(0, 10_000)).check((amount, hundredths) -> {
            var rate = BigDecimal.valueOf(hundredths, 2);
            var tax = cents(amount).tax(rate);
            var exact = BigDecimal.valueOf(amount, 2).multiply(rate).movePointLeft(2);
            return isNearest(tax, exact) && tax.compareTo(cents(amount)) <= 0 && !tax.isNegative();
        });
    }

    @Test
    void isOrderedAndEqualAsItsCentsAre() {
        qt().forAll(amounts(), amounts())
                .check((a, b) -> Integer.signum(cents(a).compareTo(cents(b))) == Long.compare(a, b)
                        && cents(a).equals(cents(b)) == a.equals(b));
    }

    @Test
    void neitherMoneyNorDaysKnowFloatingPoint() {
        assertThat(Stream.of(Money.class, ManDays.class)
                        .flatMap(type -> Stream.concat(
                                Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType),
                                Arrays.stream(type.getDeclaredMethods()).flatMap(MoneyPropertyTests::types))))
                .doesNotContain(double.class, float.class, Double.class, Float.class);
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }

    private static boolean isNearest(Money rounded, BigDecimal exact) {
        return rounded.amount().subtract(exact).abs().compareTo(new BigDecimal("0.005")) <= 0;
    }

    private static Gen<Long> amounts() {
        return longs().between(0, MOST);
    }

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
