package fr.carnet.people.accounts;

import fr.carnet.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A password that may be chosen. Twelve characters are enough without imposed kinds, because repeated failures are
 * throttled (CNIL, délibération 2022-100).
 */
record Password(String value) {

    private static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;

    /** The most that bcrypt reads: it ignores what follows. */
    private static final int MOST_BYTES = 72;

    static Password chosen(String typed, String username) {
        if (typed.length() < SHORTEST) {
            throw new RuleViolation("password.short", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RuleViolation("password.long", MOST_BYTES);
        }
        if (typed.toLowerCase(Locale.ROOT).contains(username)) {
            throw new RuleViolation("password.username");
        }
        if (typed.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new RuleViolation("password.repetitive", FEWEST_DIFFERENT);
        }
        return new Password(typed);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
