package fr.carnet.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The startups and incubators that accounts follow, for whoever makes one of two records of them (domain.md § 8). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Perimeters {

    private final JdbcClient jdbc;

    Perimeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accounts follow a startup. */
    public long startupFollowers(UUID startup) {
        return count("select count(*) from account_startup where startup_id = ?", startup);
    }

    /** How many accounts follow an incubator. */
    public long incubatorFollowers(UUID incubator) {
        return count("select count(*) from account_incubator where incubator_id = ?", incubator);
    }

    /** Whoever follows the one startup follows the other instead. */
    public void moveStartup(UUID from, UUID to) {
        run(
                "update account set version = version + 1 where id in (select account_id from account_startup where startup_id = ?)",
                from);
        run("""
                insert into account_startup (account_id, startup_id)
                select account_id, ? from account_startup where startup_id = ? on conflict do nothing""", to, from);
        run("delete from account_startup where startup_id = ?", from);
    }

    /** Whoever follows the one incubator follows the other instead. */
    public void moveIncubator(UUID from, UUID to) {
        run(
                "update account set version = version + 1 where id in (select account_id from account_incubator where incubator_id = ?)",
                from);
        run("""
                insert into account_incubator (account_id, incubator_id)
                select account_id, ? from account_incubator where incubator_id = ? on conflict do nothing""", to, from);
        run("delete from account_incubator where incubator_id = ?", from);
    }

    private long count(String sql, UUID of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
