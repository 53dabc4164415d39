/** Whom an order goes to, and on which recorded ground the next in rank gets it (domain.md § 1, § 3; A-2018 § 4.2). */
@NullMarked
package fr.carnet.orders.awardee;

import org.jspecify.annotations.NullMarked;
