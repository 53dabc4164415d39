package fr.carnet.startups.imports;

/** What an import may write of a startup or of an incubator, field by field; the labels stand in the messages. */
public enum StartupField {
    NAME("name"),
    MISSION("mission"),
    USERS("users"),
    SITE("site_url"),
    REPOSITORY("repository_url"),
    STATISTICS("statistics_url"),
    INCUBATOR("incubator_id"),
    SPONSOR("sponsor_id"),
    PHASES("");

    private final String column;

    StartupField(String column) {
        this.column = column;
    }

    /** The column that holds it; the phases are rows of their own. */
    String column() {
        return column;
    }

    /** Does an empty value stand as null in the database? */
    boolean isLink() {
        return this == SITE || this == REPOSITORY || this == STATISTICS;
    }

    /** Does it name a row of another table? */
    boolean isReference() {
        return this == INCUBATOR || this == SPONSOR;
    }
}
