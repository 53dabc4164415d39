package fr.carnet.agreements;

/**
 * The availability says when a unit is offered for order: always, from the day the agreement is notified (A-2016 § 4.1.4), or
 * once no renewal follows, because the last period runs or a non-renewal is recorded (A-2016 § 4.5.2; A-2018 § 2.5).
 */
public enum Availability {
    ALWAYS,
    FROM_NOTIFICATION,
    AT_END
}
