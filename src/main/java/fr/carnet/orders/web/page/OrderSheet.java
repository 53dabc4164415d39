package fr.carnet.orders.web.page;

import fr.carnet.orders.OrderStanding;
import fr.carnet.orders.OrderState;
import fr.carnet.orders.order.Mentions;
import fr.carnet.shared.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of an order, without any amount. */
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
            BigDecimal ordered,
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
            return OrderStanding.of(state, refused, number != null).badge();
        }
    }

    /**
     * @param days as issued and amended; null for a flat unit, which no day is logged against
     * @param remaining as the contractor last estimated it; null where nobody ever did
     */
    record Line(
            String code,
            String title,
            BigDecimal quantity,
            @Nullable BigDecimal days,
            BigDecimal consumed,
            BigDecimal released,
            @Nullable BigDecimal remaining) {

        /** What is ordered: what was given back no longer is. */
        public @Nullable BigDecimal ordered() {
            return days == null ? null : days.subtract(released);
        }

        /** What is still to be worked. */
        public @Nullable BigDecimal balance() {
            BigDecimal ordered = ordered();
            return ordered == null ? null : ordered.subtract(consumed);
        }

        /** Consumed and remaining beyond what is ordered; null where nobody ever estimated it. */
        public @Nullable BigDecimal drift() {
            BigDecimal balance = balance();
            return balance == null || remaining == null ? null : remaining.subtract(balance);
        }
    }

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

    public BigDecimal consumed() {
        return lines.stream().map(Line::consumed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal released() {
        return lines.stream().map(Line::released).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is ordered, on this page as in all views of days: what was given back no longer is. */
    public BigDecimal ordered() {
        return head.ordered.subtract(released());
    }

    public BigDecimal balance() {
        return ordered().subtract(consumed());
    }

    /** What remains of its lines of days, as estimated; the balance of those that nobody ever estimated. */
    public BigDecimal remaining() {
        return lines.stream()
                .map(line -> line.remaining == null ? line.balance() : line.remaining)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The drift of the lines that were estimated; null where none was. */
    public @Nullable BigDecimal drift() {
        return lines.stream()
                .map(Line::drift)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** Lines of days that nobody ever estimated. */
    public long unknown() {
        return lines.stream()
                .filter(line -> line.days != null && line.remaining == null)
                .count();
    }

    /** Is anything of it counted in days? */
    public boolean hasDays() {
        return head.ordered.signum() > 0;
    }

    public boolean hasFlatLine() {
        return lines.stream().anyMatch(line -> line.days == null);
    }
}
