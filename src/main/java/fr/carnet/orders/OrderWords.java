package fr.carnet.orders;

import fr.carnet.shared.SearchWords;

/**
 * A search looks for a word of an order in its number, startup, incubators, contractor, agreement, beneficiary, place,
 * lines, the reasons given in its life. What only those who see amounts may read is not searched, so that a search tells no
 * one more than the order's page.
 */
public final class OrderWords {

    private static final String FOUND = """
            position(:%1$s in o.search_text) > 0
                or o.startup_id in (select n.id from startup n where position(:%1$s in text_key(n.name)) > 0)
                or o.contractor_id in (select n.id from contractor n
                    where position(:%1$s in text_key(n.name)) > 0)
                or o.agreement_id in (select n.id from framework_agreement n
                    where position(:%1$s in text_key(n.reference || ' ' || n.title)) > 0)
                or o.id in (select covered.order_id from order_incubator covered join incubator n
                    on n.id = covered.incubator_id where position(:%1$s in text_key(n.name)) > 0)
                or o.id in (select named.order_id from order_startup named join startup n
                    on n.id = named.startup_id where position(:%1$s in text_key(n.name)) > 0)
                or o.id in (select l.order_id from order_line l where (l.code, l.title) in (
                    select t.code, t.title from (select distinct code, title from order_line offset 0) t
                    where position(:%1$s in text_key(t.code || ' ' || t.title)) > 0))
                or o.id in (select h.order_id from order_change h
                    where h.reason <> '' and position(:%1$s in text_key(h.reason)) > 0)
                or o.id in (select d.order_id from order_document d
                    where d.reason <> '' and position(:%1$s in text_key(d.reason)) > 0)""";

    private OrderWords() {}

    /** What to add to a condition on {@code purchase_order o}, beside its reach; bind {@link SearchWords#params()}. */
    public static String sql(SearchWords words) {
        return words.each(FOUND);
    }
}
