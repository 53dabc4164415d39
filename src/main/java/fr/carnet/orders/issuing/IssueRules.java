package fr.carnet.orders.issuing;

import static fr.carnet.orders.order.DraftPart.TARGET;
import static fr.carnet.orders.order.DraftPart.UNITS;

import fr.carnet.agreements.WorkUnitTerms;
import fr.carnet.orders.order.OrderLine;
import fr.carnet.orders.order.OrderTarget.ForStartup;
import fr.carnet.orders.order.Remark;
import fr.carnet.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold for an order to be issued: each rule refuses, or says nothing (domain.md § 2 and 3). */
public final class IssueRules {

    private interface Rule extends Function<OrderCheck, Optional<Remark>> {}

    private static final List<Rule> ORDER = List.of(
            IssueRules::agreementIsInForce,
            check -> startupGoesOn(check.situation()),
            IssueRules::hasALine,
            IssueRules::carriesTheRequiredUnit,
            ContractorRule::refusal,
            IssueRules::staysWithinTheMaximum);

    private interface LineRule {
        Optional<Remark> refusal(OrderCheck check, OrderLine line, WorkUnitTerms unit);
    }

    private static final List<LineRule> LINE = List.of(
            (check, line, unit) -> UnitRules.refusal(unit, check.situation(), check.lot(), check.on()),
            IssueRules::hasAPrice,
            (check, line, unit) ->
                    UnitRules.tooLong(unit, check.order().mentions().period(), check.lot()));

    private IssueRules() {}

    static List<Remark> refusals(OrderCheck check) {
        Stream<Remark> order = ORDER.stream().flatMap(rule -> rule.apply(check).stream());
        Stream<Remark> mentions = MentionRules.refusals(check);
        Stream<Remark> lines = check.order().lines().stream().flatMap(line -> LINE.stream()
                .flatMap(rule -> rule.refusal(check, line, check.lot().unit(line.unit())).stream()));
        return Stream.of(order, lines, mentions)
                .flatMap(Function.identity())
                .sorted((one, other) -> one.part().compareTo(other.part()))
                .toList();
    }

    /** A-2016 § 2.4: the last day is included. */
    private static Optional<Remark> agreementIsInForce(OrderCheck check) {
        var agreement = check.lot().agreement();
        var validity = agreement.validity();
        return when(
                !validity.covers(check.on()),
                Remark.of(
                        TARGET,
                        "order.agreement-not-in-force",
                        agreement.reference(),
                        validity.notifiedOn(),
                        validity.lastDay(),
                        Clauses.of(check.lot(), "validity")));
    }

    public static Optional<Remark> startupGoesOn(Situation situation) {
        var startup = situation.startup();
        if (startup == null || startup.phase() != null) {
            return Optional.empty();
        }
        return Optional.of(
                startup.stopped() && startup.since() != null
                        ? Remark.of(TARGET, "order.startup-stopped", startup.name(), startup.since())
                        : Remark.of(TARGET, "order.startup-without-phase", startup.name()));
    }

    private static Optional<Remark> hasALine(OrderCheck check) {
        return when(check.order().lines().isEmpty(), Remark.of(UNITS, "order.no-line"));
    }

    /** A-2016 § 4.3.4: construction always includes devops, on this order or on one still open. */
    private static Optional<Remark> carriesTheRequiredUnit(OrderCheck check) {
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

    /** What is only prepared commits nothing; a maximum that is reached blocks even what costs nothing (domain.md § 1). */
    private static Optional<Remark> staysWithinTheMaximum(OrderCheck check) {
        Money maximum = check.lot().agreement().maximumAmount();
        Money total = check.order().totals().exclVat();
        if (maximum == null) {
            return Optional.empty();
        }
        String reference = check.lot().agreement().reference();
        if (check.committed().compareTo(maximum) >= 0) {
            return Optional.of(Remark.of(UNITS, "order.maximum-reached", reference, maximum, check.committed()));
        }
        if (check.committed().plus(total).compareTo(maximum) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Remark.of(
                UNITS,
                "order.beyond-maximum",
                reference,
                maximum,
                check.committed(),
                maximum.minus(check.committed()),
                total));
    }

    private static Optional<Remark> hasAPrice(OrderCheck check, OrderLine line, WorkUnitTerms unit) {
        return check.award().flatMap(award -> UnitRules.unpriced(unit, award, check.lot()));
    }

    private static Optional<Remark> when(boolean refused, Remark remark) {
        return refused ? Optional.of(remark) : Optional.empty();
    }
}
