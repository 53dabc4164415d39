/** The ordering assistant, from the lot to the issue. */
@NullMarked
package fr.carnet.orders.web.assistant;

import org.jspecify.annotations.NullMarked;
