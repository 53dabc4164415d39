package fr.carnet.web.errors;

import java.security.SecureRandom;

/** The reference of a failure, short enough to be read out on the phone, by which its log line is found. */
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
