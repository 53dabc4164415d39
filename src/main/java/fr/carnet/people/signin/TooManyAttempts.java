package fr.carnet.people.signin;

import java.time.OffsetDateTime;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is refused until a time, without checking the password. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final OffsetDateTime until;

    TooManyAttempts(OffsetDateTime until) {
        super("too many attempts");
        this.until = until;
    }

    public OffsetDateTime until() {
        return until;
    }
}
