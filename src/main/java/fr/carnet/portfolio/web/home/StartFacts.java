package fr.carnet.portfolio.web.home;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a Carnet without an order has come, read in one statement by {@link StartQueries}.
 *
 * @param administrators the names of those who administer, empty where the viewer may not know them
 * @param buyers likewise
 * @param agreement the agreement that is the nearest to be ordered on, among those without a fictitious company; null where there is
 *     none
 * @param held whether each of its lots has an award, and each award a correspondent
 * @param priced whether each of its units has a price in force with each award
 * @param sponsor whether there is an administration; {@code incubator} and {@code startup} likewise
 * @param buyer whether there is an account of a buyer, {@code buyerActive} one who can sign in
 * @param people whether a product owner and a correspondent have an account
 * @param attached whether the viewer has a perimeter: startups, incubators, a company that holds an award
 * @param sheltered whether there is a startup in it, and {@code phased} one that a decision put in a phase: no other is ordered for
 * @param undecided the address of one without a decision; null where there is none
 */
record StartFacts(
        String administrators,
        String buyers,
        @Nullable UUID agreement,
        boolean held,
        boolean priced,
        boolean sponsor,
        boolean incubator,
        boolean startup,
        boolean buyer,
        boolean buyerActive,
        boolean people,
        boolean attached,
        boolean sheltered,
        boolean phased,
        @Nullable String undecided) {}
