/** Amendments of issued orders, each a version with its reason (domain.md § 3). */
@NullMarked
package fr.carnet.orders.amendment;

import org.jspecify.annotations.NullMarked;
