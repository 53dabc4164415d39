package fr.carnet.tracking;

/**
 * When a line is to be estimated, in SQL, for {@code order_line l}, its order {@code o} and its agreement {@code a}: what pages,
 * home page and coordination meeting all say.
 */
public final class EstimateSql {

    /**
     * The last day on which the estimate of a line is recent enough; counted from the order's start where nobody ever estimated
     * it, as {@code LineProgress} counts it.
     */
    public static final String DUE_ON = "(coalesce(l.estimated_on, o.starts_on) + a.estimate_weeks * 7)";

    private EstimateSql() {}

    /**
     * Whether nobody estimated a line since a day.
     *
     * @param day an expression for the day
     */
    public static String notSince(String day) {
        return "coalesce(l.estimated_on < " + day + ", true)";
    }
}
