package fr.carnet.portfolio.web.home;

import fr.carnet.orders.OrderSubjectSql;

/** What an order is for, in the words of a home page. */
final class SubjectSql {

    /** Of {@code purchase_order o} and {@code startup s}, if it has one: the startup, else what it covers, else its agreement. */
    static final String NAME = "coalesce(s.name, " + OrderSubjectSql.COVERED
            + ", (select of.reference from framework_agreement of where of.id = o.agreement_id))";

    private SubjectSql() {}
}
