package fr.carnet.audit;

import jakarta.servlet.http.HttpServletRequest;

/** Says how much of the audit trail a reader may see (domain.md § 8); the module that knows the roles implements it. */
public interface JournalSight {

    /** Says whether the reader sees acts on orders, days and prices, or only on accounts and organisations. */
    boolean everything(HttpServletRequest request);
}
