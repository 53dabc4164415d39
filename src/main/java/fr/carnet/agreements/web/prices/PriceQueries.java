package fr.carnet.agreements.web.prices;

import fr.carnet.agreements.AwardReach;
import fr.carnet.people.Viewer;
import fr.carnet.shared.OwnerFilter;
import fr.carnet.shared.SearchWords;
import fr.carnet.web.Choice;
import fr.carnet.web.ListRequest;
import fr.carnet.web.Page;
import fr.carnet.web.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agreement's price schedule ("bordereau des prix unitaires") on a day, for the awards within reach. */
@Component
class PriceQueries {

    static final Sorts SORTS = Sorts.by("unite", "l.number", "u.position")
            .and("titulaire", "c.name", "l.number", "u.position")
            .and("prix", "p.amount")
            .and("depuis", "p.valid_from")
            .initially("unite")
            .then("w.rank, u.id");

    private static final String FROM = """
             from (select p.*, lead(p.valid_from) over (partition by p.award_id, p.work_unit_id order by p.valid_from) as next_from
                from price p join award w on w.id = p.award_id join lot l on l.id = w.lot_id
                where l.agreement_id = :agreement and %s) p
            join award w on w.id = p.award_id
            join lot l on l.id = w.lot_id
            join contractor c on c.id = w.contractor_id
            join work_unit u on u.id = p.work_unit_id
            where p.valid_from <= :on and (p.next_from is null or p.next_from > :on)
                and (cast(:lot as int) is null or l.number = :lot)
                and %s and %s""".formatted(
                    AwardReach.AWARD_SQL, OwnerFilter.CONTRACTOR_SQL, SearchWords.sql("u.code || ' ' || u.title", "q"));

    private static final String SELECT = """
            select w.id as award, u.id as unit, l.number as lot, w.rank, c.name as contractor, c.fictitious, u.code, u.title, u.days, p.amount,
                p.valid_from, p.next_from""" + FROM;

    private final JdbcClient jdbc;

    PriceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<PriceRow> page(UUID agreement, PriceFilter filter, LocalDate today, ListRequest list, Viewer viewer) {
        long total = bind("select count(*)" + FROM, agreement, filter, today, viewer)
                .query(Long.class)
                .single();
        var sql = SELECT + list.orderBy(SORTS) + list.window(total);
        var rows = bind(sql, agreement, filter, today, viewer)
                .query(PriceRow.class)
                .list();
        return list.page(SORTS, rows, total);
    }

    @Transactional(readOnly = true)
    public void each(
            UUID agreement,
            PriceFilter filter,
            LocalDate today,
            ListRequest list,
            Viewer viewer,
            Consumer<PriceRow> each) {
        var sql = SELECT + list.orderBy(SORTS);
        try (var rows = bind(sql, agreement, filter, today, viewer).withFetchSize(500).query(PriceRow.class).stream()) {
            rows.forEach(each);
        }
    }

    /** The companies within reach that hold an award of the agreement. */
    List<Choice> companies(UUID agreement, Viewer viewer) {
        return jdbc.sql("""
                select distinct c.id, c.name from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                where l.agreement_id = :agreement and %s order by c.name""".formatted(AwardReach.AWARD_SQL))
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .query((row, index) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec bind(
            String sql, UUID agreement, PriceFilter filter, LocalDate today, Viewer viewer) {
        return jdbc.sql(sql)
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("on", filter.on(today))
                .param("lot", filter.lotNumber())
                .params(new OwnerFilter(null, filter.titulaire()).params())
                .param("q", SearchWords.of(filter.q()).patterns());
    }
}
