package fr.carnet.orders;

import fr.carnet.agreements.AgreementId;
import fr.carnet.agreements.AgreementTerms;
import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.Availability;
import fr.carnet.agreements.AwardId;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.ContractorId;
import fr.carnet.agreements.ExpectedDeliverable;
import fr.carnet.agreements.LotId;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.Pricing;
import fr.carnet.agreements.Scope;
import fr.carnet.agreements.Validity;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.agreements.catalogue.UnitContent;
import fr.carnet.agreements.catalogue.UnitDetails;
import fr.carnet.orders.issuing.WithdrawnUnitTests;
import fr.carnet.shared.Money;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both real agreements as their reference data say, and a third that has what they lack: a maximum, turns, half units. */
public final class Contracts {

    public static final LotTerms A_2016_LOT_1 = new Contracts("A-2016", "BC-2016", 1, AllocationRule.SINGLE)
            .unit("UO-L1.1", "§ 3.1", Scope.INCUBATOR, null, null)
            .sized("UO-L1.2", 1, 5)
            .sized("UO-L1.3", 6, 15)
            .sized("UO-L1.4", 16, 25)
            .awardedTo("Cabinet Échantillon", "42000")
            .terms();

    public static final LotTerms A_2016_LOT_2 = new Contracts("A-2016", "BC-2016", 2, AllocationRule.SINGLE)
            .unit("UO-L2.0", "§ 4.1", Scope.AGREEMENT, null, null, Availability.FROM_NOTIFICATION, null, false)
            .unit("UO-L2.1.1", "§ 4.2", Scope.STARTUP, Phase.INVESTIGATION, 5)
            .unit("UO-L2.1.2", "§ 4.2", Scope.STARTUP, Phase.INVESTIGATION, 40)
            .unit("UO-L2.1.3", "§ 4.2", Scope.STARTUP, Phase.INVESTIGATION, null)
            .unit("UO-L2.2.1", "§ 4.3", Scope.STARTUP, Phase.CONSTRUCTION, 5)
            .unit("UO-L2.2.2", "§ 4.3", Scope.STARTUP, Phase.CONSTRUCTION, 60, Availability.ALWAYS, null, true)
            .unit("UO-L2.2.3", "§ 4.3", Scope.STARTUP, Phase.CONSTRUCTION, null)
            .unit("UO-L2.3.1", "§ 4.4", Scope.STARTUP, Phase.CONSOLIDATION, 5)
            .unit("UO-L2.3.2", "§ 4.4", Scope.STARTUP, Phase.CONSOLIDATION, 60)
            .unit("UO-L2.3.3", "§ 4.4", Scope.STARTUP, Phase.CONSOLIDATION, 60)
            .unit("UO-L2.3.4", "§ 4.4", Scope.STARTUP, Phase.CONSOLIDATION, null)
            .unit("UO-L2.4.1", "§ 4.5.2", Scope.AGREEMENT, Phase.PASSATION, null, Availability.AT_END, 2, false)
            .unit("UO-L2.4.2", "§ 4.5.3", Scope.STARTUP, Phase.PASSATION, null, Availability.ALWAYS, 2, false)
            .awardedTo("Atelier Exemple", "38400")
            .terms();

    public static final LotTerms A_2018 = new Contracts("A-2018", "BC-2018", 1, AllocationRule.CASCADE)
            .unit("DEVOPS", "§ 2.1", Scope.STARTUP, null, 60)
            .unit("DESIGN", "§ 2.2", Scope.STARTUP, null, 20)
            .unit("DEPLOIEMENT", "§ 2.3", Scope.STARTUP, null, 60)
            .unit("HEBERGEMENT", "§ 2.4", Scope.STARTUP, null, null)
            .unit("REVERSIBILITE", "§ 2.5", Scope.AGREEMENT, null, null, Availability.AT_END, 2, false)
            .awardedTo("Atelier Exemple", "39600.10")
            .awardedTo("Fabrique Modèle", "41400")
            .awardedTo("Studio Spécimen", "43800")
            .terms();

