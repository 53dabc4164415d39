package fr.carnet.tracking.days;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.WorkingDays;
import fr.carnet.tracking.statements.StatementState;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The rules of logging a day (domain.md § 4), each a refusal or nothing. Giving days back only needs an open order and month. */
final class DayRules {

    /** One rule. */
    @FunctionalInterface
    interface Rule {
        Optional<Refusal> refuses(DayCase day);
    }

    private static final List<Rule> ALWAYS =
            List.of(DayRules::acknowledged, DayRules::orderOpen, DayRules::monthOpen, DayRules::unchanged);

    private static final List<Rule> WHEN_ADDING = List.of(
            DayRules::takesDays,
            DayRules::onTeam,
            DayRules::withinPeriod,
            DayRules::notInFuture,
            DayRules::workingDay,
            DayRules::atMostOneDay,
            DayRules::withinBalance);

    private DayRules() {}

    /** The first rule that the entry breaks. */
    static Optional<Refusal> refusal(DayCase day) {
        return first(ALWAYS, day).or(() -> day.added().isPositive() ? first(WHEN_ADDING, day) : Optional.empty());
    }

    private static Optional<Refusal> first(List<Rule> rules, DayCase day) {
        return rules.stream().flatMap(rule -> rule.refuses(day).stream()).findFirst();
    }

    private static Optional<Refusal> acknowledged(DayCase day) {
        return refuseIf(
                day.line().state() == OrderState.ISSUED,
                "day.not-acknowledged",
                day.line().number(),
                day.line().tracking());
    }

    private static Optional<Refusal> orderOpen(DayCase day) {
        return refuseIf(
                !day.line().state().isOpen(),
                "day.order-closed",
                day.line().number(),
                day.line().tracking());
    }

    /** Nothing of a submitted or approved month changes, days given back included. */
    private static Optional<Refusal> monthOpen(DayCase day) {
        return refuseIf(
                day.statement().locksDays(),
                day.statement() == StatementState.APPROVED ? "day.month-approved" : "day.month-submitted",
                day.line().number(),
                YearMonth.from(day.entry().day()),
                day.line().tracking());
    }

    private static Optional<Refusal> unchanged(DayCase day) {
        if (day.stored().compareTo(day.entry().before()) == 0) {
            return Optional.empty();
        }
        String by = day.storedBy();
        return Optional.of(
                by == null
                        ? Refusal.of("day.emptied-meanwhile", day.entry().before())
                        : Refusal.of("day.changed-meanwhile", day.stored(), by));
    }

    private static Optional<Refusal> takesDays(DayCase day) {
        return refuseIf(
                day.line().ordered() == null,
                "day.flat-unit",
                day.line().code(),
                day.line().number(),
                day.line().tracking());
    }

    private static Optional<Refusal> onTeam(DayCase day) {
        return refuseIf(
                !day.onTeam(),
                "day.not-on-team",
                day.person(),
                day.line().number(),
                day.line().teamRule());
    }

    private static Optional<Refusal> withinPeriod(DayCase day) {
        var period = day.line().period();
        return refuseIf(
                !period.covers(day.entry().day()),
                "day.outside-period",
                day.line().number(),
                period,
                day.line().tracking());
    }

    private static Optional<Refusal> notInFuture(DayCase day) {
        return refuseIf(
                day.entry().day().isAfter(day.today()), "day.future", day.line().tracking());
    }

    private static Optional<Refusal> workingDay(DayCase day) {
        if (day.confirmed()) {
            return Optional.empty();
        }
        var date = day.entry().day();
        return WorkingDays.holiday(date)
                .map(holiday ->
                        Refusal.of("day.holiday", date, holiday, day.line().tracking()))
                .or(() -> refuseIf(
                        WorkingDays.isWeekend(date), "day.weekend", day.line().tracking()));
    }

    private static Optional<Refusal> atMostOneDay(DayCase day) {
        return refuseIf(
                day.entry().quantity().compareTo(day.freeOnDate()) > 0,
                day.freeOnDate().isPositive() ? "day.over-one" : "day.over-one.full",
                day.person(),
                day.personTotal().minus(day.stored()),
                day.freeOnDate(),
                day.line().tracking());
    }

    private static Optional<Refusal> withinBalance(DayCase day) {
        return refuseIf(
                !day.entry().training() && day.entry().quantity().compareTo(day.freeOnLine()) > 0,
                day.freeOnLine().isPositive() ? "day.over-balance" : "day.over-balance.none",
                day.line().code(),
                day.line().number(),
                day.freeOnLine(),
                day.line().tracking());
    }

    private static Optional<Refusal> refuseIf(boolean broken, String code, Object... args) {
        return broken ? Optional.of(Refusal.of(code, args)) : Optional.empty();
    }
}
