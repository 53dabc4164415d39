package fr.carnet.people.accounts;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.signin.SignedInSessions;
import fr.carnet.shared.Actor;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds a one-time link choose the password of its account, signed in or not. */
@Service
public class Activations {

    private final Invitations invitations;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignedInSessions sessions;
    private final AuditTrail audit;

    Activations(
            Invitations invitations,
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignedInSessions sessions,
            AuditTrail audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The username that a link activates, as long as it can be used. */
    @Transactional(readOnly = true)
    public Optional<String> username(String token) {
        return invitations.find(token).flatMap(accounts::findById).map(Account::username);
    }

    /**
     * Sets the password, uses the link up, and ends the account's sessions.
     *
     * @throws NotFound where the link is unknown, used or out of date
     * @throws RuleViolation {@code password.*}: the link can still be used
     */
    @Transactional
    public void choosePassword(String token, String typed) {
        var account = invitations.use(token).flatMap(accounts::findById).orElseThrow(NotFound::new);
        var password = Password.chosen(typed, account.username());
        account.choosePassword(String.valueOf(passwords.encode(password.value())));
        accounts.saveAndFlush(account);
        sessions.endAll(account.id());
        audit.record(
                new Actor(account.id(), account.details().displayName()),
                "account.activated",
                "account",
                account.id(),
                account.username(),
                Map.of());
    }
}
