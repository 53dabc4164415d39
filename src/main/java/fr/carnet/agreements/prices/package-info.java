/** The price schedules: dated unit prices, typed or imported (domain.md § 1). */
@NullMarked
package fr.carnet.agreements.prices;

import org.jspecify.annotations.NullMarked;
