package fr.carnet.startups.conformity;

import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the conformity of a startup with it: files and recommendations join those of the one that stays; of what was said twice of an
 * item, what was said of the one that stays holds, unless that is that nothing was begun.
 */
@Component
class ConformityMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    ConformityMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("conformity_item.startup_id", "conformity_file.startup_id", "audit_recommendation.startup_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        return merge.of(MergeKind.STARTUP)
                ? List.of(
                        count("conformity", "select count(*) from conformity_item where startup_id = ?", merge.gone()),
                        count("files", "select count(*) from conformity_file where startup_id = ?", merge.gone()),
                        count(
                                "recommendations",
                                "select count(*) from audit_recommendation where startup_id = ?",
                                merge.gone()))
                : List.of();
    }

    @Override
    public void move(Merge merge) {
        if (!merge.of(MergeKind.STARTUP)) {
            return;
        }
        run("""
                delete from conformity_item k where k.startup_id = ? and k.state = 'NOT_BEGUN'
                    and exists (select 1 from conformity_item g where g.startup_id = ? and g.item = k.item)""", merge.kept(), merge.gone());
        run("""
                delete from conformity_item g where g.startup_id = ?
                    and exists (select 1 from conformity_item k where k.startup_id = ? and k.item = g.item)""", merge.gone(), merge.kept());
        run(
                "update conformity_item set startup_id = ?, version = version + 1 where startup_id = ?",
                merge.kept(),
                merge.gone());
        run("update conformity_file set startup_id = ? where startup_id = ?", merge.kept(), merge.gone());
        run(
                "update audit_recommendation set startup_id = ?, version = version + 1 where startup_id = ?",
                merge.kept(),
                merge.gone());
        // What is recommended of an item means that it applies.
        run("""
                update conformity_item c set state = 'UNDER_WAY', version = c.version + 1
                where c.startup_id = ? and c.state = 'NOT_APPLICABLE' and exists (select 1 from audit_recommendation r
                    where r.startup_id = c.startup_id and r.item = c.item and r.closed_on is null)""", merge.kept());
    }

    private Moved count(String what, String sql, UUID of) {
        return new Moved(what, jdbc.sql(sql).param(of).query(Long.class).single());
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
