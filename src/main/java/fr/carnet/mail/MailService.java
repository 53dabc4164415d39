package fr.carnet.mail;

import java.time.Duration;
import org.springframework.stereotype.Service;

/** What a page must know of how e-mails leave. */
@Service
public class MailService {

    private final MailPost post;
    private final MailSettings settings;

    MailService(MailPost post, MailSettings settings) {
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
