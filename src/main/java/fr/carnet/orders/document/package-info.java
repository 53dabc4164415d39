/** What each version of an order says, as its PDF shows it, and how versions differ (domain.md § 3). */
@NullMarked
package fr.carnet.orders.document;

import org.jspecify.annotations.NullMarked;
