package fr.carnet.web.errors;

import java.security.SecureRandom;

/** What a person can read out on the phone so that the log line of a failure is found. */
final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Reference() {}

    static String next() {
        var reference = new StringBuilder(8);
        for (int at = 0; at < 8; at++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
