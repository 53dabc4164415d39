package fr.carnet.orders;

import fr.carnet.shared.OwnerFilter;

/** What {@code purchase_order o} is for, in words, beside the one startup that its row names (domain.md § 2). */
public final class OrderSubjectSql {

    /** The names of the incubators that it covers; null where it covers none. */
    public static final String INCUBATORS = """
            (select string_agg(i.name, ', ' order by i.name) from order_incubator covered
             join incubator i on i.id = covered.incubator_id where covered.order_id = o.id)""";

    /** The names of the startups that it names; null where it names none. */
    public static final String NAMED = """
            (select string_agg(n.name, ', ' order by n.name collate "fr-x-icu") from order_startup covered
             join startup n on n.id = covered.startup_id where covered.order_id = o.id)""";

    /** The name of the incubator whose startups it names; null where it names none. */
    public static final String NAMED_OF = """
            (select min(i.name) from order_startup covered join startup n on n.id = covered.startup_id
             join incubator i on i.id = n.incubator_id where covered.order_id = o.id)""";

    /** In a few words: the incubators, or that of the startups named with their number; null where it is for neither. */
    public static final String COVERED = "coalesce(" + INCUBATORS + """
            , (select case when count(*) = 1 then min(n.name) else min(i.name) || ' (' || count(*) || ' startups)' end
               from order_startup covered join startup n on n.id = covered.startup_id
               join incubator i on i.id = n.incubator_id where covered.order_id = o.id having count(*) > 0))""";

    /** The condition that it names the startup which a list is narrowed to; bind {@link OwnerFilter#params()}. */
    public static final String NAMES_ASKED_STARTUP =
            "o.id in (select covered.order_id from order_startup covered join startup s on s.id = covered.startup_id where "
                    + OwnerFilter.STARTUP_SQL + ")";

    private OrderSubjectSql() {}
}
