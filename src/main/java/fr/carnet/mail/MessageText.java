package fr.carnet.mail;

import fr.carnet.shared.French;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * What a message says: what happened to which order, and what to do next. No amount, no reason, no file: an e-mail may be read
 * by anyone it is passed on to, so whatever is confidential stays behind the link, which asks to sign in.
 */
@Component
class MessageText {

    /** Stands for Carnet's address until the message leaves. */
    static final String URL = "{carnet.url}";

    private final ITemplateEngine templates;
    private final MessageSource messages;

    MessageText(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** What a message may say of an order; {@code contractor} is the company that it was issued to, and no other. */
    record Facts(
            UUID order,
            String number,
            UUID contractorId,
            String contractor,
            String subject,
            String agreement,
            LocalDate startsOn,
            LocalDate endsOn) {}

    record Text(String subject, String plain, String html) {}

    Text of(MessageKind kind, int version, Facts facts) {
        Object[] args = {facts.number(), clean(facts.contractor()), version};
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("said", say(kind, "said", args));
        said.put("next", say(kind, "next", args));
        said.put("about", clean(facts.subject()));
        said.put("agreement", clean(facts.agreement()));
        said.put("period", French.period(facts.startsOn(), facts.endsOn()));
        said.put("number", facts.number());
        said.put("link", URL + "/bons-de-commande/" + facts.order());
        var context = new Context(Locale.FRENCH, said);
        return new Text(
                clean("[Carnet] " + say(kind, "subject", args)),
                templates.process("mail/order.txt", context),
                templates.process("mail/order", context));
    }

    /** Makes one line of a text, so that no name can begin another header or line. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private String say(MessageKind kind, String part, Object... args) {
        return messages.getMessage("mail." + kind + "." + part, args, Locale.FRENCH);
    }
}
