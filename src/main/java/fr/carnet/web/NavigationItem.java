package fr.carnet.web;

import java.util.List;

/**
 * One entry of the main navigation.
 *
 * @param current is the page one of its own?
 * @param parts the pages that it groups, shown above each of them; empty where it is one page
 */
public record NavigationItem(String label, String href, boolean current, List<NavigationItem> parts) {

    public NavigationItem {
        parts = List.copyOf(parts);
    }

    public NavigationItem(String label, String href, boolean current) {
        this(label, href, current, List.of());
    }
}
