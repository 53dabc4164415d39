package fr.carnet.startups;

import java.util.Arrays;
import java.util.Optional;

/** What may be kept twice by mistake, and be made one again (domain.md § 6). */
public enum MergeKind {
    STARTUP("startups"),
    INCUBATOR("incubateurs"),
    SPONSOR("administrations");

    private final String slug;

    MergeKind(String slug) {
        this.slug = slug;
    }

    /** How addresses name it. */
    public String slug() {
        return slug;
    }

    /** The kind that addresses name so, if there is one. */
    public static Optional<MergeKind> named(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
}
