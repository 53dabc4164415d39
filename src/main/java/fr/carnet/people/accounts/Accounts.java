package fr.carnet.people.accounts;

import fr.carnet.audit.AuditTrail;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import fr.carnet.people.signin.SignedInSessions;
import fr.carnet.shared.Constraints;
import fr.carnet.shared.NotFound;
import fr.carnet.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of administrators on accounts. No account is ever deleted, because histories name them. */
@Service
@Transactional
public class Accounts {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final AccountRepository accounts;
    private final Invitations invitations;
    private final SignedInSessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Invitations invitations,
            SignedInSessions sessions,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates an account and the one-time link by which its owner chooses a password.
     *
     * @throws RuleViolation {@code account.username-taken}
     */
    public Invited create(Username username, AccountDetails details, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        if (accounts.existsByUsername(username.value())) {
            throw new RuleViolation("account.username-taken", username.value());
        }
        var account = new Account(UUID.randomUUID(), username, details, clock.instant());
        save(account);
        record(account, "account.created", Map.of("role", details.role().name()), viewer);
        return new Invited(account.id(), invitations.issue(account.id(), INVITATION));
    }

    /**
     * Changes an account; it holds from its owner's next request.
     *
     * @throws RuleViolation {@code account.own-role} for a change of one's own role
     */
    public void change(UUID id, AccountDetails details, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        var account = find(id);
        var before = account.details();
        if (id.equals(viewer.accountId()) && details.role() != before.role()) {
            throw new RuleViolation("account.own-role");
        }
        if (details.role() != Role.ADMINISTRATOR) {
            keepAnAdministrator(account);
        }
        account.describe(details);
        save(account);
        var changes = differences(before, details);
        if (!changes.isEmpty()) {
            record(account, "account.changed", changes, viewer);
        }
    }

    /**
     * Ends the account's sessions and refuses its password, at once.
     *
     * @throws RuleViolation {@code account.own-disabling}, {@code account.last-administrator}
     */
    public void disable(UUID id, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        var account = find(id);
        if (id.equals(viewer.accountId())) {
            throw new RuleViolation("account.own-disabling");
        }
        keepAnAdministrator(account);
        if (account.isEnabled()) {
            account.disable();
            save(account);
            sessions.endAll(id);
            record(account, "account.disabled", Map.of(), viewer);
        }
    }

    /** Lets a disabled account sign in again. */
    public void enable(UUID id, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        var account = find(id);
        if (!account.isEnabled()) {
            account.enable();
            save(account);
            record(account, "account.enabled", Map.of(), viewer);
        }
    }

    /**
     * Makes a new one-time link to choose a password; earlier links stop working.
     *
     * @throws RuleViolation {@code account.disabled}
     */
    public Invited invite(UUID id, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        var account = find(id);
        if (!account.isEnabled()) {
            throw new RuleViolation("account.disabled");
        }
        record(account, "account.invited", Map.of(), viewer);
        return new Invited(id, invitations.issue(id, INVITATION));
    }

    /**
     * An account, for the pages that manage it.
     *
     * @throws NotFound where there is no such account
     */
    @Transactional(readOnly = true)
    public AccountDescription find(UUID id, Viewer viewer) {
        viewer.mustBe(Role.ADMINISTRATOR);
        var account = find(id);
        return new AccountDescription(id, account.username(), account.isEnabled(), account.details());
    }

    private Account find(UUID id) {
        return accounts.findById(id).orElseThrow(NotFound::new);
    }

    private void save(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            if (Constraints.isViolated("account_username_once", e)) {
                throw new RuleViolation("account.username-taken", account.username());
            }
            throw e;
        }
    }

    /**
     * Refuses to lose the last administrator, with every administrator's row locked so that two cannot remove each other at
     * once.
     */
    private void keepAnAdministrator(Account leaving) {
        if (leaving.role() == Role.ADMINISTRATOR
                && accounts.lockAdministrators().stream().allMatch(leaving.id()::equals)) {
            throw new RuleViolation("account.last-administrator");
        }
    }

    private void record(Account account, String action, Map<String, ?> details, Viewer viewer) {
        audit.record(viewer.actor(), action, "account", account.id(), account.username(), details);
    }

    private static Map<String, Object> differences(AccountDetails before, AccountDetails after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "displayName", before.displayName(), after.displayName());
        note(changes, "email", before.email(), after.email());
        note(changes, "role", before.role(), after.role());
        note(changes, "contractor", String.valueOf(before.contractor()), String.valueOf(after.contractor()));
        note(changes, "startups", before.startups(), after.startups());
        note(changes, "incubators", before.incubators(), after.incubators());
        return changes;
    }

    private static void note(Map<String, Object> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(what, Map.of("before", before, "after", after));
        }
    }

    /** An account and the token of its link, shown once. */
    public record Invited(UUID accountId, String token) {}
}
