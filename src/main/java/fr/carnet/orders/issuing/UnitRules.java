package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.MENTIONS;
import static fr.carnet.orders.order.DraftStep.TARGET;
import static fr.carnet.orders.order.DraftStep.UNITS;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.LotTerms;
import fr.carnet.agreements.WorkUnitId;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.order.Clauses;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Refuses that a unit is ordered for a target on a day: each rule refuses it, or says nothing (domain.md § 2). */
public final class UnitRules {

    /** Whether this unit of the lot may be ordered in that situation, on that day. */
    private record Asked(WorkUnitTerms unit, Situation situation, LotTerms lot, LocalDate on) {}

    private static final List<Rule<Asked>> ALL = List.of(
            UnitRules::isStillOffered,
            asked -> projectIsOrdered(asked.situation, asked.lot),
            UnitRules::suitsTheTarget,
            UnitRules::isOfThePhase,
            UnitRules::setsUpAnIncubatorInCreation,
            UnitRules::fitsTheIncubators,
            UnitRules::isNotYetNotified,
            UnitRules::waitsForTheEnd);

    private UnitRules() {}

    public static Optional<Refusal> refusal(WorkUnitTerms unit, Situation situation, LotTerms lot, LocalDate on) {
        return Rule.first(ALL, new Asked(unit, situation, lot, on));
    }

    /** What buyers withdrew from the catalogue stays on the orders that carry it, and on no other. */
    private static Optional<Refusal> isStillOffered(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        var withdrawal = unit.withdrawal();
        return withdrawal == null
                ? Optional.empty()
                : Optional.of(UNITS.refusal(
                        "order.unit-withdrawn",
                        unit.code(),
                        Clauses.of(lot, unit),
                        withdrawal.on(),
                        withdrawal.reason()));
    }

    /** A unit is ordered at the price that its contractor's schedule holds for it. */
    public static Optional<Refusal> unpriced(WorkUnitTerms unit, AwardTerms award, LotTerms lot) {
        return award.prices().containsKey(unit.id())
                ? Optional.empty()
                : Optional.of(UNITS.refusal(
                        "agreements.no-price", unit.code(), award.contractorName(), Clauses.of(lot, unit)));
    }

    /**
     * A-2016 § 4.3.4: construction always includes devops.
     *
     * @param carried whether the startup's orders carry a unit, the one asked about included
     */
    public static Optional<Refusal> missing(LotTerms lot, Situation situation, Predicate<WorkUnitId> carried) {
        return lot.units().stream()
                .filter(WorkUnitTerms::requiredInPhase)
                .filter(unit -> unit.withdrawal() == null)
                .filter(unit -> situation.phase().equals(Optional.ofNullable(unit.phase())))
                .filter(unit -> !carried.test(unit.id()))
                .findFirst()
                .map(unit -> UNITS.refusal(
                        "order.required-unit",
                        unit.code(),
                        unit.title(),
                        Clauses.of(lot, "construction"),
                        situation.phase().orElseThrow()));
    }

    /** A-2016 § 4.5.2, § 4.5.3; A-2018 § 2.5.2: a hard limit, not a nominal duration. */
    public static Optional<Refusal> tooLong(WorkUnitTerms unit, Optional<Period> stated, LotTerms lot) {
        Integer months = unit.maximumMonths();
        if (months == null) {
            return Optional.empty();
        }
        return stated.flatMap(period -> {
            var last = Period.ofMonths(period.start(), months).end();
            return period.end().isAfter(last)
                    ? Optional.of(MENTIONS.refusal("order.too-long", unit.code(), Clauses.of(lot, unit), months, last))
                    : Optional.empty();
        });
    }

    /** A-2018 § 1.2 spreads its work to digital projects; A-2016 § 2.2 is for incubators and startups. */
    static Optional<Refusal> projectIsOrdered(Situation situation, LotTerms lot) {
        var project = situation.startup();
        return project == null || !project.isProject() || lot.agreement().ordersProjects()
                ? Optional.empty()
                : Optional.of(TARGET.refusal(
                        "order.project-not-ordered",
                        project.name(),
                        lot.agreement().reference(),
                        Clauses.of(lot, "projects")));
    }

