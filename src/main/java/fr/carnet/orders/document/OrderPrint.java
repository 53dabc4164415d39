package fr.carnet.orders.document;

import fr.carnet.orders.OrderState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A print is a version of an order as its PDF shows it, with what became of the order since.
 *
 * @param difference what this version changes; null for the first
 * @param stamp what is written across each page of an order that binds no one, or no one any more; else none
 * @param acknowledgedOn when the contractor acknowledged the order; null where it has not
 * @param release what it gave back when it ended; null where it gave nothing back
 */
public record OrderPrint(
        OrderDocument order,
        @Nullable OrderDifference difference,
        Stamp stamp,
        @Nullable LocalDate acknowledgedOn,
        @Nullable Release release) {

    /** What is written across each page: each has its word in {@code orders.properties}, save for an order that binds. */
    public enum Stamp {
        NONE,
        PROJECT,
        CANCELLED,
        REFUSED,
        TERMINATED
    }

    /** @param amount excl. VAT */
    public record Release(LocalDate on, BigDecimal days, BigDecimal amount, String reason) {}

    /**
     * What is prepared and binds no one yet: a draft, or an amendment.
     *
     * @param difference what the amendment changes; null for a draft
     */
    public static OrderPrint project(OrderDocument order, @Nullable OrderDifference difference) {
        return new OrderPrint(order, difference, Stamp.PROJECT, null, null);
    }

    static Stamp stamp(OrderState state, boolean refused) {
        return switch (state) {
            case DRAFT -> Stamp.PROJECT;
            case CANCELLED -> refused ? Stamp.REFUSED : Stamp.CANCELLED;
            case TERMINATED -> Stamp.TERMINATED;
            case ISSUED, ACKNOWLEDGED, IN_PROGRESS, COMPLETED -> Stamp.NONE;
        };
    }

    /** Does it bind no one yet? */
    public boolean isProject() {
        return stamp == Stamp.PROJECT;
    }

    /** Of an amendment: 1 for the first. */
    public int amendment() {
        return order.version() - 1;
    }

    public boolean isAmendment() {
        return order.version() > 1;
    }

    /** The message of its title, which {@link #amendment()} and the order's number complete. */
    public String titleKey() {
        return "OrderPrint." + (isProject() ? "project" : "order") + (isAmendment() ? "-amendment" : "")
                + (order.isDraft() ? "-unnumbered" : "");
    }
}
