package fr.carnet.shared;

import java.util.regex.Pattern;

/** A French establishment's number: fourteen digits, the last of which is a key (Luhn). */
public record Siret(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");

    /** La Poste has more establishments than keys: the digits of theirs add up to a multiple of five instead. */
    private static final String LA_POSTE = "356000000";

    /**
     * @throws RuleViolation {@code siret.format} where it is not fourteen digits, {@code siret.key} where one is mistyped
     */
    public Siret {
        value = PlainText.line(value).replaceAll("[ .]+", "");
        if (!DIGITS.matcher(value).matches()) {
            throw new RuleViolation("siret.format");
        }
        if (!holds(value)) {
            throw new RuleViolation("siret.key", value);
        }
    }

    /** Does its key fit? */
    private static boolean holds(String digits) {
        boolean laPoste = digits.startsWith(LA_POSTE)
                && digits.chars().map(Character::getNumericValue).sum() % 5 == 0;
        return laPoste || luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** {@code 123 456 789 00012}, as it is read aloud. */
    public String spaced() {
        return value.substring(0, 3)
                + ' '
                + value.substring(3, 6)
                + ' '
                + value.substring(6, 9)
                + ' '
                + value.substring(9);
    }
}
