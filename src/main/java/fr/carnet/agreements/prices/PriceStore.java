package fr.carnet.agreements.prices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the dated prices; the number of statements does not grow with the number of prices. */
@Repository
class PriceStore {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;

    PriceStore(JdbcClient jdbc, AgreementOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** One award's price of one unit. */
    record Key(UUID award, UUID unit) {}

    /** A price to be written. */
    record Written(Key key, LocalDate from, Money amount) {}

    /**
     * Locks an agreement until the transaction ends, so that no order of it is issued and no other price of it is written;
     * gives the day of its notification.
     */
    Optional<LocalDate> lock(UUID agreement) {
        return jdbc.sql("select notified_on from framework_agreement where id = ? for no key update")
                .param(agreement)
                .query(LocalDate.class)
                .optional();
    }

    Optional<LocalDate> notifiedOn(UUID agreement) {
        return jdbc.sql("select notified_on from framework_agreement where id = ?")
                .param(agreement)
                .query(LocalDate.class)
                .optional();
    }

    /** The code of a unit, if it is in the catalogue of the award's lot. */
    Optional<String> unit(AwardId award, WorkUnitId unit) {
        return jdbc.sql(
                        "select u.code from work_unit u join award w on w.lot_id = u.lot_id where w.id = ? and u.id = ?")
                .params(award.value(), unit.value())
                .query(String.class)
                .optional();
    }

    PriceHistory history(AwardId award, WorkUnitId unit) {
        var key = new Key(award.value(), unit.value());
        return histories(
                        "award_id = :award and work_unit_id = :unit",
                        Map.of("award", key.award, "unit", key.unit),
                        orders.frozenPrices(award, unit))
                .getOrDefault(key, new PriceHistory(Map.of(), List.of()));
    }

    /** The price histories of every award of an agreement. */
    Map<Key, PriceHistory> histories(UUID agreement) {
        return histories(
                "award_id in (select w.id from award w join lot l on l.id = w.lot_id where l.agreement_id = :agreement)",
                Map.of("agreement", agreement),
                orders.frozenPrices(new AgreementId(agreement)));
    }

    private Map<Key, PriceHistory> histories(
            String where, Map<String, ?> params, List<AgreementOrders.FrozenPrice> frozenPrices) {
        Map<Key, Map<LocalDate, Money>> prices = new HashMap<>();
        jdbc.sql("select award_id, work_unit_id, valid_from, amount from price where " + where)
                .params(params)
                .query(row -> {
                    prices.computeIfAbsent(
                                    new Key(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                    key -> new HashMap<>())
                            .put(row.getObject(3, LocalDate.class), new Money(row.getBigDecimal(4)));
                });
        Map<Key, List<LocalDate>> frozen = frozenPrices.stream()
                .collect(groupingBy(
                        price -> new Key(price.award(), price.unit()),
                        mapping(AgreementOrders.FrozenPrice::day, toList())));
        Map<Key, PriceHistory> histories = new HashMap<>();
        prices.forEach(
                (key, dated) -> histories.put(key, new PriceHistory(dated, frozen.getOrDefault(key, List.of()))));
        return histories;
    }

    /** Writes prices in one statement; where a price begins on the same day, its amount is replaced. */
    void write(List<Written> prices) {
        jdbc.sql("""
                insert into price (award_id, work_unit_id, valid_from, amount)
                select * from unnest(:awards, :units, :days, :amounts)
                on conflict (award_id, work_unit_id, valid_from) do update set amount = excluded.amount""")
                .param("awards", prices.stream().map(price -> price.key.award).toArray(UUID[]::new))
                .param("units", prices.stream().map(price -> price.key.unit).toArray(UUID[]::new))
                .param(
                        "days",
                        prices.stream()
                                .map(price -> java.sql.Date.valueOf(price.from))
                                .toArray(java.sql.Date[]::new))
                .param(
                        "amounts",
                        prices.stream().map(price -> price.amount.amount()).toArray(BigDecimal[]::new))
                .update();
    }

    void remove(AwardId award, WorkUnitId unit, LocalDate from) {
        jdbc.sql("delete from price where award_id = ? and work_unit_id = ? and valid_from = ?")
                .params(award.value(), unit.value(), from)
                .update();
    }
}
