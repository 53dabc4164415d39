package fr.carnet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mails to the mail server, if one is configured. */
@Component
class MailPost {

    private static final int LONGEST_ERROR = 300;

    private final @Nullable JavaMailSender server;
    private final MailSettings settings;

    MailPost(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
    }

    boolean isConfigured() {
        return server != null;
    }

    /**
     * What became of it.
     *
     * @param again is another attempt of any use?
     * @param reached did the server answer?
     */
    record Outcome(boolean sent, boolean again, boolean reached, String error) {

        static final Outcome SENT = new Outcome(true, false, true, "");
    }

    Outcome send(Letter letter) {
        if (server == null) {
            return new Outcome(false, true, false, "no mail server");
        }
        try {
            server.send(message(letter, server.createMimeMessage()));
            return Outcome.SENT;
        } catch (MessagingException | UnsupportedEncodingException never) {
            return new Outcome(false, false, true, reason(never));
        } catch (MailSendException failure) {
            return outcome(failure);
        } catch (MailException failure) {
            return new Outcome(false, true, false, reason(failure));
        }
    }

    private static Outcome outcome(MailSendException failure) {
        var failed = failure.getFailedMessages();
        if (failed.isEmpty()) {
            return Outcome.SENT; // accepted; only the farewell went wrong
        }
        // A failure to connect has a cause of its own; a refused message is only listed.
        boolean reached = failure.getCause() == null;
        return new Outcome(
                false, true, reached, reason(failed.values().iterator().next()));
    }

    private MimeMessage message(Letter letter, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(new InternetAddress(settings.from(), "Carnet", StandardCharsets.UTF_8.name()));
        helper.setTo(address(letter));
        helper.setSubject(MessageText.clean(letter.subject()));
        helper.setText(whole(letter.bodyText()), whole(letter.bodyHtml()));
        // The same for each attempt, so that a mail server may drop what it already has.
        message.setHeader("Message-ID", "<" + letter.id() + "@" + settings.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress address(Letter letter) throws AddressException, UnsupportedEncodingException {
        var address = new InternetAddress(letter.email(), true);
        address.setPersonal(MessageText.clean(letter.name()), StandardCharsets.UTF_8.name());
        return address;
    }

    private String whole(String body) {
        return body.replace(MessageText.URL, settings.url());
    }

    /** What the server itself answered, where it did: the innermost of the failures. */
    private static String reason(Exception failure) {
        var inmost = failure;
        while (inmost instanceof MessagingException outer && outer.getNextException() != null) {
            inmost = outer.getNextException();
        }
        var text = MessageText.clean(String.valueOf(inmost.getMessage()));
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
