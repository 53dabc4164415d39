package fr.carnet.people.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Loads and saves accounts; administrators manage all of them. */
interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    boolean existsByUsername(String username);

    /** The administrators who can sign in, each row locked until the transaction ends. */
    @NativeQuery(
            "select id from account where role = 'ADMINISTRATOR' and enabled and password_hash is not null order by id for update")
    List<UUID> lockAdministrators();

    Account saveAndFlush(Account account);
}
