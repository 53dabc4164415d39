package fr.carnet.people;

import fr.carnet.shared.Sirets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and companies for tests, written straight into the tables. */
public final class AccountRows {

    private final JdbcClient jdbc;

    public AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID account(Role role) {
        return account(role, "essai-" + UUID.randomUUID(), null, null);
    }

    /** Someone of this role who has an account, and nothing within reach by it. */
    public Viewer viewer(Role role) {
        var username = "essai-" + UUID.randomUUID();
        var id = account(role, username, null, null);
        return new Viewer(id, username, "Personne " + username, role, null, Set.of(), Set.of());
    }

    /** An account that can sign in with the password of this hash. */
    public UUID account(Role role, String username, @Nullable UUID company, @Nullable String passwordHash) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into account (id, version, username, display_name, email, role, contractor_id, password_hash, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, test.now())""")
                .params(
                        id,
                        username,
                        "Personne " + username,
                        username + "@carnet.example",
                        role.name(),
                        company,
                        passwordHash)
                .update();
        return id;
    }

    public UUID correspondent(UUID company) {
        return account(Role.CORRESPONDENT, "essai-" + UUID.randomUUID(), company, null);
    }

    public UUID company(String name) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into contractor (id, name, siret, address, fictitious) values (?, ?, ?, 'Paris', true)")
                .params(id, name, Sirets.any())
                .update();
        return id;
    }

    public void follows(UUID account, UUID startup) {
        jdbc.sql("insert into account_startup (account_id, startup_id) values (?, ?)")
                .params(account, startup)
                .update();
    }

    public void coaches(UUID account, UUID incubator) {
        jdbc.sql("insert into account_incubator (account_id, incubator_id) values (?, ?)")
                .params(account, incubator)
                .update();
    }
}
