package fr.carnet.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reference agreements as the demonstration reads them: it knows none of them by name. */
final class DemoCatalogue {

    record Unit(
            UUID id,
            UUID lot,
            String code,
            String title,
            String scope,
            @Nullable String phase,
            @Nullable BigDecimal days,
            boolean requiredInPhase,
            boolean forCreation,
            @Nullable Integer maximumMonths,
            @Nullable Integer minimumStartups,
            @Nullable Integer maximumStartups,
            String available) {

        /** Does its price depend on the number of startups, and is this number within it? */
        boolean suits(int startups) {
            return minimumStartups != null
                    && maximumStartups != null
                    && minimumStartups <= startups
                    && startups <= maximumStartups;
        }
    }

    record Award(UUID id, UUID lot, UUID agreement, UUID contractor, int rank, BigDecimal vatRate, String signatory) {}

    private final JdbcClient jdbc;
    private final List<Unit> units;
    private final List<Award> awards;

    DemoCatalogue(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        keepInForce(today);
        units = jdbc.sql("""
                select id, lot_id as lot, code, title, scope, phase, days, required_in_phase, for_creation, maximum_months,
                       minimum_startups, maximum_startups, available
                from work_unit order by lot_id, position""").query(Unit.class).list();
        awards = jdbc.sql("""
                select w.id, w.lot_id as lot, l.agreement_id as agreement, w.contractor_id as contractor, w.rank, a.vat_rate, a.signatory
                from award w join lot l on l.id = w.lot_id join framework_agreement a on a.id = l.agreement_id
                order by a.notified_on, l.number, w.rank""").query(Award.class).list();
    }

    /** Moves the agreements' dates so that, whenever the demonstration is played, a year of orders fits in their validity. */
    private void keepInForce(LocalDate today) {
        List<UUID> agreements = jdbc.sql("select id from framework_agreement order by notified_on")
                .query(UUID.class)
                .list();
        for (int i = 0; i < agreements.size(); i++) {
            LocalDate notified = today.minusMonths(21 - 7L * i).withDayOfMonth(1);
            // Far away, then back: no price ever lands on another's date on the way.
            for (String move :
                    List.of("valid_from + 100000", "valid_from - 100000 + (cast(? as date) - a.notified_on)")) {
                var statement = jdbc.sql("update price p set valid_from = " + move
                        + " from award w, lot l, framework_agreement a where w.id = p.award_id and l.id = w.lot_id"
                        + " and a.id = l.agreement_id and a.id = ?");
                (move.contains("?")
                                ? statement.params(notified, agreements.get(i))
                                : statement.param(agreements.get(i)))
                        .update();
            }
            jdbc.sql("update framework_agreement set notified_on = ? where id = ?")
                    .params(notified, agreements.get(i))
                    .update();
        }
    }

    /** Units about one startup that may be ordered in that phase on that award's lot. */
    List<Unit> forStartup(Award award, String phase) {
        return units.stream()
                .filter(unit -> unit.lot().equals(award.lot()) && unit.scope().equals("STARTUP"))
                .filter(unit -> unit.phase() == null || unit.phase().equals(phase))
                .toList();
    }

    /** The unit that suits an incubator of that size, if one does. */
    List<Unit> forIncubator(int startups) {
        return units.stream().filter(unit -> unit.suits(startups)).toList();
    }

    /** The units that set an incubator up. */
    List<Unit> forCreation() {
        return units.stream().filter(Unit::forCreation).toList();
    }

    List<Unit> forLaunch() {
        return units.stream()
                .filter(unit -> unit.available().equals("FROM_NOTIFICATION"))
                .toList();
    }

    /** Awards of lots whose units are about startups. */
    List<Award> startupAwards() {
        return awards.stream()
                .filter(award -> units.stream()
                        .anyMatch(unit ->
                                unit.lot().equals(award.lot()) && unit.scope().equals("STARTUP")))
                .toList();
    }

    /** By rank. */
    List<Award> awardsOf(UUID lot) {
        return awards.stream().filter(award -> award.lot().equals(lot)).toList();
    }

    Award firstAwardOf(UUID lot) {
        return awards.stream()
                .filter(award -> award.lot().equals(lot))
                .findFirst()
                .orElseThrow();
    }

    BigDecimal price(Award award, Unit unit, LocalDate on) {
        return jdbc.sql("""
                select amount from price where award_id = ? and work_unit_id = ?
                order by valid_from <= ? desc, valid_from desc limit 1""")
                .params(award.id(), unit.id(), on)
                .query(BigDecimal.class)
                .single();
    }

    LocalDate notifiedOn(Award award) {
        return jdbc.sql("select notified_on from framework_agreement where id = ?")
                .param(award.agreement())
                .query(LocalDate.class)
                .single();
    }
}
