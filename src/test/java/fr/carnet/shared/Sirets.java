package fr.carnet.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** SIRETs for tests: each valid, no two alike. */
public final class Sirets {

    private Sirets() {}

    public static String any() {
        String digits = "9" + String.format("%012d", ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return IntStream.range(0, 10)
                .mapToObj(key -> digits + key)
                .filter(Sirets::holds)
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(String digits) {
        try {
            new Siret(digits);
            return true;
        } catch (RuleViolation wrongKey) {
            return false;
        }
    }
}
