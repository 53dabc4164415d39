/** Monthly statements: submitted, approved or sent back, then locked (domain.md § 4). */
@NullMarked
package fr.carnet.tracking.statements;

import org.jspecify.annotations.NullMarked;
