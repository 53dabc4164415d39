package fr.carnet.orders.amendment;

import static fr.carnet.orders.order.DraftStep.MENTIONS;
import static fr.carnet.orders.order.DraftStep.UNITS;

import fr.carnet.orders.issuing.MentionRules;
import fr.carnet.orders.issuing.TargetRules;
import fr.carnet.orders.issuing.UnitRules;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.PricedOrder;
import fr.carnet.orders.order.QuantityRules;
import fr.carnet.orders.order.StoredFrench;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Refuses that an issued order is amended: each rule refuses it, or says nothing (domain.md § 3). What an amendment adds
 * obeys the rules of issuing; what it does not touch stays as it was agreed.
 */
final class AmendmentRules {

    private static final List<Rule<AmendmentCheck>> ORDER = List.of(
            AmendmentRules::isOpen,
            AmendmentRules::changesSomething,
            AmendmentRules::reasonIsStated,
            AmendmentRules::agreementIsInForce,
            AmendmentRules::startupGoesOn,
            AmendmentRules::carriesTheRequiredUnit,
            AmendmentRules::staysWithinTheMaximum,
            AmendmentRules::periodIsStated,
            AmendmentRules::startIsNotMovedIntoThePast,
            AmendmentRules::endIsNotMovedIntoThePast,
            AmendmentRules::keepsTheWorkInside,
            AmendmentRules::isNamedOnce,
            check -> MentionRules.startsWithinTheAgreement(moved(check, Period::start), check.lot()),
            check -> MentionRules.endsSoonAfterTheAgreement(moved(check, Period::end), check.lot()),
            check -> MentionRules.beneficiaryIsStated(check.amendment().mentions()),
            check -> MentionRules.placeOfWorkIsStated(check.amendment().mentions()),
            check -> MentionRules.billingIsStated(check.amendment().mentions()));

    /** A line as the amendment would have it, with the whole of the check. */
    private record CheckedLine(AmendmentCheck check, PricedOrder.Line line) {}

    private static final List<Rule<CheckedLine>> LINE = List.of(
            AmendmentRules::isNotRemoved,
            AmendmentRules::isNoSlipOfTheHand,
            AmendmentRules::followsTheStep,
            AmendmentRules::coversWhatIsConsumed,
            AmendmentRules::mayBeAdded,
            AmendmentRules::hasAPrice,
            AmendmentRules::lastsNoLongerThanAllowed);

    private AmendmentRules() {}

    static List<Refusal> refusals(AmendmentCheck check) {
        Stream<Refusal> lines =
                check.lines().stream().flatMap(line -> Rule.first(LINE, new CheckedLine(check, line)).stream());
        return Stream.of(Rule.all(ORDER, check).stream(), malformed(check), lines)
                .flatMap(Function.identity())
                .toList();
    }

    private static Optional<Refusal> isOpen(AmendmentCheck check) {
        var order = check.order();
        return UNITS.refuseIf(!order.state().isOpen(), "order.amend-not-open", StoredFrench.name(order), order.state());
    }

    private static Optional<Refusal> changesSomething(AmendmentCheck check) {
        return UNITS.refuseIf(check.changesNothing(), "order.amend-nothing", StoredFrench.name(check.order()));
    }

    private static Optional<Refusal> reasonIsStated(AmendmentCheck check) {
        return MENTIONS.refuseIf(check.amendment().reason().isBlank(), "order.amend-reason");
    }

    /** More may be asked for only while orders may be issued, last day included; less, or another address, until the end. */
    private static Optional<Refusal> agreementIsInForce(AmendmentCheck check) {
        var agreement = check.lot().agreement();
        var validity = agreement.validity();
        return UNITS.refuseIf(
                check.asksForMore() && !validity.covers(check.on()),
                "order.amend-agreement-over",
                agreement.reference(),
                validity.lastDay(),
                Clauses.of(check.lot(), "validity"));
    }

    private static Optional<Refusal> startupGoesOn(AmendmentCheck check) {
        return check.lines().stream().anyMatch(PricedOrder.Line::grows)
                ? TargetRules.startupGoesOn(check.situation())
                : Optional.empty();
    }

    /** A-2016 § 4.3.4, as at issue: on this order or on another that is open. */
    private static Optional<Refusal> carriesTheRequiredUnit(AmendmentCheck check) {
        if (check.lines().stream().noneMatch(PricedOrder.Line::isAdded)) {
            return Optional.empty();
        }
        return UnitRules.missing(
                check.lot(),
                check.situation(),
                unit -> check.openUnits().contains(unit)
                        || check.lines().stream()
                                .anyMatch(line -> line.unit().id().equals(unit)));
    }