    private static Optional<Refusal> suitsTheTarget(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        return asked.situation.target().suits(unit.scope())
                ? Optional.empty()
                : Optional.of(TARGET.refusal("order.unit-scope", unit.code(), Clauses.of(lot, unit), unit.scope()));
    }

    private static Optional<Refusal> isOfThePhase(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        var startup = asked.situation.startup();
        if (unit.phase() == null || startup == null || unit.phase() == startup.phase()) {
            return Optional.empty();
        }
        if (startup.isProject()) {
            return Optional.of(UNITS.refusal(
                    "order.unit-phase-project", unit.code(), Clauses.of(lot, unit), unit.phase(), startup.name()));
        }
        return Optional.of(
                startup.phase() == null
                        ? UNITS.refusal(
                                "order.unit-phase-none",
                                unit.code(),
                                Clauses.of(lot, unit),
                                unit.phase(),
                                startup.name())
                        : UNITS.refusal(
                                "order.unit-phase",
                                unit.code(),
                                Clauses.of(lot, unit),
                                unit.phase(),
                                startup.name(),
                                startup.phase()));
    }

    /** The most startups that a unit of the lot covers; nothing where none depends on their number. */
    public static OptionalInt largestNumberOfStartups(LotTerms lot) {
        return lot.units().stream()
                .filter(unit -> unit.withdrawal() == null)
                .map(WorkUnitTerms::maximumStartups)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
    }

    /** A-2016 § 3.1: what sets an incubator up is for one in creation, with its conditions of success and its criteria. */
    private static Optional<Refusal> setsUpAnIncubatorInCreation(Asked asked) {
        var unit = asked.unit;
        if (!unit.forCreation()) {
            return Optional.empty();
        }
        String clause = Clauses.of(asked.lot, unit);
        return asked.situation.incubators().stream()
                .filter(incubator -> !incubator.inCreation() || !incubator.described())
                .findFirst()
                .map(incubator -> TARGET.refusal(
                        incubator.inCreation() ? "order.creation-undescribed" : "order.unit-for-creation",
                        unit.code(),
                        clause,
                        incubator.name()));
    }

    /** The grids of A-2016 § 3.2.1; above the largest of the lot's, none fits: "hors grille". */
    private static Optional<Refusal> fitsTheIncubators(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        Integer least = unit.minimumStartups();
        Integer most = unit.maximumStartups();
        int startups = asked.situation.coveredStartups();
        if (least == null || most == null || startups >= least && startups <= most) {
            return Optional.empty();
        }
        int largest = largestNumberOfStartups(lot).orElse(most);
        return Optional.of(
                startups > largest
                        ? TARGET.refusal("order.off-grid", unit.code(), Clauses.of(lot, unit), startups, largest)
                        : UNITS.refusal("order.unit-size", unit.code(), Clauses.of(lot, unit), least, most, startups));
    }

    /** The launch unit is triggered by the notification (A-2016 § 4.1.4). */
    private static Optional<Refusal> isNotYetNotified(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        LocalDate notified = lot.agreement().validity().notifiedOn();
        return unit.available() == Availability.FROM_NOTIFICATION && asked.on.isBefore(notified)
                ? Optional.of(
                        UNITS.refusal("order.unit-before-notification", unit.code(), Clauses.of(lot, unit), notified))
                : Optional.empty();
    }

    /** Handover units are for the end, or once a non-renewal is recorded (A-2016 § 4.5.2, A-2018 § 2.5). */
    private static Optional<Refusal> waitsForTheEnd(Asked asked) {
        var unit = asked.unit;
        var lot = asked.lot;
        var validity = lot.agreement().validity();
        LocalDate decided = validity.nonRenewalDecidedOn();
        boolean recorded = decided != null && !asked.on.isBefore(decided);
        return unit.available() == Availability.AT_END && !recorded && !validity.isEnding(asked.on)
                ? Optional.of(UNITS.refusal(
                        "order.unit-at-end",
                        unit.code(),
                        Clauses.of(lot, unit),
                        lot.agreement().reference(),
                        validity.lastDay()))
                : Optional.empty();
    }
}
