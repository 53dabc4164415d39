/** The pages of price schedules and of their import. */
@NullMarked
package fr.carnet.agreements.web.prices;

import org.jspecify.annotations.NullMarked;
