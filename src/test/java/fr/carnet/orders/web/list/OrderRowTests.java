package fr.carnet.orders.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderRowTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    @Test
    void timeElapsesFromTheFirstDayToTheLast() {
        var order = order("60", "0");

        assertThat(order.elapsed(START.minusDays(1))).isZero();
        assertThat(order.elapsed(START)).isEqualTo(10);
        assertThat(order.elapsed(START.plusDays(9))).isEqualTo(100);
        assertThat(order.elapsed(START.plusDays(90))).isEqualTo(100);
    }

    @Test
    void daysSpentAreAShareOfTheDaysOrdered() {
        assertThat(order("60", "15").days().share()).isEqualTo(25);
    }

    @Test
    void anOrderWithoutManDaysSpendsNone() {
        assertThat(order("0", "0").days().share()).isZero();
    }

    @Test
    void nothingIsLeftToWorkOfWhatCommitsNothing() {
        var order = order(OrderState.CANCELLED, "60", "0");
        assertThat(order.balance()).isZero();
        assertThat(line(order).balance()).isZero();
        assertThat(line(order("60", "0")).balance()).isEqualByComparingTo("60");
    }

    private static OrderLineRow line(OrderRow order) {
        return new OrderLineRow(order, "DEVOPS", "Développement", BigDecimal.ONE, order.days(), null);
    }

    private static OrderRow order(String days, String consumed) {
        return order(OrderState.IN_PROGRESS, days, consumed);
    }

    private static OrderRow order(OrderState state, String days, String consumed) {
        return new OrderRow(
                UUID.randomUUID(),
                "BC-2018-2026-0001",
                state,
                false,
                "Mes Aides",
                null,
                null,
                null,
                "Société",
                START,
                START.plusDays(9),
                DayFigures.net(new BigDecimal(days), new BigDecimal(consumed), null),
                START);
    }
}
