/** The purchase order itself, as an aggregate with its parts: lines, mentions, life, releases (domain.md § 3). */
@NullMarked
package fr.carnet.orders.order;

import org.jspecify.annotations.NullMarked;
