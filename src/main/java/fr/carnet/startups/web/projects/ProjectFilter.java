package fr.carnet.startups.web.projects;

import org.jspecify.annotations.Nullable;

/** What the list of digital projects is filtered by. @param etat {@code archive} for those that are offered no more */
record ProjectFilter(@Nullable String q, @Nullable String etat) {

    static final String ARCHIVED = "archive";
}
