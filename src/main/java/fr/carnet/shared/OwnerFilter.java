package fr.carnet.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The startup and the contractor that a list is narrowed to, its parameters {@code startup} and {@code titulaire}. On every list
 * they mean the same: an identifier (a startup's slug is one too), or words of the name, in any order.
 */
public record OwnerFilter(
        @Nullable String startup, @Nullable String contractor) {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The condition on {@code startup s}; it holds where none is asked for. */
    public static final String STARTUP_SQL = "(:startup = '' or s.slug = :startup or cast(s.id as text) = :startup or "
            + SearchWords.sql("s.name", "startupWords") + ")";

    /** The condition on {@code contractor c}; it holds where none is asked for. */
    public static final String CONTRACTOR_SQL = "(:titulaire = '' or cast(c.id as text) = :titulaire or "
            + SearchWords.sql("c.name", "titulaireWords") + ")";

    /** Both conditions. */
    public static final String SQL = STARTUP_SQL + " and " + CONTRACTOR_SQL;

    public boolean asksForStartup() {
        return !identifier(startup).isEmpty();
    }

    public boolean asksForContractor() {
        return !identifier(contractor).isEmpty();
    }

    /** Where the contractor is asked for by its identifier: a condition on that alone uses an index. */
    public Optional<UUID> contractorId() {
        return IDENTIFIER.matcher(identifier(contractor)).matches()
                ? Optional.of(UUID.fromString(identifier(contractor)))
                : Optional.empty();
    }

    /** The named parameters of the conditions. */
    public Map<String, Object> params() {
        return Map.of(
                "startup", identifier(startup),
                "startupWords", SearchWords.of(startup).patterns(),
                "titulaire", identifier(contractor),
                "titulaireWords", SearchWords.of(contractor).patterns());
    }

    private static String identifier(@Nullable String asked) {
        return asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
    }
}
