/** Poor executions of an order, and what the contractor answered (A-2018 § 4.2, domain.md § 7). */
@NullMarked
package fr.carnet.orders.quality;

import org.jspecify.annotations.NullMarked;
