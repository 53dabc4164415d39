package fr.carnet.orders.web;

import java.math.BigDecimal;

/** An order in a list, for those who may see its amount, excl. VAT. */
record PricedOrderRow(OrderRow order, BigDecimal amount) {}
