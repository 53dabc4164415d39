package fr.carnet;

import fr.carnet.shared.French;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The one clock: Carnet's days begin and end in Paris, wherever it runs. It is the machine's, unless {@code carnet.today} sets
 * it to another day, which only the demonstration and the tests may do: the dates of a real order bind the parties.
 */
@Configuration(proxyBeanMethods = false)
class Time {

    private static final Logger LOG = LoggerFactory.getLogger(Time.class);
    private static final String SETTING = "carnet.today";
    private static final int FIRST_HOUR = 9;

    @Bean
    Clock clock(Environment environment) {
        var today = environment.getProperty(SETTING, "").strip();
        if (today.isEmpty()) {
            return Clock.system(French.PARIS);
        }
        if (!environment.acceptsProfiles(Profiles.of("demo | test"))) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, today, "Only the demonstration (profile demo) may run on a day that is not the real one.");
        }
        LOG.warn("Carnet does not run on the real day: its clock stood at {} when it was started ({})", today, SETTING);
        try {
            return startingAt(today);
        } catch (DateTimeException unreadable) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, today, "A day is written 2026-11-18, a moment of it 2026-11-18T14:30.");
        }
    }

    /** A clock that ticks on from that moment, or from nine in the morning of that day, since the start of this JVM. */
    static Clock startingAt(String dayOrMoment) {
        var start = dayOrMoment.contains("T")
                ? LocalDateTime.parse(dayOrMoment)
                : LocalDate.parse(dayOrMoment).atTime(FIRST_HOUR, 0);
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return Clock.offset(
                Clock.system(French.PARIS),
                Duration.between(started, start.atZone(French.PARIS).toInstant()));
    }
}
