package fr.carnet.startups.web;

import org.jspecify.annotations.Nullable;

/** What the list of startups is filtered by, as it stands in the address. */
record StartupFilter(
        @Nullable String q,
        @Nullable String phase,
        @Nullable String incubateur,
        @Nullable String etat) {

    static final String RUNNING = "en-cours";
    static final String ARCHIVED = "archivee";
    static final String STOPPED = "arretee";
    static final String UNDECIDED = "sans-decision";
}
