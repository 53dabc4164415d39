package fr.carnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.carnet.shared.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.env.MockEnvironment;

class TimeTests {

    private final MockEnvironment environment = new MockEnvironment();

    private Clock clock() {
        return new Time().clock(environment);
    }

    @Test
    void isTheMachinesClockInParisWhereNothingIsSet() {
        assertThat(clock()).isEqualTo(Clock.system(French.PARIS));
    }

    @Test
    void isTheMachinesClockWhereTheSettingIsEmpty() {
        environment.setProperty("carnet.today", " ");
        assertThat(clock()).isEqualTo(Clock.system(French.PARIS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test"})
    void showsTheDayThatIsSetToTheDemonstrationAndToTests(String profile) {
        environment.setActiveProfiles(profile);
        environment.setProperty("carnet.today", "2028-02-29");
        assertThat(LocalDate.now(clock())).isEqualTo("2028-02-29");
    }

    @Test
    void ticksOnFromTheMomentThatIsSet() {
        environment.setActiveProfiles("demo");
        environment.setProperty("carnet.today", "2026-12-31T14:30");
        var first = LocalDateTime.now(clock());
        assertThat(first).isAfter("2026-12-31T14:30");
        assertThat(LocalDateTime.now(clock())).isAfterOrEqualTo(first);
    }

    @Test
    void refusesAnotherDayThanTheRealOneToARealOrderBook() {
        environment.setProperty("carnet.today", "2026-11-18");
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(this::clock)
                .satisfies(refused -> assertThat(refused.getReason()).contains("demo"));
    }

    @Test
    void refusesWhatIsNoDay() {
        environment.setActiveProfiles("demo");
        environment.setProperty("carnet.today", "18/11/2026");
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(this::clock)
                .satisfies(refused -> assertThat(refused.getReason()).contains("2026-11-18T14:30"));
    }
}
