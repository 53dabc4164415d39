package fr.carnet.orders.web.page;

import java.math.BigDecimal;
import java.util.List;

/** Holds the amounts of an order, for those who may see them. */
record OrderAmounts(
        BigDecimal exclVat,
        BigDecimal vatRate,
        BigDecimal vat,
        BigDecimal inclVat,
        BigDecimal released,
        List<Line> lines) {

    /** Excl. VAT, what is still committed: what was given back no longer is. */
    public BigDecimal committed() {
        return exclVat.subtract(released);
    }

    /** Has each line its price? A draft may ask for what its contractor has no price for: then it has no total yet. */
    public boolean isPriced() {
        return lines.stream().allMatch(Line::isPriced);
    }

    /** In the order of the sheet's lines. */
    record Line(BigDecimal unitPrice, BigDecimal amount) {

        public boolean isPriced() {
            return unitPrice.signum() > 0;
        }
    }
}
