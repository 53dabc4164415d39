/** The page of remaining estimates. */
@NullMarked
package fr.carnet.tracking.web.estimates;

import org.jspecify.annotations.NullMarked;
