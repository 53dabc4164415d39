/** The pages of the indicators of startups: their charts, their values by hand and by file. */
@NullMarked
package fr.carnet.startups.web.indicators;

import org.jspecify.annotations.NullMarked;