    public static final LotTerms A_THIRD = new Contracts("A-2025", "BC-2025", 1, AllocationRule.ROUND_ROBIN)
            .byHalves()
            .unit("AGILE", "art. 3", Scope.STARTUP, null, 20)
            .unit("SOCLE", "art. 4", Scope.STARTUP, Phase.CONSOLIDATION, 20, Availability.ALWAYS, null, true)
            .unit("RELAIS", "art. 5", Scope.STARTUP, null, null, Availability.ALWAYS, 3, false)
            .unit("DEMARRAGE", "art. 6", Scope.AGREEMENT, null, null, Availability.FROM_NOTIFICATION, null, false)
            .unit("TRANSFERT", "art. 7", Scope.AGREEMENT, null, null, Availability.AT_END, 3, false)
            .sized("ANIMATION-P", 1, 3)
            .sized("ANIMATION-G", 4, 10)
            .unit("MONTAGE", "art. 8", Scope.INCUBATOR, null, null)
            .awardedTo("Un", "10000")
            .awardedTo("Deux", "10000")
            .awardedTo("Trois", "10000")
            .upTo("100000")
            .terms();

    static final LocalDate NOTIFIED = LocalDate.of(2024, 2, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2028, 1, 31);

    private final String reference;
    private final String prefix;
    private final int number;
    private final AllocationRule rule;
    private final List<WorkUnitTerms> units = new ArrayList<>();
    private final List<AwardTerms> awards = new ArrayList<>();
    private BigDecimal step = BigDecimal.ONE;
    private @Nullable Money maximum;

    private Contracts(String reference, String prefix, int number, AllocationRule rule) {
        this.reference = reference;
        this.prefix = prefix;
        this.number = number;
        this.rule = rule;
    }

