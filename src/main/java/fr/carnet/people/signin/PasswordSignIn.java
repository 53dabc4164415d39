package fr.carnet.people.signin;

import fr.carnet.audit.AuditTrail;
import fr.carnet.shared.Actor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks a username and a password. An unknown, a disabled and a not yet activated account all look like a wrong password
 * and take as long; no transaction is open while the password is hashed.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final SignInThrottle throttle;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final String nobodysHash;

    PasswordSignIn(
            SignInThrottle throttle,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.nobodysHash = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var username = typed.getName().strip().toLowerCase(Locale.ROOT);
        var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.attempt(username, address).ifPresent(until -> {
            throw new TooManyAttempts(until);
        });
        var account = find(username);
        var right = passwords.matches(
                String.valueOf(typed.getCredentials()),
                account.map(Credentials::hash).orElse(nobodysHash));
        if (account.isEmpty() || account.get().hash() == null || !account.get().enabled() || !right) {
            transactions.executeWithoutResult(status -> failed(account, address));
            throw new BadCredentialsException("refused");
        }
        transactions.executeWithoutResult(
                status -> succeeded(account.get(), String.valueOf(typed.getCredentials()), address));
        return AccountSession.signedIn(account.get().id());
    }

    private Optional<Credentials> find(String username) {
        return jdbc.sql("""
                select id, username, display_name as name, password_hash as hash, enabled
                from account where username = :username""")
                .param("username", username)
                .query(Credentials.class)
                .optional();
    }

    private void succeeded(Credentials account, String password, String address) {
        throttle.succeeded(account.username());
        if (passwords.upgradeEncoding(account.hash())) {
            jdbc.sql("update account set password_hash = :hash where id = :id")
                    .param("hash", passwords.encode(password))
                    .param("id", account.id())
                    .update();
        }
        audit.record(
                new Actor(account.id(), account.name()),
                "account.signedIn",
                "account",
                account.id(),
                account.username(),
                Map.of("address", address));
    }

    /** What was typed as an unknown username may be a password: it is not kept. */
    private void failed(Optional<Credentials> account, String address) {
        audit.record(
                Actor.SYSTEM,
                "account.signInFailed",
                "account",
                account.map(Credentials::id).orElse(null),
                account.map(Credentials::username).orElse("identifiant inconnu"),
                Map.of("address", address));
    }

    private record Credentials(
            UUID id, String username, String name, @Nullable String hash, boolean enabled) {}
}
