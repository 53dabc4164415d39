package fr.carnet.portfolio.followup;

import fr.carnet.orders.OrderState;
import fr.carnet.portfolio.CommitteeState;
import fr.carnet.portfolio.Standing;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import fr.carnet.startups.GateOutcome;
import fr.carnet.startups.indicators.IndicatorTrend;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The synthetic follow-up of one or several incubators on a day (A-2016 § 3.2.2): days, and no amount among it.
 *
 * @param company whose orders alone it tells of, as it is deposited: a contractor reads nothing of another's; null for all
 */
public record FollowUp(LocalDate on, @Nullable String company, List<Part> parts) {

    /** How many startups are in a phase, over all incubators. */
    public long in(Phase phase) {
        return parts.stream().mapToLong(part -> part.in(phase)).sum();
    }

    /** How many are in each phase, in the order of phases. */
    public Map<Phase, Long> phases() {
        Map<Phase, Long> counts = new TreeMap<>();
        Arrays.stream(Phase.values()).forEach(phase -> counts.put(phase, in(phase)));
        return counts;
    }

    /** How many no committee has seen. */
    public long undecided() {
        return parts.stream().mapToLong(Part::undecided).sum();
    }

    /** The slugs of its incubators. */
    public List<String> slugs() {
        return parts.stream().map(Part::slug).toList();
    }

    List<UUID> incubators() {
        return parts.stream().map(Part::id).toList();
    }

    /**
     * One incubator.
     *
     * @param since the day of the follow-up before; where there was none, six months ago, as long as the unit lasts
     * @param first was there none?
     */
    public record Part(
            UUID id,
            String slug,
            String name,
            LocalDate since,
            boolean first,
            Highlight highlight,
            List<StartupPart> startups,
            List<Decision> decisions,
            List<Event> events,
            List<EndingOrder> ending) {

        public long in(Phase phase) {
            return startups.stream().filter(startup -> startup.phase() == phase).count();
        }

        public long undecided() {
            return startups.stream().filter(startup -> startup.phase() == null).count();
        }

        /** The days of all startups together. */
        public DayFigures days() {
            return DayFigures.sum(startups.stream().map(StartupPart::days).toList());
        }

        /** The startups that ask for attention. */
        public List<StartupPart> alerts() {
            return startups.stream()
                    .filter(startup -> startup.committee() != CommitteeState.NONE
                            || startup.days().drifts())
                    .toList();
        }

        /** The startups that have a main indicator with a value. */
        public List<StartupPart> measured() {
            return startups.stream().filter(startup -> startup.trend() != null).toList();
        }
    }

    /** What is noted for the next follow-up. @param revision how often it was written, 0 where nothing is noted */
    public record Highlight(
            String text,
            int revision,
            @Nullable String writer,
            @Nullable OffsetDateTime writtenAt) {

        static final Highlight NONE = new Highlight("", 0, null, null);
    }

    /** A startup that is not stopped, with the days of its orders. */
    public record StartupPart(
            String slug,
            String name,
            Standing standing,
            DayFigures days,
            @Nullable IndicatorTrend trend) {

        public @Nullable Phase phase() {
            return standing.phase();
        }

        public CommitteeState committee() {
            return standing.committee();
        }
    }

    /** What a committee decided. */
    public record Decision(
            UUID incubatorId,
            String startup,
            LocalDate decidedOn,
            GateOutcome outcome,
            @Nullable Phase phase,
            String body,
            String reasons) {}

    /** What became of an order or a deliverable. @param subject the startup; null for an order over incubators */
    public record Event(
            UUID incubatorId,
            LocalDate day,
            EventKind kind,
            String what,
            @Nullable String subject) {}

    /** What a follow-up tells of orders and deliverables. */
    public enum EventKind {
        ORDER_ISSUED,
        ORDER_COMPLETED,
        ORDER_TERMINATED,
        DELIVERABLE_ACCEPTED
    }

    /** An open order that has ended by its period, or ends soon. */
    public record EndingOrder(
            UUID incubatorId,
            String number,
            @Nullable String startup,
            OrderState state,
            LocalDate endsOn,
            DayFigures days) {}
}
