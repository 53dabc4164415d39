/** What decides whether a draft may be issued, and the act that numbers it and freezes what it says (domain.md § 2, § 3). */
@NullMarked
package fr.carnet.orders.issuing;

import org.jspecify.annotations.NullMarked;
