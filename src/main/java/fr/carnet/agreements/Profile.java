package fr.carnet.agreements;

/** A profile is a set of skills that a unit calls for (A-2016 § 4.2.5, § 5; A-2018 § 3). */
public enum Profile {
    PROJECT_MANAGER,
    DESIGNER,
    DEVOPS,
    MAINTENANCE_DEVELOPER,
    COACH,
    BUSINESS_DEVELOPER
}
