package fr.carnet.startups.conformity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a startup's service is held to: the State's references, and the files of its security (A-2016 § 4.2.6, § 6). */
public enum ConformityItem {
    RGS,
    RGAA,
    RGI,
    EBIOS,
    CNIL,
    CODE_AUDIT("audit-de-code");

    private final String slug;

    ConformityItem() {
        slug = name().toLowerCase(Locale.ROOT);
    }

    ConformityItem(String slug) {
        this.slug = slug;
    }

    /** How addresses name it. */
    public String slug() {
        return slug;
    }

    /** The item that addresses name so, if there is one. */
    public static Optional<ConformityItem> named(String slug) {
        return Arrays.stream(values()).filter(item -> item.slug.equals(slug)).findFirst();
    }
}
