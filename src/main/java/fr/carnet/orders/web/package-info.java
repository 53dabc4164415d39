/** The pages of purchase orders. */
@NullMarked
package fr.carnet.orders.web;

import org.jspecify.annotations.NullMarked;
