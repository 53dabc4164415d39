/** Preparing a draft, step by step or from an old order (domain.md § 3). */
@NullMarked
package fr.carnet.orders.drafting;

import org.jspecify.annotations.NullMarked;
