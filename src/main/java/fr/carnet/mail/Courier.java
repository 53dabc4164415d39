package fr.carnet.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one e-mail at a time, so that a mail server that hangs holds one database connection of an instance at
 * most. Each is locked while it is sent: no second instance takes it, and a crash frees it at once.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int ROUND = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailPost post;
    private final MailSettings settings;
    private final Clock clock;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(1),
            work -> new Thread(work, "courier"),
            new ThreadPoolExecutor.DiscardPolicy());

    Courier(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MailPost post,
            MailSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts a round soon. One waiting round is enough, as it sends all that is committed by then. */
    void wake() {
        if (post.isConfigured()) {
            worker.execute(this::sendDue);
        }
    }

    /** Sends what is due, and stops at the first sign that the server cannot be reached. */
    synchronized void sendDue() {
        if (!post.isConfigured()) {
            return;
        }
        for (var recipient : due()) {
            Boolean reached = transaction.execute(status -> attempt(recipient));
            if (Boolean.FALSE.equals(reached)) {
                return;
            }
        }
    }

    private List<UUID> due() {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                select r.id from order_message_recipient r join order_message m on m.id = r.message_id
                where r.next_attempt_at <= :now and m.created_at > :oldest
                order by r.next_attempt_at limit\s""" + ROUND)
                .param("now", now)
                .param("oldest", now.minus(settings.giveUpAfter()))
                .query(UUID.class)
                .list();
    }

    /** Tries to send one e-mail; false where the server could not be reached. */
    private boolean attempt(UUID recipient) {
        // Should this machine vanish, the server ends the session itself: nothing stays locked.
        jdbc.sql("select set_config('idle_in_transaction_session_timeout', '5min', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                select r.id, r.name, r.email, r.attempts, m.subject, m.body_text, m.body_html
                from order_message_recipient r join order_message m on m.id = r.message_id
                where r.id = :id and r.next_attempt_at <= :now for update of r skip locked""")
                .param("id", recipient)
                .param("now", OffsetDateTime.now(clock))
                .query(Letter.class)
                .optional()
                .map(this::send)
                .orElse(true);
    }

    private boolean send(Letter letter) {
        var outcome = post.send(letter);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                update order_message_recipient set attempts = attempts + 1, sent_at = :sentAt, next_attempt_at = :next,
                    last_error = :error where id = :id""")
                .param("sentAt", outcome.sent() ? now : null)
                .param("next", outcome.again() ? now.plus(Patience.after(letter.attempts() + 1)) : null)
                .param("error", outcome.error())
                .param("id", letter.id())
                .update();
        if (!outcome.sent()) {
            LOG.warn("E-mail {} was not sent: {}", letter.id(), outcome.error());
        }
        return outcome.reached();
    }

    @PreDestroy
    void rest() {
        worker.shutdownNow();
    }
}
