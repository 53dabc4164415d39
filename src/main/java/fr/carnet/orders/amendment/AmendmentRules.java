package fr.carnet.orders.amendment;

import static fr.carnet.orders.order.DraftPart.MENTIONS;
import static fr.carnet.orders.order.DraftPart.UNITS;

import fr.carnet.orders.issuing.Clauses;
import fr.carnet.orders.issuing.IssueRules;
import fr.carnet.orders.issuing.MentionRules;
import fr.carnet.orders.issuing.UnitRules;
import fr.carnet.orders.order.AmendedLine;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.OrderLines;
import fr.carnet.orders.order.Remark;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import fr.carnet.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold for an issued order to be amended: each rule refuses, or says nothing (domain.md § 3). What an amendment
 * adds obeys the rules of issuing; what it does not touch stays as it was agreed.
 */
final class AmendmentRules {

    private interface Rule extends Function<AmendmentCheck, Optional<Remark>> {}

    private static final List<Rule> ORDER = List.of(
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
            check -> MentionRules.startsWithinTheAgreement(moved(check, Period::start), check.lot()),
            check -> MentionRules.endsSoonAfterTheAgreement(moved(check, Period::end), check.lot()),
            check -> MentionRules.beneficiaryIsStated(check.amendment().mentions()),
            check -> MentionRules.placeOfWorkIsStated(check.amendment().mentions()),
            check -> MentionRules.billingIsStated(check.amendment().mentions()));

    private interface LineRule {
        Optional<Remark> refusal(AmendmentCheck check, AmendedLine line);
    }

    private static final List<LineRule> LINE = List.of(
            AmendmentRules::isNotRemoved,
            AmendmentRules::isNoSlipOfTheHand,
            AmendmentRules::followsTheStep,
            AmendmentRules::coversWhatIsConsumed,
            AmendmentRules::mayBeAdded,
            AmendmentRules::hasAPrice,
            AmendmentRules::lastsNoLongerThanAllowed);

    private AmendmentRules() {}

    static List<Remark> refusals(AmendmentCheck check) {
        Stream<Remark> order = ORDER.stream().flatMap(rule -> rule.apply(check).stream());
        Stream<Remark> lines = check.lines().stream().flatMap(line -> LINE.stream()
                .flatMap(rule -> rule.refusal(check, line).stream())
                .limit(1));
        return Stream.of(order, malformed(check), lines)
                .flatMap(Function.identity())
                .toList();
    }

    private static Optional<Remark> isOpen(AmendmentCheck check) {
        var order = check.order();
        return when(!order.state().isOpen(), Remark.of(UNITS, "order.amend-not-open", order.label(), order.state()));
    }

    private static Optional<Remark> changesSomething(AmendmentCheck check) {
        return when(
                check.changesNothing(),
                Remark.of(UNITS, "order.amend-nothing", check.order().label()));
    }

    private static Optional<Remark> reasonIsStated(AmendmentCheck check) {
        return when(check.amendment().reason().isBlank(), Remark.of(MENTIONS, "order.amend-reason"));
    }

    /** More may be asked for only while orders may be issued, last day included; less, or another address, until the end. */
    private static Optional<Remark> agreementIsInForce(AmendmentCheck check) {
        var agreement = check.lot().agreement();
        var validity = agreement.validity();
        return when(
                check.asksForMore() && !validity.covers(check.on()),
                Remark.of(
                        UNITS,
                        "order.amend-agreement-over",
                        agreement.reference(),
                        validity.lastDay(),
                        Clauses.of(check.lot(), "validity")));
    }

    private static Optional<Remark> startupGoesOn(AmendmentCheck check) {
        return check.lines().stream().anyMatch(AmendedLine::grows)
                ? IssueRules.startupGoesOn(check.situation())
                : Optional.empty();
    }

    /** A-2016 § 4.3.4, as at issue: on this order or on another that is open. */
    private static Optional<Remark> carriesTheRequiredUnit(AmendmentCheck check) {
        if (check.lines().stream().noneMatch(AmendedLine::isAdded)) {
            return Optional.empty();
        }
        return UnitRules.missing(
                check.lot(),
                check.situation(),
                unit -> check.openUnits().contains(unit)
                        || check.lines().stream()
                                .anyMatch(line -> line.unit().id().equals(unit)));
    }

