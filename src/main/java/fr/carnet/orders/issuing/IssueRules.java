package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftStep.CONTRACTOR;
import static fr.carnet.orders.order.DraftStep.TARGET;
import static fr.carnet.orders.order.DraftStep.UNITS;

import fr.carnet.agreements.AllocationRule;
import fr.carnet.agreements.AwardTerms;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.DraftStep;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.shared.Money;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Refuses that a draft is issued: each rule refuses it, or says nothing (domain.md § 2 and 3). */
public final class IssueRules {

    private static final List<Rule<OrderCheck>> ORDER = List.of(
            IssueRules::agreementIsInForce,
            check -> TargetRules.isNamedOnce(
                    check.situation(), check.order().mentions().period()),
            check -> UnitRules.projectIsOrdered(check.situation(), check.lot()),
            IssueRules::hasALine,
            IssueRules::carriesTheRequiredUnit,
            IssueRules::goesToWhomTheRuleDesignates,
            IssueRules::staysWithinTheMaximum);

    /** A unit of the draft's lines, as the lot offers it, with the whole of the check. */
    private record CheckedUnit(OrderCheck check, WorkUnitTerms unit) {}

    private static final List<Rule<CheckedUnit>> LINE = List.of(
            line -> UnitRules.refusal(line.unit, line.check.situation(), line.check.lot(), line.check.on()),
            IssueRules::hasAPrice,
            line -> UnitRules.tooLong(line.unit, line.check.order().mentions().period(), line.check.lot()));

    private IssueRules() {}

    static List<Refusal> refusals(OrderCheck check) {
        Stream<Refusal> lines = check.order().lines().stream()
                .map(line -> new CheckedUnit(check, check.lot().unit(line.unit())))
                .flatMap(line -> Rule.all(LINE, line).stream());
        return Stream.of(
                        TargetRules.refusals(check.situation()).stream(),
                        Rule.all(ORDER, check).stream(),
                        lines,
                        MentionRules.refusals(check))
                .flatMap(Function.identity())
                .distinct()
                .sorted(Comparator.comparing(DraftStep::of))
                .toList();
    }

    /** A-2016 § 2.4: the last day is included. */
    private static Optional<Refusal> agreementIsInForce(OrderCheck check) {
        var agreement = check.lot().agreement();
        var validity = agreement.validity();
        return TARGET.refuseIf(
                !validity.covers(check.on()),
                "order.agreement-not-in-force",
                agreement.reference(),
                validity.notifiedOn(),
                validity.lastDay(),
                Clauses.of(check.lot(), "validity"));
    }

    private static Optional<Refusal> hasALine(OrderCheck check) {
        return UNITS.refuseIf(check.order().lines().isEmpty(), "order.no-line");
    }

    /** A-2016 § 4.3.4: construction always includes devops, on this order or on one still open. */
    private static Optional<Refusal> carriesTheRequiredUnit(OrderCheck check) {
        if (!(check.order().target() instanceof ForStartup)) {
            return Optional.empty();
        }
        return UnitRules.missing(
                check.lot(),
                check.situation(),
                unit -> check.openUnits().contains(unit)
                        || check.order().lines().stream()
                                .anyMatch(line -> line.unit().equals(unit)));
    }

    /** An order goes to whom the lot's rule designates; no rank is jumped without a ground of its own (domain.md § 3). */
    private static Optional<Refusal> goesToWhomTheRuleDesignates(OrderCheck check) {
        var designation = check.designation();
        var fallen = designation.fallen();
        if (!fallen.isEmpty()) {
            return Optional.of(fallen.get(0));
        }
        if (designation.proposal().isEmpty()) {
            return Optional.of(CONTRACTOR.refusal(
                    designation.grounds().isEmpty() ? "order.no-award-left" : "order.everyone-passed-over"));
        }
        AwardTerms due = designation.proposal().get().award();
        if (check.award().isEmpty()) {
            return Optional.of(CONTRACTOR.refusal("order.no-contractor", due.contractorName()));
        }
        AwardTerms award = check.award().get();
        if (award.id().equals(due.id())) {
            return Optional.empty();
        }
        return Optional.of(
                check.lot().rule() == AllocationRule.CASCADE && award.rank() > due.rank()
                        ? CONTRACTOR.refusal(
                                "order.rank-without-ground",
                                award.contractorName(),
                                award.rank(),
                                due.contractorName(),
                                due.rank(),
                                Clauses.of(check.lot(), "allocation"))
                        : CONTRACTOR.refusal("order.not-in-turn", award.contractorName(), due.contractorName()));
    }

    /** What is only prepared commits nothing; a maximum that is reached blocks even what costs nothing (domain.md § 1). */
    private static Optional<Refusal> staysWithinTheMaximum(OrderCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        Money total = check.priced().totals().exclVat();
        if (maximum == null) {
            return Optional.empty();
        }
        String reference = check.lot().agreement().reference();
        if (check.committed().compareTo(maximum) >= 0) {
            return Optional.of(UNITS.refusal("order.maximum-reached", reference, maximum, check.committed()));
        }
        if (check.committed().plus(total).compareTo(maximum) <= 0) {
            return Optional.empty();
        }
        return Optional.of(UNITS.refusal(
                "order.beyond-maximum",
                reference,
                maximum,
                check.committed(),
                maximum.minus(check.committed()),
                total));
    }

    private static Optional<Refusal> hasAPrice(CheckedUnit line) {
        return line.check.award().flatMap(award -> UnitRules.unpriced(line.unit, award, line.check.lot()));
    }
}