    public static WorkUnitId unit(LotTerms lot, String code) {
        return lot.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The lot as it is once a non-renewal was decided that day. */
    static LotTerms notRenewed(LotTerms lot, String decidedOn) {
        var a = lot.agreement();
        var v = a.validity();
        var validity = new Validity(
                v.notifiedOn(),
                v.firmMonths(),
                v.renewalMonths(),
                v.renewalCount(),
                v.maximumMonths(),
                v.noticeMonths(),
                LocalDate.parse(decidedOn));
        return with(lot, agreement(a.reference(), a.numberPrefix(), validity, a.maximumAmount()), lot.awards());
    }

    /** The lot as it is while its award of that rank is suspended, last day included. */
    public static LotTerms suspended(LotTerms lot, int rank, String until) {
        var awards = lot.awards().stream()
                .map(award -> award.rank() != rank
                        ? award
                        : new AwardTerms(
                                award.id(),
                                award.contractor(),
                                award.contractorName(),
                                rank,
                                LocalDate.parse(until),
                                award.prices()))
                .toList();
        return with(lot, lot.agreement(), awards);
    }

    /** The lot of an agreement with that maximum. */
    static LotTerms capped(LotTerms lot, String maximum) {
        var a = lot.agreement();
        return with(lot, agreement(a.reference(), a.numberPrefix(), a.validity(), Money.of(maximum)), lot.awards());
    }

    /** The lot as it is once that unit was withdrawn from its catalogue. */
    static LotTerms withdrawn(LotTerms lot, String code, LocalDate on) {
        var withdrawal = new WorkUnitTerms.Withdrawal(on, "Remplacée par une autre");
        var units = lot.units().stream()
                .map(unit -> unit.code().equals(code) ? WithdrawnUnitTests.withdrawn(unit, withdrawal) : unit)
                .toList();
        return new LotTerms(lot.id(), lot.agreement(), lot.number(), lot.title(), lot.rule(), units, lot.awards());
    }

    /** The lot as it is where each award gives that unit away. */
    public static LotTerms free(LotTerms lot, String code) {
        var awards = lot.awards().stream()
                .map(award -> {
                    var prices = new HashMap<>(award.prices());
                    prices.put(unit(lot, code), Money.ZERO);
                    return new AwardTerms(
                            award.id(), award.contractor(), award.contractorName(), award.rank(), null, prices);
                })
                .toList();
        return with(lot, lot.agreement(), awards);
    }

    /** The lot as it is where no award has a price for that unit. */
    public static LotTerms unpriced(LotTerms lot, String code) {
        var awards = lot.awards().stream()
                .map(award -> {
                    var prices = new HashMap<>(award.prices());
                    prices.remove(unit(lot, code));
                    return new AwardTerms(
                            award.id(), award.contractor(), award.contractorName(), award.rank(), null, prices);
                })
                .toList();
        return with(lot, lot.agreement(), awards);
    }

    private static LotTerms with(LotTerms lot, AgreementTerms agreement, List<AwardTerms> awards) {
        return new LotTerms(lot.id(), agreement, lot.number(), lot.title(), lot.rule(), lot.units(), awards);
    }

    private Contracts byHalves() {
        step = new BigDecimal("0.5");
        return this;
    }

    private Contracts upTo(String maximum) {
        this.maximum = Money.of(maximum);
        return this;
    }

    private Contracts sized(String code, int least, int most) {
        return add(
                new UnitDetails(
                        units.size() + 1,
                        code,
                        "Animation",
                        "",
                        "§ 3.2",
                        Scope.INCUBATORS,
                        null,
                        null,
                        false,
                        Pricing.FLAT,
                        step,
                        6,
                        6,
                        null,
                        least,
                        most,
                        false,
                        false,
                        Availability.ALWAYS),
                "Document de suivi synthétique");
    }

    private Contracts unit(String code, String clause, Scope scope, @Nullable Phase phase, @Nullable Integer days) {
        return unit(code, clause, scope, phase, days, Availability.ALWAYS, null, false);
    }

    private Contracts unit(
            String code,
            String clause,
            Scope scope,
            @Nullable Phase phase,
            @Nullable Integer days,
            Availability available,
            @Nullable Integer maximumMonths,
            boolean required) {
        return add(
                new UnitDetails(
                        units.size() + 1,
                        code,
                        "Unité " + code,
                        "",
                        clause,
                        scope,
                        phase,
                        days == null ? null : BigDecimal.valueOf(days),
                        false,
                        days == null ? Pricing.FLAT : Pricing.DAYS,
                        step,
                        null,
                        available == Availability.FROM_NOTIFICATION ? Integer.valueOf(1) : days == null ? null : 3,
                        maximumMonths,
                        null,
                        null,
                        required,
                        scope == Scope.INCUBATOR,
                        available),
                "Livrable de " + code);
    }

    private Contracts add(UnitDetails details, String deliverable) {
        var expected = List.of(new ExpectedDeliverable(deliverable, "", false));
        units.add(new WorkUnitTerms(WorkUnitId.random(), new UnitContent(details, List.of(), expected), null));
        return this;
    }

    private Contracts awardedTo(String contractor, String price) {
        Map<WorkUnitId, Money> prices = new HashMap<>();
        units.forEach(unit -> prices.put(unit.id(), Money.of(price)));
        awards.add(new AwardTerms(
                AwardId.random(), ContractorId.random(), contractor, awards.size() + 1, null, Map.copyOf(prices)));
        return this;
    }

    private LotTerms terms() {
        var validity = new Validity(LocalDate.of(2024, 2, 1), 12, 12, 3, 48, 1, null);
        return new LotTerms(
                LotId.random(),
                agreement(reference, prefix, validity, maximum),
                number,
                "Lot " + number,
                rule,
                List.copyOf(units),
                List.copyOf(awards));
    }

    private static AgreementTerms agreement(
            String reference, String prefix, Validity validity, @Nullable Money maximum) {
        return new AgreementTerms(
                AgreementId.random(),
                reference,
                prefix,
                "Accord-cadre " + reference,
                "Une autorité",
                "Le directeur",
                validity,
                maximum,
                new BigDecimal("20.00"),
                30,
                false,
                8,
                false,
                2,
                !reference.equals("A-2016"),
                Map.of(
                        "validity",
                        "§ 2.4",
                        "construction",
                        "§ 4.3.4",
                        "complexity",
                        "§ 4",
                        "projects",
                        reference.equals("A-2016") ? "§ 2.2" : "§ 1.2"));
    }
}
