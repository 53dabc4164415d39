package fr.carnet.people.web;

import fr.carnet.people.Role;
import fr.carnet.people.accounts.AccountDetails;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator types of an account. */
record AccountForm(
        @Nullable String username,
        @NotBlank @Size(max = 120) String displayName,
        @NotBlank @Email @Size(max = 200) String email,
        @NotNull Role role,
        @Nullable UUID contractor,
        @Nullable List<UUID> startups,
        @Nullable List<UUID> incubators) {

    static AccountForm blank(Role role) {
        return new AccountForm("", "", "", role, null, List.of(), List.of());
    }

    static AccountForm of(AccountDetails details, Role role) {
        return new AccountForm(
                "",
                details.displayName(),
                details.email(),
                role,
                details.contractor(),
                List.copyOf(details.startups()),
                List.copyOf(details.incubators()));
    }

    AccountDetails details() {
        return new AccountDetails(displayName, email, role, contractor, chosen(startups), chosen(incubators));
    }

    private static Set<UUID> chosen(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : Set.copyOf(ids);
    }
}
