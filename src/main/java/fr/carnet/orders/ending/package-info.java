/** How an order ends before all of it was done: refused, closed early or terminated (domain.md § 3). */
@NullMarked
package fr.carnet.orders.ending;

import org.jspecify.annotations.NullMarked;
