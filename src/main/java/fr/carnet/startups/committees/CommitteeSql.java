package fr.carnet.startups.committees;

/** Which sessions a viewer may read, as SQL; bind {@code Reach.params()} wherever it is used. */
public final class CommitteeSql {

    /**
     * Filters {@code committee_session cs}: those about all incubators or one's own, and those that speak of a startup within
     * reach. Addresses let buyers and coaches alone come so far.
     */
    public static final String SESSION = """
            (:all or cs.all_incubators
                or exists (select 1 from committee_incubator c where c.session_id = cs.id and c.incubator_id = any(:incubators))
                or exists (select 1 from committee_item seen where seen.session_id = cs.id and seen.startup_id = any(:startups)))""";

    private CommitteeSql() {}
}
