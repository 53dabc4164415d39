package fr.carnet.people.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links to choose a password. The database keeps the hash of each, so a stolen backup opens nothing. */
@Component
public class Invitations {

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link and gives its token, which is kept nowhere; the account's earlier links stop working. */
    public String issue(UUID accountId, Duration validity) {
        jdbc.sql("delete from invitation where account_id = :account")
                .param("account", accountId)
                .update();
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "insert into invitation (token_hash, account_id, created_at, expires_at) values (:hash, :account, :now, :end)")
                .param("hash", hash(token))
                .param("account", accountId)
                .param("now", now)
                .param("end", now.plus(validity))
                .update();
        return token;
    }

    /** The account of a link that can still be used. */
    Optional<UUID> find(String token) {
        return jdbc.sql("""
                select i.account_id from invitation i join account a on a.id = i.account_id and a.enabled
                where i.token_hash = :hash and i.used_at is null and i.expires_at > :now""")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    /** Uses a link up and gives its account; of two requests at once, only one gets it. */
    Optional<UUID> use(String token) {
        return jdbc.sql("""
                update invitation i set used_at = :now from account a
                where i.token_hash = :hash and i.used_at is null and i.expires_at > :now
                    and a.id = i.account_id and a.enabled
                returning i.account_id""")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
