package fr.carnet.shared;

/**
 * The domain refuses an act. The code names a French message that says the rule, its clause and the way out; the
 * arguments fill that message. It is expected, shown next to what was typed, and never logged as an error.
 */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    public RuleViolation(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args.clone();
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
