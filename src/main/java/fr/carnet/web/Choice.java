package fr.carnet.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An option of a list, a radio button or a checkbox: the value sent, the words shown. */
public record Choice(String value, String label, @Nullable String hint, boolean disabled) {

    public Choice(String value, String label) {
        this(value, label, null, false);
    }

    /** One choice for each constant, sent by its name. */
    public static <E extends Enum<E>> List<Choice> of(E[] constants, Function<? super E, String> label) {
        return Arrays.stream(constants)
                .map(each -> new Choice(each.name(), label.apply(each)))
                .toList();
    }

    public Choice hint(String words) {
        return new Choice(value, label, words, disabled);
    }

    /** Shown, but not to be chosen: the hint should say why. */
    public Choice notNow() {
        return new Choice(value, label, hint, true);
    }
}
