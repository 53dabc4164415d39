package fr.carnet.tracking.web.overview;

import org.jspecify.annotations.Nullable;

/**
 * What days are summed by (domain.md § 4: by order, startup, unit, contractor, person and activity).
 *
 * @see SummaryQueries
 */
enum Axis {
    ORDER("bon", "o.id::text", "o.number", "/bons-de-commande/'||o.id"),
    STARTUP("startup", "coalesce(s.id::text, '')", "coalesce(s.name, 'Hors startup')", "/startups/'||s.slug"),
    UNIT("unite", "u.id::text", "u.code || ' – ' || u.title || ' (' || a.reference || ')'", "/accords/'||a.id"),
    CONTRACTOR("titulaire", "c.id::text", "c.name", null),
    PERSON("personne", "p.id::text", "p.name", null),
    ACTIVITY("activite", "v.id::text", "v.label", null);

    private final String parameter;
    final String key;
    final String label;
    final String link;

    Axis(String parameter, String key, String label, @Nullable String link) {
        this.parameter = parameter;
        this.key = key;
        this.label = label;
        this.link = link == null ? "null" : "'" + link;
    }

    /** Are its groups made of lines? Otherwise of what was done on them, which is neither ordered nor estimated apart. */
    public boolean ofLines() {
        return this != PERSON && this != ACTIVITY;
    }

    /** In the address: {@code par=startup}. */
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