    private static Optional<Remark> staysWithinTheMaximum(AmendmentCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        Money more = check.total().minus(check.order().totals().exclVat());
        if (maximum == null
                || more.compareTo(Money.ZERO) <= 0
                || check.committed().plus(more).compareTo(maximum) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Remark.of(
                UNITS,
                "order.amend-beyond-maximum",
                check.lot().agreement().reference(),
                maximum,
                check.committed(),
                maximum.minus(check.committed()),
                more));
    }

    private static Optional<Remark> periodIsStated(AmendmentCheck check) {
        return when(check.amendment().mentions().period().isEmpty(), Remark.of(MENTIONS, "order.no-period"));
    }

    /** The start moves only while it is ahead: nothing is agreed about days that have passed. */
    private static Optional<Remark> startIsNotMovedIntoThePast(AmendmentCheck check) {
        return moved(check, Period::start)
                .map(Period::start)
                .filter(start -> start.isBefore(check.on()))
                .map(start -> Remark.of(MENTIONS, "order.amend-start-past", start, check.on()));
    }

    private static Optional<Remark> endIsNotMovedIntoThePast(AmendmentCheck check) {
        return moved(check, Period::end)
                .map(Period::end)
                .filter(end -> end.isBefore(check.on()))
                .map(end -> Remark.of(MENTIONS, "order.amend-end-past", end, check.on()));
    }

    /** What is stated anew is well formed; what was agreed in another form stays. */
    private static Stream<Remark> malformed(AmendmentCheck check) {
        var before = check.order().mentions().malformed();
        return check.amendment().mentions().malformed().stream().filter(remark -> !before.contains(remark));
    }

    /** The new period, where that end of it is another than now. */
    private static Optional<Period> moved(AmendmentCheck check, Function<Period, LocalDate> end) {
        var before = check.order().mentions().period().map(end);
        return check.amendment().mentions().period().filter(period -> !before.equals(Optional.of(end.apply(period))));
    }

    private static Optional<Remark> keepsTheWorkInside(AmendmentCheck check) {
        Refusal worked = check.worked();
        return worked == null
                ? Optional.empty()
                : Optional.of(Remark.of(MENTIONS, worked.code(), worked.args().toArray()));
    }

    private static Optional<Remark> isNotRemoved(AmendmentCheck check, AmendedLine line) {
        return when(line.quantity().signum() <= 0, Remark.of(UNITS, "order.amend-to-nothing", line.code()));
    }

    private static Optional<Remark> isNoSlipOfTheHand(AmendmentCheck check, AmendedLine line) {
        return line.grows()
                ? OrderLines.slipOfTheHand(line.code(), line.quantity(), line.daysPerUnit())
                : Optional.empty();
    }

    private static Optional<Remark> followsTheStep(AmendmentCheck check, AmendedLine line) {
        var step = line.unit().quantityStep();
        return when(
                line.isChanged() && line.quantity().remainder(step).signum() != 0,
                Remark.of(UNITS, "order.quantity-step", line.code(), step));
    }

    private static Optional<Remark> coversWhatIsConsumed(AmendmentCheck check, AmendedLine line) {
        OrderLine before = line.before();
        ManDays perUnit = line.daysPerUnit();
        if (before == null || perUnit == null) {
            return Optional.empty();
        }
        ManDays days = perUnit.times(line.quantity());
        return when(
                days.compareTo(before.consumed()) < 0,
                Remark.of(UNITS, "order.amend-below-consumed", line.code(), before.consumed(), days));
    }

    private static Optional<Remark> mayBeAdded(AmendmentCheck check, AmendedLine line) {
        return line.isAdded()
                ? UnitRules.refusal(line.unit(), check.situation(), check.lot(), check.on())
                : Optional.empty();
    }

    private static Optional<Remark> hasAPrice(AmendmentCheck check, AmendedLine line) {
        return line.unitPrice() == null
                ? UnitRules.unpriced(line.unit(), check.award(), check.lot())
                : Optional.empty();
    }

    /** A hard limit holds for what the amendment moves or adds. */
    private static Optional<Remark> lastsNoLongerThanAllowed(AmendmentCheck check, AmendedLine line) {
        return check.movesPeriod() || line.isAdded()
                ? UnitRules.tooLong(line.unit(), check.amendment().mentions().period(), check.lot())
                : Optional.empty();
    }

    private static Optional<Remark> when(boolean refused, Remark remark) {
        return refused ? Optional.of(remark) : Optional.empty();
    }
}
