package fr.carnet.orders.web.list;

import java.math.BigDecimal;

/**
 * A priced row is an order in a list, for those who may see its amounts, excl. VAT.
 *
 * @param released what it gave back when it ended early
 * @param committed what it commits: neither a draft nor a cancelled order does
 */
record PricedOrderRow(OrderRow order, BigDecimal amount, BigDecimal released, BigDecimal committed) {}
