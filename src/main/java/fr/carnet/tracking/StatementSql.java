package fr.carnet.tracking;

/** The dates of a monthly statement in SQL, for its order {@code o}. */
public final class StatementSql {

    private StatementSql() {}

    /**
     * The last day on which the order runs in a month.
     *
     * @param month an expression for the first day of the month
     */
    public static String lastDay(String month) {
        return "least(cast(" + month + " + interval '1 month - 1 day' as date), o.ends_on)";
    }

    /**
     * The day by which the statement of a month is to be submitted.
     *
     * @param month an expression for the first day of the month
     */
    public static String submitBy(String month) {
        return "(" + lastDay(month) + " + " + MonthOfOrder.SUBMIT_DAYS + ")";
    }

    /**
     * The day by which a statement that was sent back is to be submitted again.
     *
     * @param decided an expression for the moment at which it was sent back
     */
    public static String correctBy(String decided) {
        return "(cast(" + decided + " at time zone 'Europe/Paris' as date) + " + MonthOfOrder.SUBMIT_DAYS + ")";
    }
}
