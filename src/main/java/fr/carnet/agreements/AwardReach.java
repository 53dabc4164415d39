package fr.carnet.agreements;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which agreements, lots and awards a viewer may read, and whether their amounts too (domain.md § 8).
 *
 * <p>It differs from {@link fr.carnet.people.Reach}, which says whose orders, startups and people a viewer reads: agreements are
 * the same for all of the administration, whatever its startups, while a company reads those that it holds an award of, and
 * never learns that there are others. With neither, nothing is read. Whether the amounts of orders show is said by {@link
 * Viewer#seesAmounts}.
 *
 * @param everyAward whether all awards are read; otherwise those of the contractor only
 * @param contractor the company whose awards are read, or null
 * @param amounts whether prices and amounts may be selected; those of the awards within reach only
 */
public record AwardReach(boolean everyAward, @Nullable UUID contractor, boolean amounts) {

    /** Filters {@code award w}. */
    public static final String AWARD_SQL = "(:everyAward or w.contractor_id = cast(:seenContractor as uuid))";

    /** Filters {@code lot l}. */
    public static final String LOT_SQL = """
            (:everyAward or exists (select 1 from award seen where seen.lot_id = l.id
                and seen.contractor_id = cast(:seenContractor as uuid)))""";

    /** Filters {@code framework_agreement a}. */
    public static final String AGREEMENT_SQL = """
            (:everyAward or exists (select 1 from award seen join lot held on held.id = seen.lot_id
                where held.agreement_id = a.id and seen.contractor_id = cast(:seenContractor as uuid)))""";

    /** What a viewer may read, by role. */
    public static AwardReach of(Viewer viewer) {
        return switch (viewer.role()) {
            case BUYER -> new AwardReach(true, null, true);
            case CORRESPONDENT -> new AwardReach(false, viewer.contractor(), true);
            case PRODUCT_OWNER, COACH, ADMINISTRATOR -> new AwardReach(true, null, false);
        };
    }

    /** Who reads price schedules; a product owner's prices are those of their startups' orders only. */
    public static final Role[] PRICE_READERS = {Role.BUYER, Role.CORRESPONDENT};

    /** The named parameters of the filters. */
    public Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("everyAward", everyAward);
        params.put("seenContractor", contractor);
        return params;
    }
}
