package fr.carnet.startups.web.committees;

import org.jspecify.annotations.Nullable;

/** What the list of sessions is narrowed to. @param q the committee or a startup of its agenda @param etat one of the constants */
record SessionFilter(
        @Nullable String q, @Nullable String etat, @Nullable String incubateur) {

    static final String COMING = "a-venir";
    static final String HELD = "tenues";
}
