package fr.carnet.web;

import java.util.ArrayList;
import java.util.List;

/** An address with its words: a step of a breadcrumb, an entry of a summary. */
public record Link(String href, String label) {

    /** Addresses and words in turn. */
    public static List<Link> list(String... hrefsAndLabels) {
        var links = new ArrayList<Link>(hrefsAndLabels.length / 2);
        for (int at = 0; at + 1 < hrefsAndLabels.length; at += 2) {
            links.add(new Link(hrefsAndLabels[at], hrefsAndLabels[at + 1]));
        }
        return links;
    }
}
