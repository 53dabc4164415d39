package fr.carnet.teams;

/** An expression about logged days within the SQL of teams; the module of tracking, which stands above, writes it. */
public interface MemberDaysSql {

    /** An expression that tells whether the person of {@code team_member m} logged days on its order. */
    String exist();
}
