package fr.carnet.agreements.terms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementTerms;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.LotChoice;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.Profile;
import fr.carnet.agreements.RequiredProfile;
import fr.carnet.agreements.ValidityColumns;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the terms of agreements and lots as orders use them; the number of statements does not grow with the catalogue. */
@Component
public class TermsStore {

    private static final String AGREEMENT = """
            a.id as agreement_id, a.reference, a.number_prefix, a.title as agreement_title, a.contracting_authority,
            a.signatory, a.maximum_amount, a.vat_rate, a.review_days, a.tacit_acceptance, a.objection_days,
            a.objection_working_days, a.poor_execution_limit, a.orders_projects, a.clauses,
            """ + ValidityColumns.SQL + "\n";

    /** Reads each detail of a unit from the column of its name. */
    private static final RowMapper<UnitDetails> DETAILS = new SimplePropertyRowMapper<>(UnitDetails.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TermsStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<LotChoice> lots(LocalDate on) {
        return jdbc.sql("select l.id, l.number, l.title, l.allocation_rule, " + AGREEMENT + """
                from lot l join framework_agreement a on a.id = l.agreement_id
                order by a.notified_on desc, a.reference, l.number""")
                .query((row, index) -> {
                    var agreement = agreement(row);
                    return new LotChoice(
                            new LotId(id(row, "id")),
                            agreement.id(),
                            agreement.reference(),
                            agreement.title(),
                            row.getInt("number"),
                            row.getString("title"),
                            AllocationRule.valueOf(row.getString("allocation_rule")),
                            agreement.validity().notifiedOn(),
                            agreement.validity().lastDay(),
                            agreement.ordersProjects(),
                            agreement.validity().covers(on));
                })
                .list();
    }

    public Optional<LotTerms> lot(LotId id, LocalDate on) {
        return jdbc.sql("select l.id, l.number, l.title, l.allocation_rule, " + AGREEMENT + """
                from lot l join framework_agreement a on a.id = l.agreement_id where l.id = :lot""")
                .param("lot", id.value())
                .query((row, index) -> new Head(
                        agreement(row),
                        row.getInt("number"),
                        row.getString("title"),
                        AllocationRule.valueOf(row.getString("allocation_rule"))))
                .optional()
                .map(lot ->
                        new LotTerms(id, lot.agreement, lot.number, lot.title, lot.rule, units(id), awards(id, on)));
    }

    private record Head(AgreementTerms agreement, int number, String title, AllocationRule rule) {}

    /** The units of a lot in the order of its catalogue. */
    public List<WorkUnitTerms> units(LotId lot) {
        var profiles = profiles(lot);
        var deliverables = deliverables(lot);
        return jdbc.sql("""
                select id, position, code, title, description, clause, scope, phase, days, days_assumed, pricing, quantity_step,
                    nominal_min_months, nominal_max_months, maximum_months, minimum_startups, maximum_startups,
                    required_in_phase, for_creation, available, withdrawn_on, withdrawn_reason
                from work_unit where lot_id = :lot order by position""")
                .param("lot", lot.value())
                .query((row, index) -> {
                    var id = id(row, "id");
                    var content = new UnitContent(
                            DETAILS.mapRow(row, index),
                            profiles.getOrDefault(id, List.of()),
                            deliverables.getOrDefault(id, List.of()));
                    return new WorkUnitTerms(new WorkUnitId(id), content, withdrawal(row));
                })
                .list();
    }

    private Map<UUID, List<RequiredProfile>> profiles(LotId lot) {
        return jdbc
                .sql("""
                select p.work_unit_id, p.profile, p.minimum_years
                from work_unit_profile p join work_unit u on u.id = p.work_unit_id
                where u.lot_id = :lot order by p.profile""")
                .param("lot", lot.value())
                .query((row, index) -> Map.entry(
                        id(row, "work_unit_id"),
                        new RequiredProfile(Profile.valueOf(row.getString("profile")), row.getInt("minimum_years"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, List<ExpectedDeliverable>> deliverables(LotId lot) {
        return jdbc
                .sql("""
                select d.work_unit_id, d.title, d.description, d.per_iteration
                from work_unit_deliverable d join work_unit u on u.id = d.work_unit_id
                where u.lot_id = :lot order by d.work_unit_id, d.position""")
                .param("lot", lot.value())
                .query((row, index) -> Map.entry(
                        id(row, "work_unit_id"),
                        new ExpectedDeliverable(
                                row.getString("title"), row.getString("description"), row.getBoolean("per_iteration"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private List<AwardTerms> awards(LotId lot, LocalDate on) {
        var prices = prices(lot, on);
        return jdbc.sql("""
                select w.id, w.contractor_id, c.name, w.rank, w.suspended_until
                from award w join contractor c on c.id = w.contractor_id
                where w.lot_id = :lot order by w.rank""")
                .param("lot", lot.value())
                .query((row, index) -> new AwardTerms(
                        new AwardId(id(row, "id")),
                        new ContractorId(id(row, "contractor_id")),
                        row.getString("name"),
                        row.getInt("rank"),
                        row.getObject("suspended_until", LocalDate.class),
                        prices.getOrDefault(id(row, "id"), Map.of())))
                .list();
    }

    private Map<UUID, Map<WorkUnitId, Money>> prices(LotId lot, LocalDate on) {
        return jdbc
                .sql("""
                select distinct on (p.award_id, p.work_unit_id) p.award_id, p.work_unit_id, p.amount
                from price p join award w on w.id = p.award_id
                where w.lot_id = :lot and p.valid_from <= :on
                order by p.award_id, p.work_unit_id, p.valid_from desc""")
                .param("lot", lot.value())
                .param("on", on)
                .query((row, index) -> new PriceRow(
                        id(row, "award_id"),
                        new WorkUnitId(id(row, "work_unit_id")),
                        new Money(row.getBigDecimal("amount"))))
                .list()
                .stream()
                .collect(groupingBy(PriceRow::award, toMap(PriceRow::unit, PriceRow::amount)));
    }

    private record PriceRow(UUID award, WorkUnitId unit, Money amount) {}

    private AgreementTerms agreement(ResultSet row) throws SQLException {
        var maximum = row.getBigDecimal("maximum_amount");
        return new AgreementTerms(
                new AgreementId(id(row, "agreement_id")),
                row.getString("reference"),
                row.getString("number_prefix"),
                row.getString("agreement_title"),
                row.getString("contracting_authority"),
                row.getString("signatory"),
                ValidityColumns.read(row),
                maximum == null ? null : new Money(maximum),
                row.getBigDecimal("vat_rate"),
                row.getInt("review_days"),
                row.getBoolean("tacit_acceptance"),
                row.getInt("objection_days"),
                row.getBoolean("objection_working_days"),
                row.getInt("poor_execution_limit"),
                row.getBoolean("orders_projects"),
                json.readValue(row.getString("clauses"), new TypeReference<Map<String, String>>() {}));
    }

    private static WorkUnitTerms.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var on = row.getObject("withdrawn_on", LocalDate.class);
        return on == null ? null : new WorkUnitTerms.Withdrawal(on, row.getString("withdrawn_reason"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
