package fr.carnet.startups.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
import fr.carnet.startups.StartupId;
import fr.carnet.startups.StartupKind;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the record that already has a name or an address, with where its page is. */
@Repository
class Twin {

    private final JdbcClient jdbc;

    Twin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one act at a time give names and addresses, until the end of its transaction, so that none is given twice. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fr.carnet.startups.registry'))")
                .query((row, index) -> index)
                .single();
    }

    /**
     * @throws RuleViolation with this code where another startup, or another digital project, has a name with the same key
     */
    void mustBeAlone(String code, StartupKind kind, StartupId id, String name) {
        refuse(
                code,
                "select s.name, " + StartupKind.PAGE_SQL
                        + " from startup s where s.kind = ? and text_key(s.name) = text_key(?) and s.id <> ? limit 1",
                kind.name(),
                name,
                id.value());
    }

    /**
     * Startups and digital projects have their addresses together, so that each leads to one of them.
     *
     * @throws RuleViolation {@code startup.slug-form}, {@code startup.slug-reserved}, {@code startup.slug-taken}, {@code
     *     startup.slug-former} where another one had it
     */
    void mustBeFree(StartupId id, String slug) {
        RuleViolation.refuse(Slugs.refusal(slug));
        refuse(
                "startup.slug-taken",
                "select s.name, " + StartupKind.PAGE_SQL + " from startup s where s.slug = ?",
                slug);
        refuse(
                "startup.slug-former",
                "select s.name, " + StartupKind.PAGE_SQL
                        + " from startup_former_address f join startup s on s.id = f.startup_id where f.slug = ? and s.id <> ?",
                slug,
                id.value());
    }

    /**
     * @param sql finds the name and the page of the other record; its parameters follow
     * @throws RuleViolation with this code, that name, and that page as the place of the way out
     */
    void refuse(String code, String sql, Object... parameters) {
        Optional<String[]> other = jdbc.sql(sql)
                .params(parameters)
                .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
                .optional();
        other.ifPresent(found -> {
            throw new RuleViolation(Refusal.of(code, found[0]).at(found[1]));
        });
    }
}
