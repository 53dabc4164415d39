package fr.carnet.people;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.accounts.Invitations;
import fr.carnet.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator in: while no administrator can sign in, a start of Carnet writes a one-time link to its log,
 * which replaces the link of the start before.
 */
@Service
public class FirstAdministrator {

    public static final String USERNAME = "administrateur";
    private static final Duration VALIDITY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    FirstAdministrator(JdbcClient jdbc, Invitations invitations, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The token of a one-time link valid for a day, or nothing where an administrator can sign in. */
    @Transactional
    public Optional<String> invitation() {
        if (someoneCanAdminister()) {
            return Optional.empty();
        }
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, enabled, created_at)
                values (:id, 0, :username, 'Administration de Carnet', '', 'ADMINISTRATOR', true, :now)
                on conflict (username) do nothing""")
                .param("id", UUID.randomUUID())
                .param("username", USERNAME)
                .param("now", OffsetDateTime.now(clock))
                .update();
        // Of two instances that start at once, the second waits here and replaces the first one's link.
        return jdbc.sql(
                        "select id from account where username = :username and role = 'ADMINISTRATOR' and enabled for update")
                .param("username", USERNAME)
                .query(UUID.class)
                .optional()
                .map(this::invite);
    }

    private boolean someoneCanAdminister() {
        return jdbc.sql("""
                select exists (select 1 from account
                    where role = 'ADMINISTRATOR' and enabled and password_hash is not null)""").query(Boolean.class).single();
    }

    private String invite(UUID id) {
        audit.record(Actor.SYSTEM, "account.invited", "account", id, USERNAME, Map.of());
        return invitations.issue(id, VALIDITY);
    }
}
