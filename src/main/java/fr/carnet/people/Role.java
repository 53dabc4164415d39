package fr.carnet.people;

/** What an account may do; each account has one role (domain.md § 8). */
public enum Role {
    BUYER,
    PRODUCT_OWNER,
    COACH,
    CORRESPONDENT,
    ADMINISTRATOR
}
