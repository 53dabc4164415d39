package fr.carnet.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * The domain refuses an act. The code names a French message that says the rule, its clause and the way out; the
 * arguments fill that message. It is expected, shown next to what was typed, and never logged as an error.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;
    private final transient List<RuleViolation> others;

    public RuleViolation(String code, Object... args) {
        this(code, args, List.of());
    }

    private RuleViolation(String code, Object[] args, List<RuleViolation> others) {
        super(code, null, false, false);
        this.code = code;
        this.args = args.clone();
        this.others = List.copyOf(others);
    }

    /** Throws what is refused, all of it at once; nothing happens where nothing is. */
    public static void refuse(List<RuleViolation> refusals) {
        if (!refusals.isEmpty()) {
            var first = refusals.get(0);
            throw new RuleViolation(first.code, first.args, refusals.subList(1, refusals.size()));
        }
    }

    /** This refusal, and those that were found with it. */
    public List<RuleViolation> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** The message key, e.g. {@code order.transition}. */
    public String code() {
        return code;
    }

    /** What fills the message. */
    public Object[] args() {
        return args.clone();
    }
}
