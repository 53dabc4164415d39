package fr.carnet.portfolio.merging;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what coaches wrote of an incubator with it, and the opinion that a startup came of. */
@Component
class FollowUpMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    FollowUpMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "incubator_highlight.incubator_id",
                "followup_incubator.incubator_id",
                "project_opinion.incubator_id",
                "project_opinion.startup_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        UUID gone = merge.gone();
        return switch (merge.kind()) {
            case STARTUP ->
                List.of(count("opinions", "select count(*) from project_opinion where startup_id = ?", gone));
            case INCUBATOR ->
                List.of(
                        count("followups", "select count(*) from followup_incubator where incubator_id = ?", gone),
                        count("opinions", "select count(*) from project_opinion where incubator_id = ?", gone));
            case SPONSOR -> List.of();
        };
    }

    /** A follow-up that tells of both tells of two incubators. */
    @Override
    public Optional<Refusal> obstacle(Merge merge) {
        if (!merge.of(MergeKind.INCUBATOR)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select f.made_on from followup f
                        join followup_incubator a on a.followup_id = f.id join followup_incubator b on b.followup_id = f.id
                        where a.incubator_id = ? and b.incubator_id = ? order by f.made_on limit 1""")
                .params(merge.kept(), merge.gone())
                .query(LocalDate.class)
                .optional()
                .map(day -> Refusal.of("merge.followup-of-both", day));
    }

    @Override
    public void move(Merge merge) {
        UUID kept = merge.kept();
        UUID gone = merge.gone();
        if (merge.of(MergeKind.STARTUP)) {
            run("update project_opinion set startup_id = ? where startup_id = ?", kept, gone);
        }
        if (merge.of(MergeKind.INCUBATOR)) {
            run("""
                    update incubator_highlight k set text = left(k.text || E'\\n\\n' || g.text, 4000), revision = k.revision + 1
                    from incubator_highlight g where k.incubator_id = ? and g.incubator_id = ?""", kept, gone);
            run("""
                    delete from incubator_highlight g where g.incubator_id = ?
                        and exists (select 1 from incubator_highlight k where k.incubator_id = ?)""", gone, kept);
            run(
                    "update incubator_highlight set incubator_id = ?, revision = revision + 1 where incubator_id = ?",
                    kept,
                    gone);
            run("update followup_incubator set incubator_id = ? where incubator_id = ?", kept, gone);
            run("update project_opinion set incubator_id = ? where incubator_id = ?", kept, gone);
        }
    }

    private Moved count(String what, String sql, UUID of) {
        return new Moved(what, jdbc.sql(sql).param(of).query(Long.class).single());
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
