/** The lists of orders and of drafts, their filters and their exports. */
@NullMarked
package fr.carnet.orders.web.list;

import org.jspecify.annotations.NullMarked;
