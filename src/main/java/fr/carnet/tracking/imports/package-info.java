/** Days from a spreadsheet: read, judged row by row, written whole or not at all (domain.md § 4). */
@NullMarked
package fr.carnet.tracking.imports;

import org.jspecify.annotations.NullMarked;
