package fr.carnet.agreements;

/** When a unit is offered for order (A-2016 § 4.1.4, § 4.5.2; A-2018 § 2.5). */
public enum Availability {
    ALWAYS,
    FROM_NOTIFICATION,
    AT_END
}
