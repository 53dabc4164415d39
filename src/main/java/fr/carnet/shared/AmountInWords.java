package fr.carnet.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts in French words, as a contract repeats them beside its figures: « mille deux cent trente-quatre euros et
 * cinquante centimes ».
 */
public final class AmountInWords {

    private static final String[] SMALL = {
        "zéro",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };

    private static final String[] TENS = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};

    private static final long MILLION = 1_000_000;

    private static final long MOST = 1000 * MILLION * MILLION;

    private AmountInWords() {}

    /**
     * @throws IllegalArgumentException below zero, or beyond what a contract comes to
     */
    public static String of(BigDecimal amount) {
        long cents = amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        if (cents < 0 || cents / 100 >= MOST) {
            throw new IllegalArgumentException("not an amount of a contract: " + amount);
        }
        String euros = euros(cents / 100);
        long rest = cents % 100;
        return rest == 0 ? euros : euros + " et " + number(rest) + (rest == 1 ? " centime" : " centimes");
    }

    private static String euros(long euros) {
        if (euros < 2) {
            return number(euros) + " euro";
        }
        // « Un million d’euros », but « un million un euros ».
        return number(euros) + (euros % MILLION == 0 ? " d’euros" : " euros");
    }

    static String number(long number) {
        if (number >= 1000 * MILLION) {
            return group(number, 1000 * MILLION, "milliard");
        }
        if (number >= MILLION) {
            return group(number, MILLION, "million");
        }
        if (number >= 1000) {
            long thousands = number / 1000;
            return joined(thousands == 1 ? "mille" : beforeThousand(thousands) + " mille", number % 1000);
        }
        return hundreds((int) number);
    }

    /** Million and milliard are nouns: they take an s, and leave theirs to what stands before them. */
    private static String group(long number, long unit, String name) {
        long count = number / unit;
        return joined(number(count) + " " + name + (count > 1 ? "s" : ""), number % unit);
    }

    /** Mille takes no s, and takes away that of « cents » and « quatre-vingts ». */
    private static String beforeThousand(long thousands) {
        String words = hundreds((int) thousands);
        return words.endsWith("cents") || words.endsWith("quatre-vingts")
                ? words.substring(0, words.length() - 1)
                : words;
    }

    private static String hundreds(int number) {
        int count = number / 100;
        int rest = number % 100;
        if (count == 0) {
            return tens(rest);
        }
        String cent = count == 1 ? "cent" : SMALL[count] + " cent" + (rest == 0 ? "s" : "");
        return joined(cent, rest);
    }

    private static String tens(int number) {
        if (number < SMALL.length) {
            return SMALL[number];
        }
        if (number >= 80) {
            return number == 80 ? "quatre-vingts" : "quatre-vingt-" + SMALL[number - 80];
        }
        int ten = Math.min(number / 10, 6); // soixante-dix counts on from sixty
        int rest = number - ten * 10;
        if (rest == 0) {
            return TENS[ten];
        }
        return TENS[ten] + (rest == 1 || rest == 11 ? " et " : "-") + SMALL[rest];
    }

    private static String joined(String words, long rest) {
        return rest == 0 ? words : words + " " + number(rest);
    }
}
