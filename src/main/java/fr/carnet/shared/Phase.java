package fr.carnet.shared;

/**
 * The four phases of a Startup d'État (A-2016 § 1.4, A-2018 § 1.3), with their nominal duration in months (A-2016 § 4.2.2,
 * § 4.3.1, § 4.3.4, § 4.4.2, § 4.5.3; domain.md § 6).
 */
public enum Phase {
    INVESTIGATION(1, 1, 3),
    CONSTRUCTION(2, 3, 6),
    CONSOLIDATION(3, 3, 6),
    PASSATION(4, 0, 2);

    private final int number;
    private final int nominalMinMonths;
    private final int nominalMaxMonths;

    Phase(int number, int nominalMinMonths, int nominalMaxMonths) {
        this.number = number;
        this.nominalMinMonths = nominalMinMonths;
        this.nominalMaxMonths = nominalMaxMonths;
    }

    /** 1 to 4, as the agreements number them. */
    public int number() {
        return number;
    }

    public int nominalMinMonths() {
        return nominalMinMonths;
    }

    public int nominalMaxMonths() {
        return nominalMaxMonths;
    }
}
