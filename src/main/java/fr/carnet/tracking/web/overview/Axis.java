package fr.carnet.tracking.web.overview;

import fr.carnet.startups.StartupKind;
import org.jspecify.annotations.Nullable;

/**
 * The ways to sum days (domain.md § 4: by order, startup, unit, contractor, person and activity), each with the SQL of the key
 * of a group, of its label, and of what names its page in an address.
 *
 * @see SummaryQueries
 */
enum Axis {
    ORDER("bon", "o.id::text", "o.number", "o.id::text"),
    STARTUP("startup", "coalesce(s.id::text, '')", "coalesce(s.name, 'Hors startup ou projet')", StartupKind.PAGE_SQL),
    UNIT("unite", "u.id::text", "u.code || ' – ' || u.title || ' (' || a.reference || ')'", "a.id::text"),
    CONTRACTOR("titulaire", "c.id::text", "c.name", null),
    PERSON("personne", "p.id::text", "p.name", null),
    ACTIVITY("activite", "v.id::text", "v.label", null);

    private final String parameter;
    final String key;
    final String label;
    final String pageKey;

    Axis(String parameter, String key, String label, @Nullable String pageKey) {
        this.parameter = parameter;
        this.key = key;
        this.label = label;
        this.pageKey = pageKey == null ? "null" : pageKey;
    }

    /** Whether its groups are made of whole lines; what was done on lines is neither ordered nor estimated apart. */
    public boolean ofLines() {
        return this != PERSON && this != ACTIVITY;
    }

    /** Its name in an address: {@code par=startup}. */
    public String parameter() {
        return parameter;
    }

    static Axis of(@Nullable String asked) {
        for (var axis : values()) {
            if (axis.parameter.equals(asked)) {
                return axis;
            }
        }
        return ORDER;
    }
}
