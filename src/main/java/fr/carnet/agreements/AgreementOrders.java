package fr.carnet.agreements;

import fr.carnet.people.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers what agreements ask about the purchase orders that name them. The module of orders, which stands above, implements
 * it.
 */
public interface AgreementOrders {

    /**
     * What the issued orders of an agreement keep as it is.
     *
     * @param numbered has an order its number?
     * @param committed what issued orders come to, excl. VAT
     * @param firstIssue the day the first was issued, or null, as is the last
     */
    record Use(
            boolean numbered,
            BigDecimal committed,
            @Nullable LocalDate firstIssue,
            @Nullable LocalDate lastIssue) {}

    /** An order that an awardee's letter names. @param waits is it issued, and not acknowledged yet? */
    record Named(UUID id, boolean waits) {}

    /** A day on which an award's price of a unit was frozen into a contract. */
    record FrozenPrice(UUID award, UUID unit, LocalDate day) {}

    /**
     * The orders numbered in a year, as amended, cancelled and refused ones left out; year 0 holds the drafts.
     *
     * @param days without those given back
     * @param amount excl. VAT; null for who sees none
     * @param released how much of it was given back; null for who sees no amount
     */
    record Year(
            int year,
            long orders,
            BigDecimal days,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal released) {

        public @Nullable BigDecimal committed() {
            return amount == null || released == null ? amount : amount.subtract(released);
        }
    }

    /** Read under the agreement's lock, or an order issued meanwhile goes unseen. */
    Use use(AgreementId agreement);

    /** Does an order name the lot? Drafts count. */
    boolean exist(LotId lot);

    /** Does a line carry the unit? The lines of drafts count. */
    boolean exist(WorkUnitId unit);

    /** An award's order by its number. */
    Optional<Named> named(AwardId award, String number);

    /** The days on which prices of any award of an agreement were frozen. */
    List<FrozenPrice> frozenPrices(AgreementId agreement);

    /** The days on which one award's price of one unit was frozen. */
    List<FrozenPrice> frozenPrices(AwardId award, WorkUnitId unit);

    /** The totals of an agreement's orders within reach, the last year first, the drafts at the end.
     *
     * @param amounts whether amounts are read */
    List<Year> years(AgreementId agreement, boolean amounts, Reach reach);
}
