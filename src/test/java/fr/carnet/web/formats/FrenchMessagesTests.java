package fr.carnet.web.formats;

import static org.assertj.core.api.Assertions.assertThat;

import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FrenchMessagesTests {

    private final FrenchMessages messages =
            new FrenchMessages(new MockEnvironment().withProperty("spring.messages.basename", "messages/shared"));

    @Test
    void datesAmountsAndDaysReadAsFrench() {
        assertThat(words(LocalDate.of(2026, 11, 22))).isEqualTo("22 nov. 2026");
        assertThat(words(Money.of("1234.5"))).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(words(ManDays.of("12.25"))).isEqualTo("12,25\u00a0j");
    }

    @Test
    void anEnumConstantReadsAsItsLabel() {
        assertThat(words(Phase.CONSTRUCTION)).isEqualTo("Construction");
    }

    @Test
    void accentsSurvive() {
        assertThat(messages.getMessage("period.reversed", null, Locale.FRENCH)).contains("début");
    }

    private String words(Object argument) {
        return messages.getMessage("none", new Object[] {argument}, "{0}", Locale.FRENCH);
    }
}
