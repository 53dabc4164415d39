package fr.carnet.people;

/** What an account may do; one per account (domain.md § 8). */
public enum Role {
    BUYER,
    PRODUCT_OWNER,
    COACH,
    CORRESPONDENT,
    ADMINISTRATOR
}
