package fr.carnet.mail;

import java.time.Duration;

/** How long to wait before trying again: a minute, then twice as long each time, an hour at most. */
final class Patience {

    private static final int LONGEST = 60;

    private Patience() {}

    static Duration after(int attempts) {
        return Duration.ofMinutes(Math.min(LONGEST, 1L << Math.min(6, Math.max(0, attempts - 1))));
    }
}
