package fr.carnet.portfolio.web.home;

/** What an order is for, in the words of a home page. */
final class SubjectSql {

    /** Of {@code purchase_order o} and {@code startup s}, if it has one: the startup, else its incubators, else its agreement. */
    static final String NAME = """
            coalesce(s.name,
                (select string_agg(sheltering.name, ', ' order by sheltering.name) from order_incubator covered
                 join incubator sheltering on sheltering.id = covered.incubator_id where covered.order_id = o.id),
                (select of.reference from framework_agreement of where of.id = o.agreement_id))""";

    private SubjectSql() {}
}
