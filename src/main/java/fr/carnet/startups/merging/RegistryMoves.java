package fr.carnet.startups.merging;

import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeParticipant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves what startups themselves keep: decisions, the names that the public portfolio has for a record, addresses, and what an
 * incubator or a sponsor carries.
 */
@Component
class RegistryMoves implements MergeParticipant {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistryMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "startup.incubator_id",
                "startup.sponsor_id",
                "incubator.sponsor_id",
                "phase_decision.startup_id",
                "decision_correction.startup_id", // follows its decision
                "startup_former_address.startup_id",
                "incubator_former_address.incubator_id",
                "portfolio_record.startup_id",
                "portfolio_record.incubator_id",
                "portfolio_record.sponsor_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        UUID gone = merge.gone();
        return switch (merge.kind()) {
            case STARTUP ->
                List.of(
                        count("decisions", "select count(*) from phase_decision where startup_id = ?", gone),
                        count("portfolio", "select count(*) from portfolio_record where startup_id = ?", gone));
            case INCUBATOR ->
                List.of(
                        count("startups", "select count(*) from startup where incubator_id = ?", gone),
                        count("portfolio", "select count(*) from portfolio_record where incubator_id = ?", gone));
            case SPONSOR ->
                List.of(
                        count("incubators", "select count(*) from incubator where sponsor_id = ?", gone),
                        count("startups", "select count(*) from startup where sponsor_id = ?", gone),
                        count("portfolio", "select count(*) from portfolio_record where sponsor_id = ?", gone));
        };
    }

    @Override
    public void move(Merge merge) {
        UUID kept = merge.kept();
        UUID gone = merge.gone();
        switch (merge.kind()) {
            case STARTUP -> {
                run("update phase_decision set startup_id = ? where startup_id = ?", kept, gone);
                run("update portfolio_record set startup_id = ? where startup_id = ?", kept, gone);
                run("update startup_former_address set startup_id = ? where startup_id = ?", kept, gone);
                run("""
                        insert into startup_former_address (slug, startup_id, left_on)
                        select slug, ?, ? from startup where id = ?""", kept, LocalDate.now(clock), gone);
            }
            case INCUBATOR -> {
                run("update startup set incubator_id = ?, version = version + 1 where incubator_id = ?", kept, gone);
                run("update portfolio_record set incubator_id = ? where incubator_id = ?", kept, gone);
                run("update incubator_former_address set incubator_id = ? where incubator_id = ?", kept, gone);
                run("""
                        insert into incubator_former_address (slug, incubator_id, left_on)
                        select slug, ?, ? from incubator where id = ?""", kept, LocalDate.now(clock), gone);
            }
            case SPONSOR -> {
                run("update startup set sponsor_id = ?, version = version + 1 where sponsor_id = ?", kept, gone);
                run("update incubator set sponsor_id = ?, version = version + 1 where sponsor_id = ?", kept, gone);
                run("update portfolio_record set sponsor_id = ? where sponsor_id = ?", kept, gone);
            }
        }
    }

    private Moved count(String what, String sql, UUID of) {
        return new Moved(what, jdbc.sql(sql).param(of).query(Long.class).single());
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
