package fr.carnet.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows the guessing of passwords on all instances: attempts are counted in the database, per username, known or not, and per
 * address. An attempt is counted before its password is checked, so that many at once gain nothing.
 */
@Component
class SignInThrottle {

    static final int PER_USERNAME = 10;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @return when to come back, where there were too many: that attempt is refused and does not count
     */
    @Transactional
    public Optional<OffsetDateTime> attempt(String username, String address) {
        var now = OffsetDateTime.now(clock);
        var name = counted(username);
        purge(now);
        // One attempt at a time per username, then per address, over all instances.
        jdbc.sql("select pg_advisory_xact_lock(1, hashtext(:username)), pg_advisory_xact_lock(2, hashtext(:address))")
                .param("username", name)
                .param("address", address)
                .query((row, n) -> n)
                .list();
        var full = jdbc.sql("""
                select greatest(
                    (select failed_at from failed_sign_in where username = :username and failed_at > :since
                        order by failed_at desc offset :perUsername limit 1),
                    (select failed_at from failed_sign_in where address = :address and failed_at > :since
                        order by failed_at desc offset :perAddress limit 1))""")
                .param("username", name)
                .param("address", address)
                .param("since", now.minus(WINDOW))
                .param("perUsername", PER_USERNAME - 1)
                .param("perAddress", PER_ADDRESS - 1)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
        if (full.isEmpty()) {
            jdbc.sql("insert into failed_sign_in (username, address, failed_at) values (:username, :address, :now)")
                    .param("username", name)
                    .param("address", address)
                    .param("now", now)
                    .update();
        }
        return full.map(since -> since.plus(WINDOW));
    }

    /** Forgets the attempts on a username, once its owner has signed in. */
    @Transactional
    public void succeeded(String username) {
        jdbc.sql("delete from failed_sign_in where username = :username")
                .param("username", counted(username))
                .update();
    }

    private void purge(OffsetDateTime now) {
        jdbc.sql("""
                delete from failed_sign_in where id in
                    (select id from failed_sign_in where failed_at < :since limit 100 for update skip locked)""").param("since", now.minus(WINDOW)).update();
    }

    private static String counted(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() <= 100 ? name : name.substring(0, 100);
    }
}
