package fr.carnet.teams;

/** An expression about logged days within the SQL of teams; the module of tracking, which stands above, writes it. */
public interface MemberDaysSql {

    /** Did the person of {@code team_member m} log days on its order? */
    String exist();
}
