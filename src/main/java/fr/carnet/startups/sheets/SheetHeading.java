package fr.carnet.startups.sheets;

import java.util.Locale;

/** What a product sheet says, in this order (A-2016 § 4.2.4); {@code startups.properties} has the French words. */
public enum SheetHeading {
    PROBLEM,
    PRODUCT,
    SUCCESS,
    IMPACTS,
    ORGANISATION,
    ACTORS,
    SKILLS;

    /** The heading's name in a form, and its column. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
