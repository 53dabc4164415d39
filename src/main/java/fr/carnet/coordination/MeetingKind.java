package fr.carnet.coordination;

import static fr.carnet.people.Role.BUYER;
import static fr.carnet.people.Role.COACH;
import static fr.carnet.people.Role.CORRESPONDENT;
import static fr.carnet.people.Role.PRODUCT_OWNER;

import fr.carnet.people.Role;
import fr.carnet.people.Viewer;

/**
 * Whom a series of meetings is held with, and who reads, leads and writes its meetings (domain.md § 8). The administration leads it (A-2018 § 4.2): buyers, and
 * an incubator's coaches. A contractor's correspondents write days and estimates, so they write notes on their own company's
 * orders too; in an incubator's meeting, where several companies show, they have no part. A product owner reads the orders of
 * their startups, and no decision about others.
 */
public enum MeetingKind {
    CONTRACTOR(
            "from contractor f",
            "contractor_id",
            "(:all or f.id = cast(:contractor as uuid))",
            "o.contractor_id = f.id",
            new Role[] {BUYER, PRODUCT_OWNER, CORRESPONDENT},
            new Role[] {BUYER},
            new Role[] {BUYER, CORRESPONDENT}),
    INCUBATOR(
            "from incubator f",
            "incubator_id",
            "(:all or f.id = any(:incubators))",
            """
            o.id = any(array(
                select sheltered.id from startup place join purchase_order sheltered on sheltered.startup_id = place.id
                where place.incubator_id = f.id
                union all select named.order_id from startup place join order_startup named on named.startup_id = place.id
                where place.incubator_id = f.id
                union all select covered.order_id from order_incubator covered where covered.incubator_id = f.id))""",
            new Role[] {BUYER, PRODUCT_OWNER, COACH},
            new Role[] {BUYER, COACH},
            new Role[] {BUYER, COACH});

    private final String subject;
    private final String column;
    private final String own;
    private final String orders;
    private final Role[] readers;
    private final Role[] leaders;
    private final Role[] writers;

    MeetingKind(
            String subject, String column, String own, String orders, Role[] readers, Role[] leaders, Role[] writers) {
        this.subject = subject;
        this.column = column;
        this.own = own;
        this.orders = orders;
        this.readers = readers;
        this.leaders = leaders;
        this.writers = writers;
    }

    /** The roles that read such meetings. */
    public Role[] readers() {
        return readers.clone();
    }

    /** The roles that note decisions and hold the meeting. */
    public Role[] leaders() {
        return leaders.clone();
    }

    /** The roles that write notes on orders. */
    public Role[] writers() {
        return writers.clone();
    }

    public boolean opensTo(Viewer viewer) {
        return viewer.is(readers);
    }

    public boolean isLedBy(Viewer viewer) {
        return viewer.is(leaders);
    }

    public boolean isWrittenBy(Viewer viewer) {
        return viewer.is(writers);
    }

    /** Says whether the viewer reads decisions: they concern all orders of a meeting, so a product owner reads none. */
    public static boolean showsDecisionsTo(Viewer viewer) {
        return !viewer.is(PRODUCT_OWNER);
    }

    /** The {@code from} clause of the contractors or incubators, as {@code f}. */
    public String fromSql() {
        return subject;
    }

    /** The column of {@code weekly_point} that names the contractor or incubator. */
    public String column() {
        return column;
    }

    /** The condition that the viewer takes part in the meetings with {@code f}; bind {@link fr.carnet.people.Reach#params()}. */
    public String ownSql() {
        return own;
    }

    /** The condition that a meeting with {@code f} concerns the order {@code o}. */
    public String ordersSql() {
        return orders;
    }
}
