/** Days as lists: of a week, and of an order by month. */
@NullMarked
package fr.carnet.tracking.web.days;

import org.jspecify.annotations.NullMarked;
