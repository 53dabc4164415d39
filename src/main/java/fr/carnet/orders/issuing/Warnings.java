package fr.carnet.orders.issuing;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.order.Clauses;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import fr.carnet.shared.Warning;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Warns of what does not forbid an order, but should be known before it is issued (domain.md § 3). */
final class Warnings {

    private Warnings() {}

    private static final List<Function<OrderCheck, Optional<Warning>>> ORDER = List.of(
            Warnings::outlivesTheAgreement,
            Warnings::competesWithOtherDrafts,
            Warnings::isCoveredTwice,
            Warnings::isNotAsProposed,
            Warnings::stateIsBilledByReferences);

    /** A line of the draft and its unit, as the lot offers it, with the whole of the check. */
    private record CheckedLine(OrderCheck check, OrderLine line, WorkUnitTerms unit) {}

    private static final List<Function<CheckedLine, Optional<Warning>>> LINE = List.of(
            Warnings::daysAreAssumed,
            Warnings::lastsLongerThanItsNominal,
            Warnings::costsNothing,
            Warnings::launchesLate);

    /** The establishment under which all services of the State receive their invoices, in Chorus Pro. */
    private static final String STATE = "11000201100044";

    static List<Warning> of(OrderCheck check) {
        Stream<Warning> lines = check.order().lines().stream()
                .map(line -> new CheckedLine(check, line, check.lot().unit(line.unit())))
                .flatMap(line -> LINE.stream().flatMap(rule -> rule.apply(line).stream()));
        Stream<Warning> order = ORDER.stream().flatMap(rule -> rule.apply(check).stream());
        return Stream.concat(lines, order).toList();
    }

    private static Optional<Warning> daysAreAssumed(CheckedLine checked) {
        var unit = checked.unit;
        return unit.daysAssumed() && unit.days() != null
                ? Optional.of(Warning.of("order.days-assumed", unit.code(), unit.days()))
                : Optional.empty();
    }

    private static Optional<Warning> lastsLongerThanItsNominal(CheckedLine checked) {
        var unit = checked.unit;
        Integer nominal = unit.nominalMaxMonths();
        if (nominal == null || unit.maximumMonths() != null) {
            return Optional.empty();
        }
        int months =
                nominal * checked.line.quantity().setScale(0, RoundingMode.UP).intValue();
        return checked.check
                .order()
                .mentions()
                .period()
                .filter(period -> period.end()
                        .isAfter(Period.ofMonths(period.start(), months).end()))
                .map(period -> Warning.of("order.beyond-nominal", unit.code(), months));
    }

    private static Optional<Warning> costsNothing(CheckedLine checked) {
        var unit = checked.unit;
        return checked.check
                .award()
                .map(award -> award.prices().get(unit.id()))
                .filter(Money.ZERO::equals)
                .map(price -> Warning.of("order.zero-price", unit.code()));
    }

    /** The launch is triggered by the notification, and done in the month that follows (A-2016 § 4.1.2, § 4.1.4). */
    private static Optional<Warning> launchesLate(CheckedLine checked) {
        var check = checked.check;
        var unit = checked.unit;
        var notified = check.lot().agreement().validity().notifiedOn();
        Integer nominal = unit.nominalMaxMonths();
        if (unit.available() != Availability.FROM_NOTIFICATION
                || nominal == null
                || !check.on().isAfter(Period.ofMonths(notified, nominal).end())) {
            return Optional.empty();
        }
        return Optional.of(
                Warning.of("order.late-launch", unit.code(), Clauses.of(check.lot(), unit), notified, nominal));
    }

    private static Optional<Warning> outlivesTheAgreement(OrderCheck check) {
        var agreement = check.lot().agreement();
        return check.order()
                .mentions()
                .period()
                .filter(period -> period.end().isAfter(agreement.validity().lastDay()))
                .map(period -> Warning.of(
                        "order.outlives-agreement",
                        agreement.reference(),
                        agreement.validity().lastDay()));
    }

    /** Drafts commit nothing, but whoever issues first takes what is left of the maximum. */
    private static Optional<Warning> competesWithOtherDrafts(OrderCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        if (maximum == null) {
            return Optional.empty();
        }
        Money left = maximum.minus(check.committed());
        Money total = check.priced().totals().exclVat();
        boolean fitsAlone = total.compareTo(left) <= 0;
        return fitsAlone && total.plus(check.prepared()).compareTo(left) > 0
                ? Optional.of(Warning.of("order.drafts-beyond-maximum", left, check.prepared()))
                : Optional.empty();
    }

    /** A-2016 § 3.2.1 does not say whether an order over an incubator covers the startups that came to it since. */
    private static Optional<Warning> isCoveredTwice(OrderCheck check) {
        return TargetRules.coveredTwice(
                        check.situation(), check.order().mentions().period())
                .map(cover -> Warning.of(
                        "order.covered-twice",
                        TargetRules.names(check.situation(), cover),
                        cover.order(),
                        cover.period().start(),
                        cover.period().end()));
    }

    private static Optional<Warning> isNotAsProposed(OrderCheck check) {
        var mentions = check.order().mentions();
        var decided = mentions.complexity();
        return mentions.criteria()
                .proposal()
                .filter(proposed -> decided != null && decided != proposed)
                .filter(proposed -> mentions.complexityReasons().isBlank())
                .map(proposed -> Warning.of("order.complexity-differs", proposed));
    }

    private static Optional<Warning> stateIsBilledByReferences(OrderCheck check) {
        var mentions = check.order().mentions();
        return mentions.billingSiret().equals(STATE)
                        && (mentions.billingService().isEmpty()
                                || mentions.billingCommitment().isEmpty())
                ? Optional.of(Warning.of("order.state-without-references"))
                : Optional.empty();
    }
}
