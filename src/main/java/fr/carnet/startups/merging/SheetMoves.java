package fr.carnet.startups.merging;

import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
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

/**
 * Moves a startup's product sheets, whose versions follow those of the one that stays, and what committees decided of it; and the
 * sessions that are about an incubator.
 */
@Component
class SheetMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    SheetMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "product_sheet.startup_id",
                "product_sheet_version.startup_id",
                "committee_item.startup_id",
                "committee_incubator.incubator_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        UUID gone = merge.gone();
        return switch (merge.kind()) {
            case STARTUP ->
                List.of(
                        count("sheets", "select count(*) from product_sheet_version where startup_id = ?", gone),
                        count("committees", "select count(*) from committee_item where startup_id = ?", gone));
            case INCUBATOR ->
                List.of(count("committees", "select count(*) from committee_incubator where incubator_id = ?", gone));
            case SPONSOR -> List.of();
        };
    }

    /** A committee that saw both on one day saw two startups; and of two drafts one would be lost. */
    @Override
    public Optional<Refusal> obstacle(Merge merge) {
        return merge.of(MergeKind.STARTUP) ? seenTogether(merge).or(() -> twoDrafts(merge)) : Optional.empty();
    }

    /** The draft of the one that goes is kept where it is the only one, or frozen as its last version. */
    private Optional<Refusal> twoDrafts(Merge merge) {
        boolean both = jdbc.sql("""
                        select exists (select 1 from product_sheet k where k.startup_id = :kept)
                            and exists (select 1 from product_sheet g where g.startup_id = :gone and not exists (
                                select 1 from product_sheet_version v where v.startup_id = g.startup_id
                                    and (v.problem, v.product, v.success, v.impacts, v.organisation, v.actors, v.skills)
                                      = (g.problem, g.product, g.success, g.impacts, g.organisation, g.actors, g.skills)))""")
                .param("kept", merge.kept())
                .param("gone", merge.gone())
                .query(Boolean.class)
                .single();
        return Rule.refuseIf(both, "merge.two-sheet-drafts");
    }

    private Optional<Refusal> seenTogether(Merge merge) {
        return jdbc.sql("""
                        select s.on_day from committee_session s
                        join committee_item a on a.session_id = s.id join committee_item b on b.session_id = s.id
                        where a.startup_id = ? and b.startup_id = ? order by s.on_day limit 1""")
                .params(merge.kept(), merge.gone())
                .query(LocalDate.class)
                .optional()
                .map(day -> Refusal.of("merge.committee-of-both", day));
    }

    @Override
    public void move(Merge merge) {
        UUID kept = merge.kept();
        UUID gone = merge.gone();
        if (merge.of(MergeKind.STARTUP)) {
            run("""
                    update product_sheet_version set startup_id = ?, number = number + (
                        select coalesce(max(v.number), 0) from product_sheet_version v where v.startup_id = ?)
                    where startup_id = ?""", kept, kept, gone);
            run("""
                    delete from product_sheet where startup_id = ?
                        and exists (select 1 from product_sheet k where k.startup_id = ?)""", gone, kept);
            run("update product_sheet set startup_id = ?, revision = revision + 1 where startup_id = ?", kept, gone);
            run("update committee_item set startup_id = ? where startup_id = ?", kept, gone);
        }
        if (merge.of(MergeKind.INCUBATOR)) {
            run("""
                    delete from committee_incubator g where g.incubator_id = ? and exists (
                        select 1 from committee_incubator k where k.session_id = g.session_id and k.incubator_id = ?)""", gone, kept);
            run("update committee_incubator set incubator_id = ? where incubator_id = ?", kept, gone);
        }
    }

    private Moved count(String what, String sql, UUID of) {
        return new Moved(what, jdbc.sql(sql).param(of).query(Long.class).single());
    }

    private void run(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
