/** The page of one order, and its PDF. */
@NullMarked
package fr.carnet.orders.web.page;

import org.jspecify.annotations.NullMarked;
