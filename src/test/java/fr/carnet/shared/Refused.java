package fr.carnet.shared;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests say of an act that does not come about. */
public final class Refused {

    private Refused() {}

    /** The act is refused, with the message of this code. */
    public static void assertRefused(ThrowingCallable act, String code) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).returns(code, RuleViolation::code);
    }

    /** The act is about something that its viewer is not to know of: it is as absent. */
    public static void assertAbsent(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
