/** The home page: what is to be done, the figures of one's own perimeter and the last events. */
@NullMarked
package fr.carnet.portfolio.web.home;

import org.jspecify.annotations.NullMarked;
