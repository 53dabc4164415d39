package fr.carnet.startups.web.registry;

import org.jspecify.annotations.Nullable;

/** What a field holds that may have been left out. */
final class Typed {

    private Typed() {}

    /** What was typed, or nothing as the empty text. */
    static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
