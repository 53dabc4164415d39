package fr.carnet.startups.web.registry;

import org.jspecify.annotations.Nullable;

/** What a field holds that may have been left out. */
public final class Typed {

    private Typed() {}

    /** What was typed, or nothing as the empty text. */
    public static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
