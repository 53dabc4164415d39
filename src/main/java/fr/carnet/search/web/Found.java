package fr.carnet.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one kind.
 *
 * @param anchor the section's id in the page
 * @param more where all of them are, if there are more than are shown
 */
record Found(
        String anchor,
        String title,
        List<Hit> hits,
        @Nullable String more) {

    /**
     * @param detail what tells it from others of the same name
     */
    record Hit(String href, String name, String detail) {}
}
