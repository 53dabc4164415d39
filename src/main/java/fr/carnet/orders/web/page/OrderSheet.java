package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.mentions.Mentions;
import fr.carnet.orders.web.OrderBadge;
import fr.carnet.shared.DayFigures;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet is the page of an order, without any amount. */
public record OrderSheet(Head head, List<Line> lines, List<Step> history) {

    /** @param startup the slug of the startup, where it is about one */
    public record Head(
            UUID id,
            long revision,
            @Nullable String number,
            OrderState state,
            boolean refused,
            UUID agreement,
            String agreementReference,
            int lotNumber,
            String subject,
            @Nullable String startup,
            @Nullable Phase phase,
            @Nullable String contractor,
            @Nullable LocalDate issuedOn,
            Mentions mentions,
            String signatory) {

        public String label() {
            return number == null ? "Brouillon" : number;
        }

        /** Is or was there work to follow? Nobody owes the days of a cancelled or refused order. */
        public boolean isFollowed() {
            return number != null && state != OrderState.CANCELLED;
        }

        public String stateKey() {
            return OrderStanding.of(state, refused, number != null).key();
        }

        public String badge() {
            return OrderBadge.of(OrderStanding.of(state, refused, number != null));
        }
    }

    /** @param days null for a flat unit, which no day is logged against */
    record Line(
            String code,
            String title,
            BigDecimal quantity,
            @Nullable DayFigures days) {}

    /**
     * @param what a state that was entered, REFUSED where its contractor ended it, or AMENDED
     * @param version of the contract, where the step made one: it has a PDF
     */
    record Step(String what, @Nullable Integer version, String actor, OffsetDateTime at, String reason) {

        public String key() {
            return what.equals("REFUSED") ? "order.standing.refused" : "OrderChange." + what;
        }

        /** Of an amendment: 1 for the first. */
        public int amendment() {
            return version == null ? 0 : version - 1;
        }
    }

    /** The days of its lines together. */
    public DayFigures days() {
        return DayFigures.sum(figures());
    }

    /** Lines of days that nobody ever estimated. */
    public long unknown() {
        return DayFigures.unestimated(figures());
    }

    private List<@Nullable DayFigures> figures() {
        return lines.stream().<@Nullable DayFigures>map(Line::days).toList();
    }

    /** Is anything of it counted in days? */
    public boolean hasDays() {
        return days().gross().signum() > 0;
    }

    /** The day from which its start may be declared; null where the first day logged tells it. */
    @Nullable
    LocalDate startDeclarableFrom() {
        return hasDays() ? null : head.mentions().startsOn();
    }

    public boolean hasFlatLine() {
        return lines.stream().anyMatch(line -> line.days == null);
    }
}
