package fr.carnet.orders.order;

/**
 * An order's number, e.g. {@code BC-2016-2026-0001}, is made of what its agreement's numbers begin with, the year of issue, and
 * its place in that year. They run without gap or repeat, per agreement and year (domain.md § 3).
 */
public record OrderNumber(String prefix, int year, int sequence) {

    public OrderNumber {
        if (prefix.isBlank() || year < 1 || sequence < 1) {
            throw new IllegalArgumentException("not an order number: " + prefix + " " + year + " " + sequence);
        }
    }

    @Override
    public String toString() {
        return "%s-%d-%04d".formatted(prefix, year, sequence);
    }
}
