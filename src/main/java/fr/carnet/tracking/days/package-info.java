/** Logging days: what may be logged, and how it is stored (domain.md § 4). */
@NullMarked
package fr.carnet.tracking.days;

import org.jspecify.annotations.NullMarked;
