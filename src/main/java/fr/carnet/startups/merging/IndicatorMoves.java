package fr.carnet.startups.merging;

import fr.carnet.startups.Merge;
import fr.carnet.startups.MergeKind;
import fr.carnet.startups.MergeParticipant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves a startup's indicators with their values, after those of the one that stays; one of a name that is there already gets the
 * identifier of the one that goes beside it, and is no main one where there is one.
 */
@Component
class IndicatorMoves implements MergeParticipant {

    private final JdbcClient jdbc;

    IndicatorMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> columns() {
        return Set.of("indicator.startup_id");
    }

    @Override
    public List<Moved> moving(Merge merge) {
        return merge.of(MergeKind.STARTUP)
                ? List.of(new Moved(
                        "indicators",
                        jdbc.sql("select count(*) from indicator where startup_id = ?")
                                .param(merge.gone())
                                .query(Long.class)
                                .single()))
                : List.of();
    }

    @Override
    public void move(Merge merge) {
        if (!merge.of(MergeKind.STARTUP)) {
            return;
        }
        jdbc.sql("""
                update indicator i set startup_id = :kept, version = i.version + 1,
                    place = i.place + 1 + (select coalesce(max(k.place), 0) from indicator k where k.startup_id = :kept),
                    main = i.main and not exists (select 1 from indicator k where k.startup_id = :kept and k.main),
                    name = i.name || case when exists (select 1 from indicator k
                            where k.startup_id = :kept and text_key(k.name) = text_key(i.name))
                        then ' (' || (select s.slug from startup s where s.id = :gone) || case when exists (select 1 from indicator o
                                where o.startup_id in (:kept, :gone)
                                    and text_key(o.name) = text_key(i.name || ' (' || (select s.slug from startup s where s.id = :gone) || ')'))
                            then ' ' || left(i.id::text, 8) else '' end || ')'
                        else '' end
                where i.startup_id = :gone""").param("kept", merge.kept()).param("gone", merge.gone()).update();
    }
}
