/** What the contractor reckons remains to be done on each line (domain.md § 4). */
@NullMarked
package fr.carnet.tracking.estimates;

import org.jspecify.annotations.NullMarked;
