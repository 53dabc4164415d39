/** Logging days: the rules, and the locks under which they are applied (domain.md § 4). */
@NullMarked
package fr.carnet.tracking.days;

import org.jspecify.annotations.NullMarked;
