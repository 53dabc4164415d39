package fr.carnet.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot serve: what is wrong and what to do, in English and in French, for who starts Carnet. */
class EmbeddedDatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    EmbeddedDatabaseFailure(String english, String french, String wayOut, @Nullable Throwable cause) {
        super(english + " / " + french, cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
