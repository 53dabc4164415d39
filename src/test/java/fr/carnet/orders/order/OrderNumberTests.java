package fr.carnet.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OrderNumberTests {

    @Test
    void readsAsAgreementYearAndSequence() {
        assertThat(new OrderNumber("BC-2016", 2026, 1)).hasToString("BC-2016-2026-0001");
    }

    @Test
    void growsBeyondFourDigits() {
        assertThat(new OrderNumber("BC-2018", 2026, 12345)).hasToString("BC-2018-2026-12345");
    }

    @Test
    void beginsAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber("BC-2018", 2026, 0));
    }
}
