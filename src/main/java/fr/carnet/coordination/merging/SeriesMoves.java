package fr.carnet.coordination.merging;

import fr.carnet.shared.Refusal;
import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves an incubator's coordination meetings with it; the minutes of those held stay as they were. */
@Component
class SeriesMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    SeriesMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("weekly_point.incubator_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        return merge.of(MergeKind.INCUBATOR)
                ? List.of(new Moved(
                        "meetings",
                        jdbc.sql("select count(*) from weekly_point where incubator_id = ?")
                                .param(merge.gone())
                                .query(Long.class)
                                .single()))
                : List.of();
    }

    /** An incubator has one meeting a week: two of one week are of two incubators. */
    @Override
    public Optional<Refusal> obstacle(Merge merge) {
        if (!merge.of(MergeKind.INCUBATOR)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select a.week from weekly_point a join weekly_point b on b.week = a.week
                        where a.incubator_id = ? and b.incubator_id = ? order by a.week limit 1""")
                .params(merge.kept(), merge.gone())
                .query(LocalDate.class)
                .optional()
                .map(week -> Refusal.of("merge.meetings-of-one-week", week));
    }

    @Override
    public void move(Merge merge) {
        if (merge.of(MergeKind.INCUBATOR)) {
            jdbc.sql("update weekly_point set incubator_id = ? where incubator_id = ?")
                    .params(merge.kept(), merge.gone())
                    .update();
        }
    }
}
