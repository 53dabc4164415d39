package fr.carnet.people;

import java.util.List;

/** Accounts that the sign-in page offers by one click, in a demonstration only: no other Carnet has such a bean. */
public record SignInHints(String password, List<Hint> accounts) {

    /** An account and what it shows. */
    public record Hint(String username, String description) {}
}
