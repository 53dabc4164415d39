package fr.carnet.orders.web.assistant;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row is a draft in the list of drafts.
 *
 * @param about the startup or the incubators; null where it is about the whole agreement
 * @param author who began it
 * @param holder who prepares it
 * @param mine whether that is who is looking
 * @param lines how many units are chosen
 * @param assigned whether it has a contractor
 * @param dated whether its period is stated
 * @param judged whether its complexity is set, where it needs one
 * @param stated whether its beneficiary, place of work and billing are stated
 */
public record DraftRow(
        UUID id,
        String agreement,
        int lot,
        @Nullable String about,
        @Nullable String author,
        @Nullable String holder,
        boolean mine,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime changedAt,
        BigDecimal days,
        BigDecimal amount,
        int lines,
        boolean assigned,
        boolean dated,
        boolean judged,
        boolean stated) {

    /** What the order is about, in words. */
    public String subject() {
        return about == null ? "L’accord-cadre entier" : about;
    }

    /** What is still to be filled in, in the order of the steps; the rules themselves are read when it is taken up. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        add(missing, lines > 0, "unités");
        add(missing, assigned, "titulaire");
        add(missing, dated, "période");
        add(missing, judged, "complexité");
        add(missing, stated, "bénéficiaire, lieu ou facturation");
        return missing;
    }

    private static void add(List<String> missing, boolean there, String what) {
        if (!there) {
            missing.add(what);
        }
    }
}
