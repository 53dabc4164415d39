package fr.carnet.audit;

import fr.carnet.shared.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records acts in the transaction that does them; the database refuses to change or delete what is recorded. */
@Service
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param action what was done, e.g. {@code order.issued}; a label for it stands in the messages
     * @param subjectType the kind of thing it was done to, e.g. {@code order}
     * @param label the subject's name for a reader, e.g. its number
     * @param details what changed, small; never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subjectType,
            @Nullable UUID subjectId,
            String label,
            Map<String, ?> details) {
        jdbc.sql("""
                insert into audit_event (happened_at, account_id, actor, action, subject_type, subject_id, subject_label, details)
                values (:at, :account, :actor, :action, :type, :subject, :label, cast(:details as jsonb))""")
                .param("at", OffsetDateTime.now(clock))
                .param("account", actor.accountId())
                .param("actor", actor.name())
                .param("action", action)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("label", label)
                .param("details", json.writeValueAsString(details))
                .update();
    }
}
