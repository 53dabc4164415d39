package fr.carnet.audit;

import jakarta.servlet.http.HttpServletRequest;

/** How much of the trail a reader may know (domain.md § 8): whoever knows the roles answers; without an answer, little. */
public interface JournalSight {

    /** May whoever asks read what was done to orders, days and prices, or only to accounts and organisations? */
    boolean everything(HttpServletRequest request);
}
