package fr.carnet.orders.document;

import fr.carnet.orders.OrderState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A print is a version of an order as its PDF shows it, with what became of the order since.
 *
 * @param difference what this version changes; null for the first
 * @param stamp what is written across each page of an order that binds no one, or no one any more; else empty
 * @param acknowledgedOn when the contractor acknowledged the order; null where it has not
 * @param release what it gave back when it ended; null where it gave nothing back
 */
public record OrderPrint(
        OrderDocument order,
        @Nullable OrderDifference difference,
        String stamp,
        @Nullable LocalDate acknowledgedOn,
        @Nullable Release release) {

    private static final String PROJECT = "PROJET";

    /** @param amount excl. VAT */
    public record Release(LocalDate on, BigDecimal days, BigDecimal amount, String reason) {}

    /**
     * What is prepared and binds no one yet: a draft, or an amendment.
     *
     * @param difference what the amendment changes; null for a draft
     */
    public static OrderPrint project(OrderDocument order, @Nullable OrderDifference difference) {
        return new OrderPrint(order, difference, PROJECT, null, null);
    }

    static String stamp(OrderState state, boolean refused) {
        return switch (state) {
            case DRAFT -> PROJECT;
            case CANCELLED -> refused ? "REFUSÉ" : "ANNULÉ";
            case TERMINATED -> "RÉSILIÉ";
            case ISSUED, ACKNOWLEDGED, IN_PROGRESS, COMPLETED -> "";
        };
    }

    /** Does it bind no one yet? */
    public boolean isProject() {
        return stamp.equals(PROJECT);
    }

    /** Of an amendment: 1 for the first. */
    public int amendment() {
        return order.version() - 1;
    }

    public boolean isAmendment() {
        return order.version() > 1;
    }

    /** « Bon de commande modificatif n° 1 au bon de commande BC-2018-2026-0042 ». */
    public String title() {
        String what = isAmendment() ? "bon de commande modificatif n° " + amendment() : "bon de commande";
        String whole = isProject() ? "Projet de " + what : what.replaceFirst("^b", "B");
        if (order.isDraft()) {
            return whole;
        }
        return whole + (isAmendment() ? " au bon de commande " : " ") + order.number();
    }

    /** Without its ending. */
    public String fileName() {
        if (order.isDraft()) {
            return "projet-de-bon-de-commande";
        }
        return order.number() + (isAmendment() ? "-v" + order.version() : "");
    }
}
