/** The pages of the acts on an issued order: amend, release, end, refuse, report a poor execution. */
@NullMarked
package fr.carnet.orders.web.acts;

import org.jspecify.annotations.NullMarked;
