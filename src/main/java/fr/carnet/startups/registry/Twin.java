package fr.carnet.startups.registry;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.RuleViolation;
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
