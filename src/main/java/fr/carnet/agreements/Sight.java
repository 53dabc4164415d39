package fr.carnet.agreements;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The awards that a viewer may know of (domain.md § 8): all of them, or those of one company, which never learns that there
 * are others. With neither, nothing shows. {@link fr.carnet.people.Reach} says the same of orders.
 *
 * @param amounts may prices and amounts be selected? Those of the awards in sight only
 */
public record Sight(boolean everyAward, @Nullable UUID contractor, boolean amounts) {

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

    public static Sight of(Viewer viewer) {
        return switch (viewer.role()) {
            case BUYER -> new Sight(true, null, true);
            case CORRESPONDENT -> new Sight(false, viewer.contractor(), true);
            case PRODUCT_OWNER, COACH, ADMINISTRATOR -> new Sight(true, null, false);
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
