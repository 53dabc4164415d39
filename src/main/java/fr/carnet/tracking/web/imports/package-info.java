/** The pages of imports of days. */
@NullMarked
package fr.carnet.tracking.web.imports;

import org.jspecify.annotations.NullMarked;
