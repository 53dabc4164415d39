package fr.carnet.coordination;

/** What the lists of meetings and the home pages both count, as parts of their statements. */
public final class WaitingMeetingsSql {

    /**
     * The decisions that are still to be done: {@code id}, {@code point_id}, {@code text}, {@code assignee} and {@code due_on},
     * their date as it was last put off.
     */
    public static final String OPEN_DECISIONS = """
            select d.id, d.point_id, d.text, d.assignee,
                   coalesce((select max(f.due_on) from point_deferral f where f.decision_id = d.id), d.due_on) as due_on
            from point_decision d where d.settled_in is null""";

    private static final String TO_HOLD = """
            select coalesce(p.contractor_id, p.incubator_id) as subject from weekly_point p
            where p.held_on is not null and p.week between MONDAY - 21 and MONDAY
            group by p.contractor_id, p.incubator_id having max(p.week) < MONDAY""";

    private WaitingMeetingsSql() {}

    /**
     * The contractors and incubators ({@code subject}) whose meeting is to be held: they had one in the last three weeks, and
     * none yet in this one.
     *
     * @param monday an expression for the Monday of this week
     */
    public static String toHold(String monday) {
        return TO_HOLD.replace("MONDAY", monday);
    }
}
