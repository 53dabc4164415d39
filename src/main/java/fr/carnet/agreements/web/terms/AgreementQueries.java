package fr.carnet.agreements.web.terms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementOrders;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardReach;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.TrackingTerms;
import fr.carnet.agreements.ValidityColumns;
import fr.carnet.people.Role;
import fr.carnet.people.Viewer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the page of an agreement shows, each part in one statement. */
@Component
public class AgreementQueries {

    private final JdbcClient jdbc;
    private final AgreementOrders orders;
    private final JsonMapper json;
    private final Clock clock;

    AgreementQueries(JdbcClient jdbc, AgreementOrders orders, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.json = json;
        this.clock = clock;
    }

    public Optional<AgreementSheet> sheet(UUID id, Viewer viewer) {
        var sight = AwardReach.of(viewer);
        var amounts = sight.amounts()
                ? "a.minimum_amount, a.maximum_amount, "
                : "cast(null as numeric) as minimum_amount, cast(null as numeric) as maximum_amount, ";
        return jdbc.sql(
                        "select a.id, a.reference, a.number_prefix, a.title, a.object, a.contracting_authority, a.procedure, "
                                + "a.minimum_amount is null as without_minimum, a.maximum_amount is null as without_maximum, "
                                + "a.review_days, a.tacit_acceptance, a.objection_days, a.objection_working_days, "
                                + "a.poor_execution_limit, a.orders_projects, a.estimate_weeks, a.balance_alert_percent, a.clauses, "
                                + amounts + ValidityColumns.ALERT_SQL + ", "
                                + ValidityColumns.SQL
                                + " from framework_agreement a where a.id = :id and " + AwardReach.AGREEMENT_SQL)
                .params(sight.params())
                .param("id", id)
                .query((row, index) -> sheet(row))
                .optional();
    }

    /** A lot within reach by its number in its agreement. */
    public Optional<LotHead> lot(UUID agreement, int number, Viewer viewer) {
        return jdbc.sql("select l.id, l.number, l.title from lot l where l.agreement_id = :agreement"
                        + " and l.number = :number and " + AwardReach.LOT_SQL)
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("number", number)
                .query((row, index) -> new LotHead(
                        new LotId(row.getObject("id", UUID.class)), row.getInt("number"), row.getString("title")))
                .optional();
    }

    public record LotHead(LotId id, int number, String title) {}

    public List<LotCard> lots(UUID agreement, Viewer viewer) {
        var awards = awards(agreement, viewer);
        return jdbc.sql("""
                        select l.id, l.number, l.title, l.allocation_rule,
                            (select count(*) from work_unit u where u.lot_id = l.id and u.withdrawn_on is null) as units,
                            (select count(*) from work_unit u join award w on w.lot_id = u.lot_id
                                where u.lot_id = l.id and u.withdrawn_on is null and not exists (select 1 from price p
                                    where p.award_id = w.id and p.work_unit_id = u.id and p.valid_from <= :today)) as unpriced
                        from lot l where l.agreement_id = :agreement and %s order by l.number""".formatted(AwardReach.LOT_SQL))
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new LotCard(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        AllocationRule.valueOf(row.getString("allocation_rule")),
                        row.getLong("units"),
                        row.getLong("unpriced"),
                        awards.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<LotCard.AwardCard>> awards(UUID agreement, Viewer viewer) {
        var contacts = contacts(agreement, viewer);
        var today = LocalDate.now(clock);
        return jdbc
                .sql("""
                select w.id, w.lot_id, w.rank, c.name, c.siret, c.fictitious, w.suspended_until
                from award w join lot l on l.id = w.lot_id join contractor c on c.id = w.contractor_id
                where l.agreement_id = :agreement and %s order by w.rank""".formatted(AwardReach.AWARD_SQL))
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .query((row, index) -> Map.entry(
                        row.getObject("lot_id", UUID.class),
                        new LotCard.AwardCard(
                                row.getObject("id", UUID.class),
                                row.getInt("rank"),
                                row.getString("name"),
                                row.getString("siret"),
                                row.getBoolean("fictitious"),
                                row.getObject("suspended_until", LocalDate.class),
                                contacts.getOrDefault(row.getObject("id", UUID.class), List.of()),
                                today)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, List<LotCard.Contact>> contacts(UUID agreement, Viewer viewer) {
        return jdbc
                .sql("""
                select k.award_id, k.name, k.email, k.phone
                from correspondent k join award w on w.id = k.award_id join lot l on l.id = w.lot_id
                where l.agreement_id = :agreement and %s order by k.name""".formatted(AwardReach.AWARD_SQL))
                .params(AwardReach.of(viewer).params())
                .param("agreement", agreement)
                .query((row, index) -> Map.entry(
                        row.getObject("award_id", UUID.class),
                        new LotCard.Contact(row.getString("name"), row.getString("email"), row.getString("phone"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** The totals of an agreement's orders within reach; drafts have no year. */
    OrdersOfAgreement orders(UUID agreement, Viewer viewer) {
        var years =
                orders.years(new AgreementId(agreement), AwardReach.of(viewer).amounts(), viewer.reach());
        var drafts = years.stream()
                .filter(year -> year.year() == 0)
                .map(AgreementOrders.Year::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new OrdersOfAgreement(
                years.stream().filter(year -> year.year() != 0).toList(), viewer.is(Role.BUYER) ? drafts : null);
    }

    private AgreementSheet sheet(ResultSet row) throws SQLException {
        return new AgreementSheet(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("number_prefix"),
                row.getString("title"),
                row.getString("object"),
                row.getString("contracting_authority"),
                row.getString("procedure"),
                row.getBoolean("without_minimum"),
                row.getBoolean("without_maximum"),
                row.getBigDecimal("minimum_amount"),
                row.getBigDecimal("maximum_amount"),
                ValidityColumns.read(row),
                ValidityColumns.alertDays(row),
                row.getInt("review_days"),
                row.getBoolean("tacit_acceptance"),
                row.getInt("objection_days"),
                row.getBoolean("objection_working_days"),
                row.getInt("poor_execution_limit"),
                row.getBoolean("orders_projects"),
                new TrackingTerms(row.getInt("estimate_weeks"), row.getInt("balance_alert_percent")),
                json.readValue(row.getString("clauses"), new TypeReference<Map<String, String>>() {}),
                LocalDate.now(clock));
    }
}
