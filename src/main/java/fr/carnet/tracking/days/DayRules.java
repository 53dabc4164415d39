package fr.carnet.tracking.days;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.ManDays;
import fr.carnet.shared.Refusal;
import fr.carnet.shared.Rule;
import fr.carnet.shared.WorkingDays;
import fr.carnet.tracking.StatementState;
import fr.carnet.tracking.days.StoredDays.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of logging a day (domain.md § 4). Giving days back only needs an open order and an open month. */
final class DayRules {

    /**
     * One entry and all that decides whether it may stand.
     *
     * @param onTeam whether the person was presented for the order
     * @param stored what stands there now
     * @param storedBy who wrote it; null where nothing stands there, or where nobody knows any more
     * @param consumed what the line has consumed, with the entries accepted before this one
     * @param personTotal what the person has logged on that date, over all orders
     * @param statement the state of the statement of its order and month
     * @param confirmed whether whoever logs it confirmed work outside working days
     */
    record DayCase(
            DayEntry entry,
            Line line,
            String person,
            boolean onTeam,
            ManDays stored,
            @Nullable String storedBy,
            ManDays consumed,
            ManDays personTotal,
            StatementState statement,
            LocalDate today,
            boolean confirmed) {

        /** What the entry adds; negative where it gives days back. */
        ManDays added() {
            return entry.quantity().minus(stored);
        }

        /** What is still free on the person's date once this entry's own days are put aside. */
        ManDays freeOnDate() {
            return ManDays.ONE.minus(personTotal).plus(stored);
        }

        /** What is still free on the line once this entry's own days are put aside. */
        ManDays freeOnLine() {
            ManDays ordered = line.ordered() == null ? ManDays.ZERO : line.ordered();
            var days = DayFigures.net(ordered.value(), consumed.value(), null);
            return new ManDays(days.balance()).plus(stored);
        }
    }

    private static final List<Rule<DayCase>> ALWAYS =
            List.of(DayRules::acknowledged, DayRules::orderOpen, DayRules::monthOpen, DayRules::unchanged);

    private static final List<Rule<DayCase>> WHEN_ADDING = List.of(
            DayRules::takesDays,
            DayRules::onTeam,
            DayRules::withinPeriod,
            DayRules::notInFuture,
            DayRules::workingDay,
            DayRules::atMostOneDay,
            DayRules::withinBalance);

    private DayRules() {}

    /** What the first rule that the entry breaks says. */
    static Optional<Refusal> refusal(DayCase day) {
        return Rule.first(ALWAYS, day)
                .or(() -> day.added().isPositive() ? Rule.first(WHEN_ADDING, day) : Optional.empty());
    }

    private static Optional<Refusal> acknowledged(DayCase day) {
        return Rule.refuseIf(
                day.line().state() == OrderState.ISSUED,
                "day.not-acknowledged",
                day.line().number(),
                day.line().tracking());
    }

    private static Optional<Refusal> orderOpen(DayCase day) {
        return Rule.refuseIf(
                !day.line().state().isOpen(),
                "day.order-closed",
                day.line().number(),
                day.line().tracking());
    }

    /** Nothing of a submitted or approved month changes, days given back included. */
    private static Optional<Refusal> monthOpen(DayCase day) {
        return Rule.refuseIf(
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
        if (!day.stored().isPositive()) {
            return Optional.of(Refusal.of("day.emptied-meanwhile", day.entry().before()));
        }
        String by = day.storedBy();
        return Optional.of(
                by == null
                        ? Refusal.of("day.changed-meanwhile.someone", day.stored())
                        : Refusal.of("day.changed-meanwhile", day.stored(), by));
    }

    private static Optional<Refusal> takesDays(DayCase day) {
        return Rule.refuseIf(
                day.line().ordered() == null,
                "day.flat-unit",
                day.line().code(),
                day.line().number(),
                day.line().tracking());
    }

    private static Optional<Refusal> onTeam(DayCase day) {
        return Rule.refuseIf(
                !day.onTeam(),
                "day.not-on-team",
                day.person(),
                day.line().number(),
                day.line().teamRule());
    }

    private static Optional<Refusal> withinPeriod(DayCase day) {
        var period = day.line().period();
        return Rule.refuseIf(
                !period.covers(day.entry().day()),
                "day.outside-period",
                day.line().number(),
                period,
                day.line().tracking());
    }

    private static Optional<Refusal> notInFuture(DayCase day) {
        return Rule.refuseIf(
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
                .or(() -> Rule.refuseIf(
                        WorkingDays.isWeekend(date), "day.weekend", day.line().tracking()));
    }

    private static Optional<Refusal> atMostOneDay(DayCase day) {
        return Rule.refuseIf(
                day.entry().quantity().compareTo(day.freeOnDate()) > 0,
                day.freeOnDate().isPositive() ? "day.over-one" : "day.over-one.full",
                day.person(),
                day.personTotal().minus(day.stored()),
                day.freeOnDate(),
                day.line().tracking());
    }

    private static Optional<Refusal> withinBalance(DayCase day) {
        return Rule.refuseIf(
                !day.entry().training() && day.entry().quantity().compareTo(day.freeOnLine()) > 0,
                day.freeOnLine().isPositive() ? "day.over-balance" : "day.over-balance.none",
                day.line().code(),
                day.line().number(),
                day.freeOnLine(),
                day.line().tracking());
    }
}
