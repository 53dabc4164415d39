package fr.carnet.people.accounts;

import fr.carnet.people.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that may sign in, with a role and a perimeter (domain.md § 8). */
@Entity
class Account {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private String username;

    @Column
    private String displayName;

    @Column
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID contractorId;

    @ElementCollection
    @CollectionTable(name = "account_startup", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "startup_id")
    private Set<UUID> startups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "account_incubator", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "incubator_id")
    private Set<UUID> incubators = new HashSet<>();

    private @Nullable String passwordHash;

    @Column
    private boolean enabled = true;

    @Column
    private Instant createdAt;

    protected Account() {}

    /** A new account has no password: its owner chooses one by an invitation. */
    Account(UUID id, Username username, AccountDetails details, Instant at) {
        this.id = id;
        this.username = username.value();
        this.createdAt = at;
        describe(details);
    }

    final void describe(AccountDetails details) {
        displayName = details.displayName();
        email = details.email();
        role = details.role();
        contractorId = details.contractor();
        startups.retainAll(details.startups());
        startups.addAll(details.startups());
        incubators.retainAll(details.incubators());
        incubators.addAll(details.incubators());
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    boolean isEnabled() {
        return enabled;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    Role role() {
        return role;
    }

    AccountDetails details() {
        return new AccountDetails(displayName, email, role, contractorId, startups, incubators);
    }
}
