package fr.carnet.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the domain refuses an act, as data. Thrown, it is a {@link RuleViolation}.
 *
 * @param code the key of the French message that says the rule, its clause and the way out, e.g. {@code order.no-line}
 * @param args what fills that message
 * @param where the step of a draft or the section of a page where the way out begins; null where it is the form itself
 */
public record Refusal(
        String code, List<Object> args, @Nullable String where) {

    public static Refusal of(String code, Object... args) {
        return new Refusal(code, Collections.unmodifiableList(Arrays.asList(args.clone())), null);
    }

    /** The same refusal, with the place where the way out begins. */
    public Refusal at(String place) {
        return new Refusal(code, args, place);
    }

    /** The refusal as an exception, for an act that goes no further. */
    public RuleViolation violation() {
        return new RuleViolation(this);
    }
}
