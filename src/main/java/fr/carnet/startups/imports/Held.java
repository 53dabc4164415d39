package fr.carnet.startups.imports;

import fr.carnet.shared.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Carnet has when a file is held against it.
 *
 * @param formerAddresses the startups by the identifiers that they, or those merged into them, had before
 * @param formerIncubators the same of incubators
 * @param projects the names of digital projects by their identifiers, former ones included: no startup gets one of these
 */
record Held(
        List<HeldStartup> startups,
        List<HeldIncubator> incubators,
        List<HeldSponsor> sponsors,
        Map<String, UUID> formerAddresses,
        Map<String, UUID> formerIncubators,
        Map<String, String> projects) {

    /**
     * @param publicId what the public portfolio calls it, where an import said so
     * @param values by field; references as identifiers, what is empty as an empty text
     * @param written the values that imports wrote
     * @param decisions those that move it, in the order in which they take effect
     */
    record HeldStartup(
            UUID id,
            String slug,
            @Nullable String publicId,
            Map<StartupField, String> values,
            Map<StartupField, String> written,
            List<HeldDecision> decisions) {

        String name() {
            return values.getOrDefault(StartupField.NAME, "");
        }
    }

    /**
     * @param phase null for a stop
     * @param label its name in the public portfolio; null for what was decided here
     * @param setAside whether a correction says that it does not hold
     */
    record HeldDecision(
            @Nullable Phase phase,
            LocalDate start,
            @Nullable String label,
            boolean setAside) {}

    /** The fields are those of startups that an incubator has: its name and its sponsor. */
    record HeldIncubator(
            UUID id,
            String slug,
            @Nullable String publicId,
            Map<StartupField, String> values,
            Map<StartupField, String> written) {

        String name() {
            return values.getOrDefault(StartupField.NAME, "");
        }

        UUID sponsor() {
            return UUID.fromString(values.getOrDefault(StartupField.SPONSOR, ""));
        }
    }

    record HeldSponsor(UUID id, String name, @Nullable String publicId) {}
}
