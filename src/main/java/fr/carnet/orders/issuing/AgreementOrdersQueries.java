package fr.carnet.orders.issuing;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.people.Reach;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what agreements ask about the orders that name them. */
@Component
class AgreementOrdersQueries implements AgreementOrders {

    private final JdbcClient jdbc;

    AgreementOrdersQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Use use(AgreementId agreement) {
        return jdbc.sql("""
                select exists (select 1 from order_counter where agreement_id = :agreement) as numbered,
                    coalesce(sum(committed_excl_vat), 0) as committed,
                    min(issued_on) filter (where state <> 'CANCELLED') as first_issue,
                    max(issued_on) filter (where state <> 'CANCELLED') as last_issue
                from purchase_order where agreement_id = :agreement and number is not null""")
                .param("agreement", agreement.value())
                .query(Use.class)
                .single();
    }

    @Override
    public boolean exist(LotId lot) {
        return exists("select exists (select 1 from purchase_order where lot_id = :id)", lot.value());
    }

    @Override
    public boolean exist(WorkUnitId unit) {
        return exists("select exists (select 1 from order_line where work_unit_id = :id)", unit.value());
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }

    @Override
    public Optional<Named> named(AwardId award, String number) {
        return jdbc.sql("select id, state = 'ISSUED' as waits from purchase_order"
                        + " where award_id = :award and number = :number")
                .param("award", award.value())
                .param("number", number)
                .query(Named.class)
                .optional();
    }

    @Override
    public List<FrozenPrice> frozenPrices(AgreementId agreement) {
        return jdbc.sql("""
                select award_id as award, work_unit_id as unit, day from frozen_price_day
                where award_id in (select w.id from award w join lot l on l.id = w.lot_id where l.agreement_id = :agreement)""")
                .param("agreement", agreement.value())
                .query(FrozenPrice.class)
                .list();
    }

    @Override
    public List<FrozenPrice> frozenPrices(AwardId award, WorkUnitId unit) {
        return jdbc.sql("""
                select award_id as award, work_unit_id as unit, day from frozen_price_day
                where award_id = :award and work_unit_id = :unit""")
                .param("award", award.value())
                .param("unit", unit.value())
                .query(FrozenPrice.class)
                .list();
    }

    @Override
    public List<Year> years(AgreementId agreement, boolean amounts, Reach reach) {
        var columns = amounts
                ? "sum(o.total_excl_vat) as amount, sum(o.released_excl_vat) as released"
                : "cast(null as numeric) as amount, cast(null as numeric) as released";
        return jdbc.sql("""
                select coalesce(o.number_year, 0) as year, count(*) as orders, sum(o.total_days - o.released_days) as days, %s
                from purchase_order o
                where o.agreement_id = :agreement and o.state <> 'CANCELLED' and %s
                group by o.number_year order by o.number_year desc nulls last""".formatted(columns, Reach.ORDER_SQL))
                .params(reach.params())
                .param("agreement", agreement.value())
                .query(Year.class)
                .list();
    }
}
