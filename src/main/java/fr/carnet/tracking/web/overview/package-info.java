/** How far orders are: consumption, sums of days and burn-up charts. */
@NullMarked
package fr.carnet.tracking.web.overview;

import org.jspecify.annotations.NullMarked;
