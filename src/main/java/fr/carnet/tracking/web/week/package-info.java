/** The week grid. */
@NullMarked
package fr.carnet.tracking.web.week;

import org.jspecify.annotations.NullMarked;
