package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftPart.MENTIONS;
import static fr.carnet.orders.order.DraftPart.UNITS;

import fr.carnet.agreements.Availability;
import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.Remark;
import fr.carnet.shared.Money;
import fr.carnet.shared.Period;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What does not forbid an order, but should be known before it is issued. */
final class Warnings {

    private Warnings() {}

    private interface Rule extends Function<OrderCheck, Optional<Remark>> {}

    private static final List<Rule> ORDER = List.of(
            Warnings::outlivesTheAgreement,
            Warnings::competesWithOtherDrafts,
            Warnings::isNotAsProposed,
            Warnings::stateIsBilledByReferences);

    private interface LineRule {
        Optional<Remark> remark(OrderCheck check, OrderLine line, WorkUnitTerms unit);
    }

    private static final List<LineRule> LINE = List.of(
            Warnings::daysAreAssumed,
            Warnings::lastsLongerThanItsNominal,
            Warnings::costsNothing,
            Warnings::launchesLate);

    /** The establishment under which all services of the State receive their invoices, in Chorus Pro. */
    private static final String STATE = "11000201100044";

    static List<Remark> of(OrderCheck check) {
        Stream<Remark> lines = check.order().lines().stream().flatMap(line -> LINE.stream()
                .flatMap(rule -> rule.remark(check, line, check.lot().unit(line.unit())).stream()));
        Stream<Remark> order = ORDER.stream().flatMap(rule -> rule.apply(check).stream());
        return Stream.concat(lines, order).toList();
    }

    private static Optional<Remark> daysAreAssumed(OrderCheck check, OrderLine line, WorkUnitTerms unit) {
        return unit.daysAssumed() && unit.days() != null
                ? Optional.of(Remark.of(UNITS, "order.days-assumed", unit.code(), unit.days()))
                : Optional.empty();
    }

    private static Optional<Remark> lastsLongerThanItsNominal(OrderCheck check, OrderLine line, WorkUnitTerms unit) {
        Integer nominal = unit.nominalMaxMonths();
        if (nominal == null || unit.maximumMonths() != null) {
            return Optional.empty();
        }
        int months = nominal * line.quantity().setScale(0, RoundingMode.UP).intValue();
        return check.order()
                .mentions()
                .period()
                .filter(period -> period.end()
                        .isAfter(Period.ofMonths(period.start(), months).end()))
                .map(period -> Remark.of(MENTIONS, "order.beyond-nominal", unit.code(), months));
    }

    private static Optional<Remark> costsNothing(OrderCheck check, OrderLine line, WorkUnitTerms unit) {
        return check.award()
                .map(award -> award.prices().get(unit.id()))
                .filter(Money.ZERO::equals)
                .map(price -> Remark.of(UNITS, "order.zero-price", unit.code()));
    }

    /** The launch is triggered by the notification, and done in the month that follows (A-2016 § 4.1.2, § 4.1.4). */
    private static Optional<Remark> launchesLate(OrderCheck check, OrderLine line, WorkUnitTerms unit) {
        var notified = check.lot().agreement().validity().notifiedOn();
        Integer nominal = unit.nominalMaxMonths();
        if (unit.available() != Availability.FROM_NOTIFICATION
                || nominal == null
                || !check.on().isAfter(Period.ofMonths(notified, nominal).end())) {
            return Optional.empty();
        }
        return Optional.of(
                Remark.of(UNITS, "order.late-launch", unit.code(), Clauses.of(check.lot(), unit), notified, nominal));
    }

    private static Optional<Remark> outlivesTheAgreement(OrderCheck check) {
        var agreement = check.lot().agreement();
        return check.order()
                .mentions()
                .period()
                .filter(period -> period.end().isAfter(agreement.validity().lastDay()))
                .map(period -> Remark.of(
                        MENTIONS,
                        "order.outlives-agreement",
                        agreement.reference(),
                        agreement.validity().lastDay()));
    }

    /** Drafts commit nothing, but whoever issues first takes what is left of the maximum. */
    private static Optional<Remark> competesWithOtherDrafts(OrderCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        if (maximum == null) {
            return Optional.empty();
        }
        Money left = maximum.minus(check.committed());
        Money total = check.order().totals().exclVat();
        boolean fitsAlone = total.compareTo(left) <= 0;
        return fitsAlone && total.plus(check.prepared()).compareTo(left) > 0
                ? Optional.of(Remark.of(UNITS, "order.drafts-beyond-maximum", left, check.prepared()))
                : Optional.empty();
    }

    private static Optional<Remark> isNotAsProposed(OrderCheck check) {
        var mentions = check.order().mentions();
        var decided = mentions.complexity();
        return mentions.criteria()
                .proposal()
                .filter(proposed -> decided != null && decided != proposed)
                .filter(proposed -> mentions.complexityReasons().isBlank())
                .map(proposed -> Remark.of(MENTIONS, "order.complexity-differs", proposed));
    }

    private static Optional<Remark> stateIsBilledByReferences(OrderCheck check) {
        var mentions = check.order().mentions();
        return mentions.billingSiret().equals(STATE)
                        && (mentions.billingService().isEmpty()
                                || mentions.billingCommitment().isEmpty())
                ? Optional.of(Remark.of(MENTIONS, "order.state-without-references"))
                : Optional.empty();
    }
}
