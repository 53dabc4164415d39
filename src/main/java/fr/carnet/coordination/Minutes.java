package fr.carnet.coordination;

import fr.carnet.orders.OrderState;
import fr.carnet.shared.DayFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a meeting shows, live or as it was kept: no amount among it, days only (A-2018 § 4.2).
 *
 * @param since the first day of what was done since the last meeting
 * @param on the day of the meeting: what was done before it counts
 * @param takenAt when the figures were taken
 */
public record Minutes(
        LocalDate since,
        LocalDate on,
        Instant takenAt,
        List<OrderPart> orders,
        List<ComingOrder> coming,
        List<DecisionPart> carried,
        List<DecisionPart> noted) {

    /** The last day of what was done since the last meeting. */
    public LocalDate until() {
        return on.minusDays(1);
    }

    /** What a viewer may read of it: orders within reach, drafts for buyers alone, decisions unless they are about others. */
    Minutes within(Set<UUID> reached, boolean drafts, boolean decisions) {
        return new Minutes(
                since,
                on,
                takenAt,
                orders.stream().filter(order -> reached.contains(order.id())).toList(),
                coming.stream()
                        .filter(order -> reached.contains(order.id()))
                        .filter(order -> drafts || order.state() != OrderState.DRAFT)
                        .toList(),
                decisions ? carried : List.of(),
                decisions ? noted : List.of());
    }

    Minutes withoutDecisions() {
        return new Minutes(since, on, takenAt, orders, coming, List.of(), List.of());
    }

    public BigDecimal done() {
        return sum(Figures::done);
    }

    public BigDecimal remaining() {
        return sum(Figures::toDo);
    }

    /** How many are in progress, as the home page counts them. */
    public long underWay() {
        return in(OrderState.IN_PROGRESS);
    }

    /** How many are acknowledged and not begun. */
    public long toBegin() {
        return in(OrderState.ACKNOWLEDGED);
    }

    /** How many ended since the last meeting. */
    public long ended() {
        return orders.size() - underWay() - toBegin();
    }

    private long in(OrderState state) {
        return orders.stream().filter(order -> order.state == state).count();
    }

    /** How many orders need more than is ordered. */
    public long drifting() {
        return orders.stream()
                .filter(order -> order.figures() != null && order.figures().drifts())
                .count();
    }

    /** By how much they do: what another order is ahead makes up for nothing here. */
    public BigDecimal drift() {
        return sum(figures -> known(figures.drift()).max(BigDecimal.ZERO));
    }

    /** Of all orders, those ahead included: as a summary's total says it (decision 017). */
    public BigDecimal netDrift() {
        return sum(figures -> known(figures.drift()));
    }

    public long lateDeliverables() {
        return orders.stream().mapToLong(order -> order.late().size()).sum();
    }

    /** Months that are over and not submitted. */
    public long statementsDue() {
        return orders.stream().mapToLong(order -> order.statements().size()).sum();
    }

    /** The orders that ask for a decision: a meeting begins with them. */
    public List<OrderPart> toDecide() {
        return orders.stream().filter(OrderPart::asks).toList();
    }

    /** The others. */
    public List<OrderPart> asPlanned() {
        return orders.stream().filter(order -> !order.asks()).toList();
    }

    /** What nobody estimated drifts by nothing in a sum. */
    private static BigDecimal known(@Nullable BigDecimal drift) {
        return drift == null ? BigDecimal.ZERO : drift;
    }

    private BigDecimal sum(Function<Figures, BigDecimal> figure) {
        var sum = BigDecimal.ZERO;
        for (var order : orders) {
            if (order.figures() != null) {
                sum = sum.add(figure.apply(order.figures()));
            }
        }
        return sum;
    }

    /**
     * An order under way, or ended since the last meeting.
     *
     * @param figures null where it has no line in days
     * @param statements the months that are over and not submitted
     * @param agenda what it asks to be decided
     */
    public record OrderPart(
            UUID id,
            String number,
            OrderState state,
            @Nullable String startup,
            String contractor,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Figures figures,
            EstimateGaps gaps,
            List<DeliverablePart> late,
            List<DeliverablePart> waiting,
            List<YearMonth> statements,
            List<AgendaItem> agenda,
            MeetingNote note) {

        /** Is it in progress, or about to begin? */
        public boolean open() {
            return state == OrderState.ACKNOWLEDGED || state == OrderState.IN_PROGRESS;
        }

        /** Is there something to decide? */
        public boolean asks() {
            return !agenda.isEmpty();
        }

        /** Is there nothing to look at? */
        public boolean quiet() {
            return late.isEmpty()
                    && waiting.isEmpty()
                    && statements.isEmpty()
                    && agenda.isEmpty()
                    && gaps.due() == 0
                    && gaps.overdue() == 0;
        }

        /** With what it asks to be decided on that day. */
        OrderPart on(LocalDate day) {
            return new OrderPart(
                    id,
                    number,
                    state,
                    startup,
                    contractor,
                    startsOn,
                    endsOn,
                    figures,
                    gaps,
                    late,
                    waiting,
                    statements,
                    Agenda.of(this, day),
                    note);
        }
    }

    /**
     * An order's days.
     *
     * @param ordered net of releases
     * @param remaining as estimated, with the balance of the lines that nobody ever estimated; null where nobody estimated any
     * @param unknown how many were not
     * @param done since the last meeting, {@code activities} by activity
     * @param training at the contractor's cost: it consumes nothing
     * @param end when it will be done at the pace of the last four weeks
     * @param alertPercent which balance is said to be nearly used up, in percent; null in minutes older than the threshold
     */
    public record Figures(
            BigDecimal ordered,
            BigDecimal consumed,
            @Nullable BigDecimal remaining,
            int unknown,
            BigDecimal done,
            BigDecimal training,
            List<Share> activities,
            @Nullable LocalDate end,
            @Nullable Integer alertPercent) {

        private DayFigures days() {
            return DayFigures.net(ordered, consumed, remaining);
        }

        public BigDecimal toDo() {
            return days().toDo();
        }

        public @Nullable BigDecimal drift() {
            return days().drift();
        }

        public boolean drifts() {
            return days().drifts();
        }
    }

    /** Days of one activity. */
    public record Share(String activity, BigDecimal days) {}

    /**
     * Lines without an estimate of this week, and without one for longer than the agreement allows.
     *
     * @param last the oldest of the last estimates; null where some line never had one
     */
    public record EstimateGaps(
            int due, int overdue, int weeks, @Nullable LocalDate last) {}

    /** A deliverable and its date: when it was due, or by when it is to be reviewed. */
    public record DeliverablePart(UUID id, String title, LocalDate by) {}

    /** An order that is prepared, or issued and not yet acknowledged. */
    public record ComingOrder(
            UUID id,
            @Nullable String number,
            OrderState state,
            @Nullable String startup,
            @Nullable String contractor,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            BigDecimal days) {}

    /**
     * A decision as the meeting shows it.
     *
     * @param week the Monday of the meeting that noted it
     * @param dueOn as last put off
     * @param done was it settled in this meeting?
     * @param outcome what this meeting said of it; minutes kept before outcomes were told apart have none
     * @param first when it was due before it was ever put off
     * @param reason of the outcome
     */
    public record DecisionPart(
            UUID id,
            LocalDate week,
            String text,
            String assignee,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable DecisionOutcome outcome,
            @Nullable LocalDate first,
            @Nullable String reason) {

        /** What this meeting said of it; null where it is simply still to be done. */
        public @Nullable DecisionOutcome standing() {
            return outcome == null && done ? DecisionOutcome.DONE : outcome;
        }

        /** Is it still to be done on that day, after its date? */
        public boolean lateOn(LocalDate day) {
            return !done && dueOn != null && dueOn.isBefore(day);
        }
    }
}
