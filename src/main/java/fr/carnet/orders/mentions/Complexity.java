package fr.carnet.orders.mentions;

/** The complexity of the work is set by the administration when it issues the order (A-2016 § 4, § 4.3.4). */
public enum Complexity {
    SIMPLE,
    MEDIUM,
    COMPLEX
}
