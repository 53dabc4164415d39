package fr.carnet.mail.web;

import fr.carnet.mail.MessageKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on the page of its order, with what became of it.
 *
 * @param resentBy who sent it again by hand, if anyone did
 */
record MessageView(
        UUID id,
        MessageKind kind,
        String subject,
        String text,
        OffsetDateTime writtenAt,
        @Nullable String resentBy,
        List<Recipient> recipients) {

    public String kindKey() {
        return "MessageKind." + kind;
    }

    public boolean isToNobody() {
        return recipients.isEmpty();
    }

    /**
     * @param error what the mail server answered, for those who can do something about it; otherwise empty
     */
    record Recipient(
            String name,
            String email,
            MessageState state,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime nextAttemptAt,
            String error) {

        public String stateKey() {
            return "MessageState." + state;
        }
    }
}
