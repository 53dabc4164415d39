package fr.carnet.agreements;

import fr.carnet.people.Reach;

/**
 * Gives the SQL of agreements the expressions that are about purchase orders. It is declared here and implemented by the module
 * of orders, which stands above.
 */
public interface AgreementOrdersSql {

    /** How many issued orders of {@code framework_agreement a} are within reach; bind {@link Reach#params()}. */
    String count();

    /** What they commit, excl. VAT; bind {@link Reach#params()}. */
    String committed();

    /** Does a line of an order carry {@code work_unit u}? The lines of drafts count. */
    String carriesUnit();

    /** The number of the order that {@code award_journal j} names, or null. */
    String numberInJournal();
}
