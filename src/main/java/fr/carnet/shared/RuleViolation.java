package fr.carnet.shared;

import java.util.List;
import java.util.Optional;

/** The domain refuses an act. It is expected, shown next to what was typed, and never logged as an error. */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 2L;

    private final transient List<Refusal> refusals;

    public RuleViolation(String code, Object... args) {
        this(Refusal.of(code, args));
    }

    public RuleViolation(Refusal refusal) {
        this(List.of(refusal));
    }

    private RuleViolation(List<Refusal> refusals) {
        super(refusals.get(0).code(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** Throws what is refused, all of it at once; nothing happens where nothing is. */
    public static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RuleViolation(refusals);
        }
    }

    /** Throws the refusal, if there is one. */
    public static void refuse(Optional<Refusal> refusal) {
        refuse(refusal.stream().toList());
    }

    /** All that stands in the way, never nothing. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The first refusal. */
    public Refusal refusal() {
        return refusals.get(0);
    }

    /** The message key of the first refusal, e.g. {@code order.transition}. */
    public String code() {
        return refusals.get(0).code();
    }

    /** What fills the message of the first refusal. */
    public Object[] args() {
        return refusals.get(0).args().toArray();
    }
}
