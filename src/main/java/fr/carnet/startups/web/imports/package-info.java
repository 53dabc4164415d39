/** The pages of the import of startups, and their export in the same form. */
@NullMarked
package fr.carnet.startups.web.imports;

import org.jspecify.annotations.NullMarked;
