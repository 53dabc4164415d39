package fr.carnet.startups;

/** A Startup d'État, or a digital project, which has no phase and needs no incubator (A-2018 § 1.2; domain.md § 2, § 6). */
public enum StartupKind {
    STARTUP("/startups/"),
    PROJECT("/projets/");

    /** The address of the page of {@code startup s}, or null where there is none. */
    public static final String PAGE_SQL =
            "(case s.kind when 'PROJECT' then '/projets/' else '/startups/' end || s.slug)";

    /** Keeps {@code startup s} that are startups. */
    public static final String STARTUPS_SQL = "s.kind = 'STARTUP'";

    /** Keeps {@code startup s} that are digital projects. */
    public static final String PROJECTS_SQL = "s.kind = 'PROJECT'";

    private final String pages;

    StartupKind(String pages) {
        this.pages = pages;
    }

    /** The address of the page of the one with that identifier. */
    public String page(String slug) {
        return pages + slug;
    }
}
