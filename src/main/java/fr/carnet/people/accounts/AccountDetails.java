package fr.carnet.people.accounts;

import fr.carnet.people.Role;
import fr.carnet.shared.RuleViolation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account. A perimeter that the role does not have is dropped: a correspondent has a
 * company, a product owner startups, a coach incubators and, where a contractor employs them, its company.
 *
 * @param contractor for a coach, in whose name they deposit (domain.md § 8); null where the administration employs them
 */
public record AccountDetails(
        String displayName,
        String email,
        Role role,
        @Nullable UUID contractor,
        Set<UUID> startups,
        Set<UUID> incubators) {

    /**
     * @throws RuleViolation {@code account.company} for a correspondent of no company
     */
    public AccountDetails {
        displayName = displayName.strip();
        email = email.strip();
        contractor = role == Role.CORRESPONDENT || role == Role.COACH ? contractor : null;
        startups = role == Role.PRODUCT_OWNER ? Set.copyOf(startups) : Set.of();
        incubators = role == Role.COACH ? Set.copyOf(incubators) : Set.of();
        if (role == Role.CORRESPONDENT && contractor == null) {
            throw new RuleViolation("account.company");
        }
    }
}
