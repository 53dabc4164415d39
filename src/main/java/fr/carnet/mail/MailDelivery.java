package fr.carnet.mail;

import java.time.Duration;
import org.springframework.stereotype.Service;

/** Tells pages whether and how long Carnet tries to send e-mails. */
@Service
public class MailDelivery {

    private final MailPost post;
    private final MailSettings settings;

    MailDelivery(MailPost post, MailSettings settings) {
        this.post = post;
        this.settings = settings;
    }

    /** Is there a mail server to hand e-mails to? */
    public boolean isConfigured() {
        return post.isConfigured();
    }

    /** How long an e-mail that cannot leave is tried. */
    public Duration giveUpAfter() {
        return settings.giveUpAfter();
    }

    /** A message's text with Carnet's address in its links. */
    public String whole(String text) {
        return text.replace(MessageText.URL, settings.url());
    }
}
