package fr.carnet.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Carnet is, whom its e-mails come from, and how long it tries (docs/operations.md). */
@Component
class MailSettings {

    private final String url;
    private final String from;
    private final Duration giveUpAfter;

    /**
     * @param host the mail server's; with one, Carnet must know its own address, or its e-mails would lead nowhere
     */
    MailSettings(
            @Value("${carnet.url:}") String url,
            @Value("${carnet.mail.from:}") String from,
            @Value("${carnet.mail.give-up-after:5d}") Duration giveUpAfter,
            @Value("${spring.mail.host:}") String host) {
        this.url = url.strip().replaceFirst("/+$", "");
        this.from = from.strip();
        this.giveUpAfter = giveUpAfter;
        if (this.url.isEmpty() ? !host.isBlank() : !this.url.matches("https?://[^/\\s].*")) {
            throw new IllegalStateException(
                    "carnet.url must be Carnet's own address, as https://carnet.example.gouv.fr,"
                            + " where spring.mail.host is given: the links of its e-mails begin with it");
        }
    }

    /** Carnet's own address, without a slash at its end; empty where none is configured. */
    String url() {
        return url;
    }

    /** The right-hand side of what Carnet makes up: its sender, its message identifiers. */
    String domain() {
        String host = url.isEmpty() ? null : URI.create(url).getHost();
        return host == null ? "carnet.invalid" : host;
    }

    String from() {
        return from.isEmpty() ? "carnet@" + domain() : from;
    }

    /** An older message would announce what is no longer news: it is not sent. */
    Duration giveUpAfter() {
        return giveUpAfter;
    }
}
