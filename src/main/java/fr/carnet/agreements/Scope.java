package fr.carnet.agreements;

import fr.carnet.shared.SqlSet;

/** The scope says what an order line of a unit is about. */
public enum Scope {
    STARTUP,
    INCUBATOR,
    INCUBATORS,
    AGREEMENT;

    /** {@link #isIncubators} in SQL, to be put after {@code in}. */
    public static final String INCUBATORS_SQL = SqlSet.of(values(), Scope::isIncubators);

    /** Is such a line about incubators, whose coaches the contractor may provide? */
    public boolean isIncubators() {
        return this == INCUBATOR || this == INCUBATORS;
    }
}
