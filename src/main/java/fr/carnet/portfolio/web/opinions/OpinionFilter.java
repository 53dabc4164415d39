package fr.carnet.portfolio.web.opinions;

import fr.carnet.portfolio.opinions.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the list of opinions is narrowed to.
 *
 * @param incubateur a slug
 * @param etat {@code brouillon}, {@code fige} or {@code depose}
 */
record OpinionFilter(
        @Nullable String q,
        @Nullable String incubateur,
        @Nullable Verdict avis,
        @Nullable String etat) {}
