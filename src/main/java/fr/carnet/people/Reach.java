package fr.carnet.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The orders, startups, incubators and people that a viewer may read (domain.md § 8). It alone holds their filters, and an
 * empty reach reads nothing. Bind {@link #params()} wherever a filter is used. Only a buyer reads what was never issued. What a
 * viewer reads of agreements and awards does not hang on startups: agreements have a filter of their own.
 */
public record Reach(boolean all, @Nullable UUID contractor, Set<UUID> startups, Set<UUID> incubators) {

    static final Reach ALL = new Reach(true, null, Set.of(), Set.of());
    static final Reach NONE = new Reach(false, null, Set.of(), Set.of());

    /**
     * Filters {@code purchase_order o}; each of its conditions has an index, so that a small reach does not read all orders.
     */
    public static final String ORDER_SQL = """
            (:all or (o.number is not null and (o.contractor_id = cast(:contractor as uuid)
                or o.startup_id = any(:startups)
                or o.id = any(array(select named.order_id from order_startup named
                                    where named.startup_id = any(:startups)))
                or o.id = any(array(select reached.order_id from order_incubator reached
                                    where reached.incubator_id = any(:incubators))))))""";

    /** The same for {@code PurchaseOrder o}; it needs no {@link #params()}, but a query parameter named {@code reach}. */
    public static final String ORDER_JPQL = """
            (:#{#reach.all()} = true or (o.issue.number is not null and (o.allocation.contractorId = :#{#reach.contractor()}
                or o.subject.startupId in :#{#reach.startups()}
                or exists (select 1 from o.subject.named named where named in :#{#reach.startups()})
                or exists (select 1 from o.subject.incubators reached where reached in :#{#reach.incubators()}))))""";

    /** Filters {@code startup s}; the startups that a company works for are found once for all rows. */
    public static final String STARTUP_SQL = """
            (:all or s.id = any(:startups)
                or s.id in (select served.startup_id from purchase_order served
                            where served.startup_id is not null and served.number is not null
                              and served.contractor_id = cast(:contractor as uuid)
                            union all
                            select named.startup_id from order_startup named
                            join purchase_order served on served.id = named.order_id
                            where served.number is not null and served.contractor_id = cast(:contractor as uuid)))""";

    /** Filters {@code incubator i}: one's own, and those of which one may see a startup or an order. */
    public static final String INCUBATOR_SQL = """
            (:all or i.id = any(:incubators)
                or exists (select 1 from startup s where s.incubator_id = i.id and\s""" + STARTUP_SQL + """
            )
                or exists (select 1 from order_incubator covered join purchase_order served on served.id = covered.order_id
                           where covered.incubator_id = i.id and served.number is not null
                           and served.contractor_id = cast(:contractor as uuid)))""";

    /** Filters {@code team_person p}: one's own company's people, and those presented for an order within reach. */
    public static final String PERSON_SQL = """
            (:all or p.contractor_id = cast(:contractor as uuid)
                or exists (select 1 from team_member known join purchase_order o on o.id = known.order_id
                           where known.person_id = p.id and\s""" + ORDER_SQL + "))";

    public Reach {
        startups = Set.copyOf(startups);
        incubators = Set.copyOf(incubators);
    }

    /** The named parameters of the filters. */
    public Map<String, @Nullable Object> params() {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("all", all);
        params.put("contractor", contractor);
        params.put("startups", startups.toArray(UUID[]::new));
        params.put("incubators", incubators.toArray(UUID[]::new));
        return params;
    }
}