    private static Optional<Refusal> staysWithinTheMaximum(AmendmentCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        Money more =
                check.priced().totals().exclVat().minus(check.order().totals().exclVat());
        if (maximum == null
                || more.compareTo(Money.ZERO) <= 0
                || check.committed().plus(more).compareTo(maximum) <= 0) {
            return Optional.empty();
        }
        return Optional.of(UNITS.refusal(
                "order.amend-beyond-maximum",
                check.lot().agreement().reference(),
                maximum,
                check.committed(),
                maximum.minus(check.committed()),
                more));
    }

    private static Optional<Refusal> periodIsStated(AmendmentCheck check) {
        return MENTIONS.refuseIf(check.amendment().mentions().period().isEmpty(), "order.no-period");
    }

    /** The start moves only while it is ahead: nothing is agreed about days that have passed. */
    private static Optional<Refusal> startIsNotMovedIntoThePast(AmendmentCheck check) {
        return moved(check, Period::start)
                .map(Period::start)
                .filter(start -> start.isBefore(check.on()))
                .map(start -> MENTIONS.refusal("order.amend-start-past", start, check.on()));
    }

    private static Optional<Refusal> endIsNotMovedIntoThePast(AmendmentCheck check) {
        return moved(check, Period::end)
                .map(Period::end)
                .filter(end -> end.isBefore(check.on()))
                .map(end -> MENTIONS.refusal("order.amend-end-past", end, check.on()));
    }

    /** What is stated anew is well formed; what was agreed in another form stays. */
    private static Stream<Refusal> malformed(AmendmentCheck check) {
        var before = MentionRules.malformed(check.order().mentions());
        return MentionRules.malformed(check.amendment().mentions()).stream()
                .filter(refusal -> !before.contains(refusal));
    }

    /** The new period, where that end of it is another than now. */
    private static Optional<Period> moved(AmendmentCheck check, Function<Period, LocalDate> end) {
        var before = check.order().mentions().period().map(end);
        return check.amendment().mentions().period().filter(period -> !before.equals(Optional.of(end.apply(period))));
    }

    private static Optional<Refusal> keepsTheWorkInside(AmendmentCheck check) {
        return Optional.ofNullable(check.periodRefusal()).map(refusal -> refusal.at(MENTIONS.name()));
    }

    /** As at issue, where the amendment moves the period: the startups that an order names stay those of its issue. */
    private static Optional<Refusal> isNamedOnce(AmendmentCheck check) {
        return check.movesPeriod()
                ? TargetRules.isNamedOnce(
                                check.situation(), check.amendment().mentions().period())
                        .map(refusal -> refusal.at(MENTIONS.name()))
                : Optional.empty();
    }

    private static Optional<Refusal> isNotRemoved(CheckedLine checked) {
        var line = checked.line;
        return UNITS.refuseIf(line.quantity().signum() <= 0, "order.amend-to-nothing", line.code());
    }

    private static Optional<Refusal> isNoSlipOfTheHand(CheckedLine checked) {
        var line = checked.line;
        return line.grows()
                ? QuantityRules.slipOfTheHand(line.code(), line.quantity(), line.daysPerUnit())
                : Optional.empty();
    }

    private static Optional<Refusal> followsTheStep(CheckedLine checked) {
        var line = checked.line;
        var step = line.unit().quantityStep();
        return UNITS.refuseIf(
                line.isChanged() && line.quantity().remainder(step).signum() != 0,
                "order.quantity-step",
                line.code(),
                step);
    }

    private static Optional<Refusal> coversWhatIsConsumed(CheckedLine checked) {
        var line = checked.line;
        OrderLine before = line.before();
        ManDays perUnit = line.daysPerUnit();
        if (before == null || perUnit == null) {
            return Optional.empty();
        }
        ManDays days = perUnit.times(line.quantity());
        return UNITS.refuseIf(
                days.compareTo(before.consumed()) < 0,
                "order.amend-below-consumed",
                line.code(),
                before.consumed(),
                days);
    }

    private static Optional<Refusal> mayBeAdded(CheckedLine checked) {
        var check = checked.check;
        var line = checked.line;
        return line.isAdded()
                ? UnitRules.refusal(line.unit(), check.situation(), check.lot(), check.on())
                : Optional.empty();
    }

    private static Optional<Refusal> hasAPrice(CheckedLine checked) {
        var check = checked.check;
        var line = checked.line;
        return line.unitPrice() == null
                ? UnitRules.unpriced(line.unit(), check.award(), check.lot())
                : Optional.empty();
    }

    /** A hard limit holds for what the amendment moves or adds. */
    private static Optional<Refusal> lastsNoLongerThanAllowed(CheckedLine checked) {
        var check = checked.check;
        var line = checked.line;
        return check.movesPeriod() || line.isAdded()
                ? UnitRules.tooLong(line.unit(), check.amendment().mentions().period(), check.lot())
                : Optional.empty();
    }
}
