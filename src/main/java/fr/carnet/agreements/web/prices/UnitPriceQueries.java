package fr.carnet.agreements.web.prices;

import fr.carnet.agreements.AwardReach;
import fr.carnet.people.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the prices of one unit over time, the units that have none, and the schedule as a file to fill in. */
@Component
class UnitPriceQueries {

    private static final String HELD = """
             from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
            join work_unit u on u.lot_id = l.id
            where l.agreement_id = :agreement and %s""".formatted(AwardReach.AWARD_SQL);

    private final JdbcClient jdbc;

    UnitPriceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit of an award within reach. */
    record UnitOfAward(
            UUID award,
            UUID unit,
            int lot,
            String contractor,
            String code,
            String title,
            @Nullable BigDecimal days) {}

    /**
     * A price.
     *
     * @param until its last day, or null
     */
    record Dated(LocalDate from, @Nullable LocalDate until, BigDecimal amount) {

        public boolean begins(LocalDate today) {
            return from.isAfter(today);
        }

        public boolean holds(LocalDate today) {
            return !begins(today) && (until == null || !until.isBefore(today));
        }
    }

    /** A row of the model, with the price in force. */
    record ModelRow(
            int lot,
            String contractor,
            String code,
            String title,
            @Nullable BigDecimal amount,
            @Nullable LocalDate from) {}

    Optional<UnitOfAward> unit(UUID agreement, UUID award, UUID unit, Viewer viewer) {
        return jdbc.sql(
                        "select w.id as award, u.id as unit, l.number as lot, c.name as contractor, u.code, u.title, u.days"
                                + HELD + " and w.id = :award and u.id = :unit")
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("award", award)
                .param("unit", unit)
                .query(UnitOfAward.class)
                .optional();
    }

    /** The prices of a unit for an award, the last first. */
    List<Dated> history(UUID award, UUID unit) {
        return jdbc.sql("""
                select valid_from as "from", lead(valid_from) over (order by valid_from) - 1 as until, amount
                from price where award_id = ? and work_unit_id = ? order by valid_from desc""").params(award, unit).query(Dated.class).list();
    }

    /** The units of awards within reach that have no price in force on a day: they cannot be ordered. */
    List<UnitOfAward> without(UUID agreement, LocalDate on, Viewer viewer) {
        return jdbc.sql(
                        "select w.id as award, u.id as unit, l.number as lot, c.name as contractor, u.code, u.title, u.days"
                                + HELD + """
                 and (u.withdrawn_on is null or u.withdrawn_on > :on) and not exists (select 1 from price p
                    where p.award_id = w.id and p.work_unit_id = u.id and p.valid_from <= :on)
                order by l.number, w.rank, u.position""")
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("on", on)
                .query(UnitOfAward.class)
                .list();
    }

    /** Each unit of each award, with its price if it has one. */
    @Transactional(readOnly = true)
    public void model(UUID agreement, LocalDate on, Viewer viewer, Consumer<ModelRow> each) {
        var sql = """
                select l.number as lot, c.name as contractor, u.code, u.title, p.amount, p.valid_from as "from\"""" + HELD.replace("where l.agreement_id", """
                        left join lateral (select p.amount, p.valid_from from price p
                            where p.award_id = w.id and p.work_unit_id = u.id and p.valid_from <= :on
                            order by p.valid_from desc limit 1) p on true
                        where (u.withdrawn_on is null or u.withdrawn_on > :on) and l.agreement_id""") + " order by l.number, w.rank, u.position";
        jdbc.sql(sql)
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("on", on)
                .query(ModelRow.class)
                .list()
                .forEach(each);
    }
}
