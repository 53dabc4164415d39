package fr.carnet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * The day on which all tests stand, whatever day it is: {@code -Dtest.today=2026-12-31} chooses another. The application's clock,
 * the functions {@code test.now()} and {@code test.today()} of each {@link TestDatabase} and every JVM that a test starts agree
 * with it. No test reads another clock ({@code ArchitectureTests}).
 */
public final class TestDay {

    private static final String SETTING = System.getProperty("test.today", "2026-11-18");

    /** Stands at nine in the morning when the JVM of the tests starts, and ticks on. */
    public static final Clock CLOCK = Time.startingAt(SETTING);

    public static final LocalDate TODAY = LocalDate.now(CLOCK);

    /** How far it is ahead of the machine's clock. */
    static final Duration AHEAD = Duration.between(Instant.now(), CLOCK.instant());

    private TestDay() {}

    public static Instant now() {
        return CLOCK.instant();
    }

    public static OffsetDateTime time() {
        return OffsetDateTime.now(CLOCK);
    }

    /** The day, or the moment, on which the tests of this JVM stand, as {@code carnet.today} is written. */
    public static String setting() {
        return SETTING;
    }

    /** What a context of the application needs to stand on this day: it shows the same time as {@link #CLOCK}. */
    static String property() {
        return "carnet.today=" + SETTING;
    }

    /** What a JVM started now needs to go on from now. */
    public static String propertyOfAnotherJvm() {
        return "test.today=" + LocalDateTime.now(CLOCK);
    }
}
