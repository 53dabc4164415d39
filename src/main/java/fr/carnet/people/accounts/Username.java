package fr.carnet.people.accounts;

import fr.carnet.shared.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;

/** What one signs in with: lower case, whatever is typed. */
public record Username(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

    /**
     * @throws RuleViolation {@code account.username} where it holds anything but letters without accent, digits, . - _ @
     */
    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleViolation("account.username", value);
        }
    }
}
