/** The pages of monthly statements. */
@NullMarked
package fr.carnet.tracking.web.statements;

import org.jspecify.annotations.NullMarked;
