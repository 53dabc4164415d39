package fr.carnet.people.accounts;

import java.util.UUID;

/** An account as the pages that manage it show it. */
public record AccountDescription(UUID id, String username, boolean enabled, AccountDetails details) {}
