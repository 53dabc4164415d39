package fr.carnet.mail.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What became of an e-mail. */
enum MessageState {
    SENT("success"),
    /** It will leave with the next round. */
    WAITING("info"),
    /** It was tried in vain and will be again. */
    RETRYING("warning"),
    /** There is no mail server to hand it to. */
    NO_SERVER("warning"),
    /** It is too old, or its address can be no one's: it will not be tried again. */
    GIVEN_UP("error");

    private final String badge;

    MessageState(String badge) {
        this.badge = badge;
    }

    public String badge() {
        return badge;
    }

    static MessageState of(
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime nextAttemptAt,
            boolean tooOld,
            int attempts,
            boolean hasServer) {
        if (sentAt != null) {
            return SENT;
        }
        if (nextAttemptAt == null || tooOld) {
            return GIVEN_UP;
        }
        if (!hasServer) {
            return NO_SERVER;
        }
        return attempts == 0 ? WAITING : RETRYING;
    }
}
