/** What a buyer states on an order beside its lines: period, beneficiary, billing references, complexity (domain.md § 3). */
@NullMarked
package fr.carnet.orders.mentions;

import org.jspecify.annotations.NullMarked;
