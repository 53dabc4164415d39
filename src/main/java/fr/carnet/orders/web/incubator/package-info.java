/** What orders show on the page of an incubator: its size against the units that cover it, and the orders that do. */
@NullMarked
package fr.carnet.orders.web.incubator;

import org.jspecify.annotations.NullMarked;
